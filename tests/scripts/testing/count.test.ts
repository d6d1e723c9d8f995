import { describe, expect, it } from 'vitest'
import { closingLines, countSum } from '../../../scripts/testing/count.ts'

describe('the count of all runners', () => {
  it('is their sum, and names what was flaky before the closing line', () => {
    const sum = countSum([
      { passed: 3, failed: 0, skipped: 1, flaky: ['a plan'] },
      { passed: 4, failed: 2, skipped: 0, flaky: [] },
    ])
    expect(sum).toEqual({ passed: 7, failed: 2, skipped: 1, flaky: ['a plan'] })
    expect(closingLines(sum)).toEqual(['flaky: a plan', '7 passed, 2 failed, 1 skipped'])
  })

  it('speaks of skipped tests only where there are any', () => {
    expect(closingLines({ passed: 2, failed: 0, skipped: 0, flaky: [] })).toEqual(['2 passed, 0 failed'])
  })
})
