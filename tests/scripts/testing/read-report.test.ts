import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readReport, specCount, tortureCount, unitCount } from '../../../scripts/testing/read-report.ts'

const unit = {
  numPassedTests: 2,
  numFailedTests: 1,
  numPendingTests: 3,
  testResults: [
    {
      assertionResults: [
        { fullName: ' a bank opens', status: 'passed', failureMessages: [] },
        { fullName: ' a bank opens late', status: 'passed', failureMessages: ['expected 1 to be 2'] },
        { fullName: ' a bank never opens', status: 'failed', failureMessages: ['no'] },
      ],
    },
  ],
}

const test = (title: string, status: string) => ({ title, tests: [{ status }] })
const spec = {
  stats: { expected: 2, unexpected: 1, flaky: 2, skipped: 1 },
  suites: [
    {
      title: 'loop.spec.ts',
      specs: [test('a loop', 'expected'), test('a plan', 'flaky'), test('a brief', 'unexpected')],
      suites: [{ title: 'in the dark', specs: [test('a board', 'flaky'), test('a day', 'skipped')] }],
    },
    { title: 'drag.spec.ts', specs: [test('a drag', 'expected')], suites: [] },
  ],
}

describe('the counts of a report', () => {
  it('of Vitest: what passed at the second try only is passed, and named', () => {
    expect(unitCount(unit)).toEqual({ passed: 2, failed: 1, skipped: 3, flaky: ['a bank opens late'] })
  })

  it('of Playwright: what passed at the second try only is passed, and named with its file and group', () => {
    expect(specCount(spec)).toEqual({
      passed: 4,
      failed: 1,
      skipped: 1,
      flaky: ['loop.spec.ts › a plan', 'loop.spec.ts › in the dark › a board'],
    })
  })

  it('of the torture: each part is a test', () => {
    expect(tortureCount({ parts: { kills: 'passed', hostile: 'failed', soak: 'skipped', strict: 'passed' } })).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
      flaky: [],
    })
  })
})

describe('a report in a file', () => {
  let folder = ''
  const file = () => join(folder, 'report.json')
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'report-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is one failure where it is missing, cut or of another shape', () => {
    expect(readReport(file(), 0, unitCount).failed).toBe(1)
    writeFileSync(file(), '{"numPassedTests":')
    expect(readReport(file(), 0, unitCount).failed).toBe(1)
    writeFileSync(file(), '{"stats":{}}')
    expect(readReport(file(), 0, unitCount)).toEqual({ passed: 0, failed: 1, skipped: 0, flaky: [] })
  })

  it('is one failure more where the runner failed and no test of it did', () => {
    writeFileSync(file(), JSON.stringify({ ...unit, numFailedTests: 0 }))
    expect(readReport(file(), 1, unitCount)).toMatchObject({ passed: 2, failed: 1 })
    expect(readReport(file(), 0, unitCount)).toMatchObject({ passed: 2, failed: 0 })
  })
})
