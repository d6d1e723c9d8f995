import { describe, expect, test } from 'vitest'
import { principleIds } from '../../../shared/principle/principle.ts'
import { principles } from '../../../shared/principle/principle-content.ts'
import { rolePresets } from '../../../shared/principle/role-weights.ts'

test('PR1: sixteen principles, official names, in the official order', () => {
  expect(principles.map((each) => each.id)).toEqual([...principleIds])
  expect(principles.map((each) => each.name)).toEqual([
    'Customer Obsession',
    'Ownership',
    'Invent and Simplify',
    'Are Right, A Lot',
    'Learn and Be Curious',
    'Hire and Develop the Best',
    'Insist on the Highest Standards',
    'Think Big',
    'Bias for Action',
    'Frugality',
    'Earn Trust',
    'Dive Deep',
    'Have Backbone; Disagree and Commit',
    'Deliver Results',
    "Strive to be Earth's Best Employer",
    'Success and Scale Bring Broad Responsibility',
  ])
})

describe('PR2: every principle is said whole', () => {
  test.each(principles.map((each) => [each.name, each] as const))('%s', (_name, principle) => {
    expect(principle.reading.length).toBeLessThanOrEqual(110)
    expect(principle.listensFor.length).toBeGreaterThanOrEqual(3)
    expect(principle.evidenceQuestion).toMatch(/\?$/)
    expect(principle.cues.length).toBeGreaterThanOrEqual(10)
    expect(principle.probes.length).toBeGreaterThanOrEqual(6)
    for (const partner of principle.partners) expect(principleIds).toContain(partner)
    expect(principle.partners).not.toContain(principle.id)
  })
})

test('PR3: role weights run from 0 to 3 and hide no principle', () => {
  for (const preset of rolePresets)
    for (const id of principleIds) {
      expect(preset.weights[id]).toBeGreaterThanOrEqual(1)
      expect(preset.weights[id]).toBeLessThanOrEqual(3)
    }
})
