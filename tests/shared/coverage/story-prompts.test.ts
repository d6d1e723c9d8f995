import { describe, expect, it } from 'vitest'
import type { Gap } from '../../../shared/coverage/coverage-gaps.ts'
import { storyEvents } from '../../../shared/coverage/story-events.ts'
import { storyPrompts } from '../../../shared/coverage/story-prompts.ts'
import { principleIds } from '../../../shared/principle/principle.ts'
import { rolePresets } from '../../../shared/principle/role-weights.ts'

const gap = (principle: Gap extends { principle: infer Id } ? Id : (typeof principleIds)[number]): Gap => ({
  type: 'gap',
  principle,
  weight: 3,
  drafts: 0,
  candidates: [],
})
const thin: Gap = { type: 'thin', principle: 'dive-deep', weight: 2, ready: 1, restsOn: null, candidates: [] }

describe('prompts to dig up a story (CV8)', () => {
  it('by principle: each gap and thin principle once, in the order of the gaps, and what it fills', () => {
    const { byPrinciple } = storyPrompts([gap('frugality'), thin], 'tpm')
    expect(byPrinciple.map(({ principles, fills }) => [principles, fills])).toEqual([
      [['frugality'], 'no ready story yet'],
      [['dive-deep'], '1 ready story'],
    ])
    expect(byPrinciple.every(({ prompt }) => prompt.length > 20)).toBe(true)
  })

  it('by event and by role: what is missing most first, the rest in the order of a programme', () => {
    const { byEvent, byRole } = storyPrompts([thin], 'data')
    expect(byEvent[0]?.principles[0]).toBe('dive-deep')
    expect(byEvent[1]?.id).toBe('kick-off')
    expect(byRole.map(({ id }) => id)).toEqual(['data-wrong'])
    expect(storyPrompts([], 'tpm').byPrinciple).toEqual([])
  })

  it('every role has something to remember, every principle an event that leads to it or shows it, each id once', () => {
    for (const { id } of rolePresets) expect([id, storyPrompts([], id).byRole.length > 0]).toEqual([id, true])
    const shown = new Set(storyEvents.flatMap(({ principles }) => principles))
    expect(principleIds.filter((id) => !shown.has(id))).toEqual([])
    expect(new Set(storyEvents.map(({ id }) => id)).size).toBe(storyEvents.length)
  })
})
