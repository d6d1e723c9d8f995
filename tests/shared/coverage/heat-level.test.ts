import { describe, expect, it } from 'vitest'
import { heatLevel } from '../../../shared/coverage/heat-level.ts'

describe('CV4: a count is shaded in four steps', () => {
  it('1, 2–3, 4–6, 7 and more', () => {
    expect([0, 1, 2, 3, 4, 6, 7, 40].map(heatLevel)).toEqual([0, 1, 2, 2, 3, 3, 4, 4])
  })
  it('lets half counts fall to the step below', () => {
    expect([0.5, 1.5, 3.5, 6.5].map(heatLevel)).toEqual([1, 1, 2, 3])
  })
})
