import { describe, expect, it } from 'vitest'
import { type FitContext, fitOf, fitUnits, freshness } from '../../../shared/loop/fit.ts'
import { loopWeights, roleNamed } from '../../../shared/loop/loop-role.ts'
import { settingsSchema } from '../../../shared/settings/settings.ts'
import { aReadyStory } from '../../support/story-builder.ts'

const context: FitContext = { weightOf: () => 3, readinessOf: () => 1, toldBefore: new Set(), asOf: '2026-06-15' }
const story = aReadyStory({ id: 's', happenedOn: '2026-01' })
const secondary = { ...story, principles: [{ id: 'ownership', strength: 'secondary', note: '' } as const] }

describe('the fit of a story to a need', () => {
  it('PL3: is 0 unless the story shows the principle and is ready', () => {
    expect(fitOf(story, 'ownership', context)).toBe(3)
    expect(fitOf(story, 'frugality', context)).toBe(0)
    expect(fitOf({ ...story, status: 'draft' }, 'ownership', context)).toBe(0)
    expect(fitOf({ ...story, status: 'retired' }, 'ownership', context)).toBe(0)
  })

  it('PL3: multiplies role weight, strength, readiness, freshness and told before', () => {
    expect(fitOf(secondary, 'ownership', context)).toBeCloseTo(1.8)
    expect(fitOf(story, 'ownership', { ...context, weightOf: () => 0 })).toBe(0.5)
    expect(fitOf(story, 'ownership', { ...context, readinessOf: () => 0 })).toBeCloseTo(0.3)
    expect(fitOf(story, 'ownership', { ...context, readinessOf: () => 7 })).toBe(3)
    expect(fitOf(story, 'ownership', { ...context, toldBefore: new Set(['s']) })).toBe(1.5)
    const all = { ...context, weightOf: () => 2, readinessOf: () => 0.5, toldBefore: new Set(['s']) }
    expect(fitUnits({ ...secondary, happenedOn: null }, 'ownership', all)).toBe(240_000)
  })

  it('PL3: freshness steps after the month three and five years on; undated between', () => {
    const day = '2026-06-15'
    const steps = ['2026-12', '2023-06', '2023-05', '2021-06', '2021-05'].map((month) => freshness(month, day))
    expect(steps).toEqual([1, 1, 0.85, 0.85, 0.7])
    expect(freshness(null, day)).toBe(0.8)
  })
})

describe('the weights of a loop', () => {
  const settings = settingsSchema.parse({ principleWeights: { frugality: 3 } })

  it.each([
    ['TPM', 'tpm'],
    ['Senior Technical Program Manager', 'tpm'],
    ['engineering-manager', 'engineering-manager'],
    ['Software Development Manager', 'engineering-manager'],
    ['Senior Product Manager - Technical', 'product-manager'],
    ['Senior Data Engineer', 'data'],
    ['Principal Software Engineer', 'senior-engineer'],
    ['SDE II', 'software-engineer'],
    ['Operations Manager', 'operations'],
    ['', null],
    ['Gardener', null],
  ])('PL3: a role written as %j names the preset %j', (text, role) => {
    expect(roleNamed(text)).toBe(role)
  })

  it("PL3: come from the loop's role, else from the settings; own weights hold for the settings' role only", () => {
    expect(loopWeights({ role: '' }, settings)('frugality')).toBe(3)
    expect(loopWeights({ role: 'TPM' }, settings)('frugality')).toBe(3)
    expect(loopWeights({ role: 'Data scientist' }, settings)('frugality')).toBe(1)
    expect(loopWeights({ role: 'Data scientist' }, settings)('are-right-a-lot')).toBe(3)
  })
})
