import { describe, expect, test } from 'vitest'
import { canDismiss, dismissalOf, dismissalSchema, withoutDismissed } from '../../../shared/review/dismissal.ts'
import { reviewStory } from '../../../shared/review/review-story.ts'
import { defaultSettings } from '../../../shared/settings/settings.ts'
import type { Story } from '../../../shared/story/story.ts'
import { aStory } from '../../support/story-builder.ts'

const context = { settings: defaultSettings, today: '2026-11-01' }
const now = '2026-11-01T08:00:00.000Z'
const vague = (story: Story) => reviewStory(story, context).filter((flag) => flag.id === 'vague-quantifier')

describe('RV53: a dismissal holds for one story, one rule and the words flagged', () => {
  const story = aStory({ id: 'a', result: 'Many customers came back.' })
  const dismissals = vague(story).map((flag) => dismissalOf(flag, { now }))

  test('the flag is gone, and only that one', () => {
    expect(dismissals).toEqual([{ storyId: 'a', flagId: 'vague-quantifier', text: 'Many', at: now }])
    const all = reviewStory(story, context)
    expect(withoutDismissed(all, dismissals)).toEqual(all.filter((flag) => flag.id !== 'vague-quantifier'))
  })

  test('words around it may change', () => {
    const edited = { ...story, result: 'In the end, Many customers wrote.' }
    expect(withoutDismissed(vague(edited), dismissals)).toEqual([])
  })

  test('editing the words brings the flag back', () => {
    const edited = { ...story, result: 'Several customers came back.' }
    expect(withoutDismissed(vague(edited), dismissals)).toHaveLength(1)
  })

  test('it does not hold for another story', () => {
    const other = { ...story, id: 'b' }
    expect(withoutDismissed(vague(other), dismissals)).toHaveLength(1)
  })

  test('a flag about no words is dismissed by the empty text', () => {
    const undated = reviewStory(story, context).filter((flag) => flag.id === 'undated')
    expect(
      withoutDismissed(
        undated,
        undated.map((flag) => dismissalOf(flag, { now })),
      ),
    ).toEqual([])
  })

  test('taking it out of the list undoes it; without any, the same flags come back', () => {
    const flags = vague(story)
    expect(withoutDismissed(flags, [])).toBe(flags)
  })
})

test('RV53: what blocks is not waved away', () => {
  const flags = reviewStory(aStory({ id: 'a' }), context).filter((flag) => flag.severity === 'blocks')
  expect(flags.length).toBeGreaterThan(0)
  expect(flags.some(canDismiss)).toBe(false)
  expect(
    withoutDismissed(
      flags,
      flags.map((flag) => dismissalOf(flag, { now })),
    ),
  ).toEqual(flags)
})

test('an older record reads with its defaults; one without its story does not', () => {
  expect(dismissalSchema.parse({ storyId: 'a', flagId: 'undated' })).toEqual({
    storyId: 'a',
    flagId: 'undated',
    text: '',
    at: '',
  })
  expect(dismissalSchema.safeParse({ flagId: 'undated' }).success).toBe(false)
})
