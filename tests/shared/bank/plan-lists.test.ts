import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bank, emptyBank } from '../../../shared/bank/bank.ts'
import { withoutDangling } from '../../../shared/bank/bank-links.ts'
import { bankScope } from '../../../shared/bank/bank-scope.ts'
import { type ImportChoice, planImport } from '../../../shared/bank/import-plan.ts'
import type { ImportRow } from '../../../shared/bank/import-row.ts'
import { dismissalKey, keyedLists, listNames } from '../../../shared/bank/list-rows.ts'
import { countLists, planLists } from '../../../shared/bank/plan-lists.ts'
import { afterImport, resolveImport } from '../../../shared/bank/resolve-import.ts'
import { storyIdsAfter } from '../../../shared/bank/story-ids.ts'
import { loopSchema } from '../../../shared/loop/loop.ts'
import { tellingSchema } from '../../../shared/loop/telling.ts'
import { drillSchema, rehearsalId, rehearsalSchema } from '../../../shared/practice/rehearsal.ts'
import { ownQuestionSchema, pinOf, questionKey } from '../../../shared/question/question.ts'
import type { Story } from '../../../shared/story/story.ts'
import { expectSame } from '../../support/expect-same.ts'
import { fullBank } from '../../support/full-bank.ts'
import { aStory } from '../../support/story-builder.ts'

const now = '2026-11-23T06:00:00.000Z'

const rowsOf = (stories: readonly Story[]): ImportRow[] =>
  stories.map((story, index) => ({
    index,
    place: `stories[${index}]`,
    id: story.id,
    title: story.title,
    sectionsFound: [],
    principles: [],
    story,
    notices: [],
    problems: [],
  }))

let fresh = 0

/** An import of a whole file, and the bank after it. */
function imported(present: Bank, file: Bank, choice?: (choices: readonly ImportChoice[]) => ImportChoice | undefined) {
  const plan = planImport(present.stories, rowsOf(file.stories))
  const choices = new Map(
    plan.rows.flatMap((row) => {
      const chosen = choice?.(row.choices)
      return chosen ? [[row.row.index, chosen] as const] : []
    }),
  )
  const resolved = resolveImport(plan, choices, { ids: () => `fresh-${++fresh}`, now })
  const lists = planLists(present, file, storyIdsAfter(plan, resolved))
  const after: Bank = {
    ...present,
    stories: afterImport(present.stories, resolved),
    questions: [...present.questions, ...lists.questions],
    pins: [...present.pins, ...lists.pins],
    dismissals: [...present.dismissals, ...lists.dismissals],
    rehearsals: [...present.rehearsals, ...lists.rehearsals],
    drills: [...present.drills, ...lists.drills],
    loops: [...present.loops, ...lists.loops],
    tellings: [...present.tellings, ...lists.tellings],
  }
  return { resolved, lists, after }
}

const nothing = Object.fromEntries(listNames.map((name) => [name, 0]))
const storyIds = ['a', 'b', 'c', 'd'] as const

/** Few ids and few contents, so that rows collide in every way, twins included. */
const someBank = fc
  .record({
    stories: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...storyIds),
        title: fc.constantFrom('Late refunds', 'The ledger', 'A queue of nobody'),
        updatedAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'),
      }),
      { selector: (story) => story.id },
    ),
    linked: fc.uniqueArray(fc.constantFrom(...storyIds, 'gone'), { maxLength: 5 }),
    questions: fc.uniqueArray(
      fc.record({ id: fc.constantFrom('q1', 'q2', 'q3'), text: fc.constantFrom('Why?', 'why', 'How?', '') }),
      { selector: (question) => question.id },
    ),
    others: fc.uniqueArray(fc.constantFrom('x1', 'x2', 'x3')),
  })
  .map(({ stories, linked, questions, others }): Bank => {
    const bank: Bank = {
      ...emptyBank,
      stories: stories.map((fields) => aStory({ ...fields, situation: `${fields.title} went on for years.` })),
      questions: questions.map((each) => ownQuestionSchema.parse(each)),
      pins: linked.map((id) => pinOf('Why?', id, { now })),
      dismissals: linked.map((storyId) => ({ storyId, flagId: 'too-long', text: '', at: now })),
      rehearsals: linked.map((storyId) =>
        rehearsalSchema.parse({ id: rehearsalId(storyId, 'ownership'), storyId, principle: 'ownership', due: now }),
      ),
      drills: others.map((id) => drillSchema.parse({ id, at: now, answers: [{ question: 'Why?', storyId: 'a' }] })),
      loops: others.map((id) =>
        loopSchema.parse({ id, slots: [{ locks: linked.map((story) => ({ principle: 'ownership', story })) }] }),
      ),
      tellings: linked.map((storyId) => tellingSchema.parse({ id: `told-${storyId}`, storyId })),
    }
    return withoutDangling(bank).bank
  })

const wishes: readonly ImportChoice[][] = [['keep-both', 'add'], ['replace', 'add'], [], ['skip']]

describe('BK9: the lists of a bank file that is imported', () => {
  test('the same file a second time adds nothing, however the first was taken in (BK5)', () => {
    fc.assert(
      fc.property(someBank, someBank, fc.constantFrom(...wishes.slice(0, 2)), (present, file, wish) => {
        const first = imported(present, file, (choices) => wish.find((each) => choices.includes(each)))
        // Where one row is the same as a story that another row replaces, that story is no longer here the second time.
        const replaced = new Set(first.resolved.replaces.map(({ before }) => before.id))
        fc.pre(
          !first.resolved.skipped.some(
            (row) => row.status === 'same' && row.twins.every((twin) => replaced.has(twin.id)),
          ),
        )
        const again = imported(first.after, file)
        expect([again.resolved.creates, again.resolved.replaces]).toEqual([[], []])
        expect(countLists(again.lists)).toEqual(nothing)
      }),
      { numRuns: 2_000 },
    )
  })

  test('every link holds after it, every key stands once, and nothing that was here has changed', () => {
    fc.assert(
      fc.property(someBank, someBank, fc.constantFrom(...wishes), (present, file, wish) => {
        const { after } = imported(present, file, (choices) => wish.find((each) => choices.includes(each)))
        expect(withoutDangling(after).dropped).toEqual([])
        for (const name of listNames) {
          const keys = keyedLists(after)[name].map((row) => row.id)
          expectSame(new Set(keys).size, keys.length)
          expectSame(after[name].slice(0, present[name].length), present[name])
        }
        const added = after.questions.slice(present.questions.length).map(({ text }) => questionKey(text))
        const here = new Set(present.questions.map(({ text }) => questionKey(text)))
        expect(new Set(added).size).toBe(added.length)
        expect(added.filter((key) => here.has(key))).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })

  test('into an empty bank everything comes, a telling of a story that is gone included', () => {
    const { after } = imported(emptyBank, fullBank())
    expect(after).toEqual({ ...fullBank(), settings: {} })
  })

  test('a story that is kept beside its namesake takes its rows along under its new id', () => {
    const file = fullBank()
    const present = { ...emptyBank, stories: file.stories.map((story) => ({ ...story, title: 'Mine' })) }
    const { resolved, lists } = imported(present, file, (choices) => choices.find((each) => each === 'keep-both'))
    const id = resolved.ids.get('refunds') ?? ''
    expect(id).not.toBe('refunds')
    expect(lists.rehearsals[0]).toMatchObject({ id: `${id}:ownership`, storyId: id })
    expect(lists.pins[0]).toMatchObject({ id: pinOf('What broke?', id, { now }).id, storyId: id })
    expect(lists.loops[0]?.slots[0]?.locks).toEqual([{ principle: 'ownership', story: id }])
    expect(lists.tellings[0]).toMatchObject({ id: 't-1', storyId: id })
    expect(lists.drills[0]?.answers[0]).toMatchObject({ storyId: id })
    expect(dismissalKey(lists.dismissals[0] ?? { storyId: '', flagId: '', text: '' })).toContain(
      resolved.ids.get('ledger'),
    )
  })

  test('rows of a new story that is skipped stay out', () => {
    const { lists } = imported(emptyBank, fullBank(), () => 'skip')
    expect(countLists(lists)).toEqual({ ...nothing, questions: 2, drills: 1, loops: 1, tellings: 1 })
    expect(lists.tellings.map((row) => row.storyId)).toEqual(['deleted-long-ago'])
    expect(lists.loops[0]?.slots[0]).toMatchObject({ locks: [], planned: [] })
  })
})

test('a part of a bank has the rows of its stories, and nothing that is of no story', () => {
  const bank = fullBank()
  const part = bankScope(bank, bank.stories.slice(0, 1))
  expect(part).toEqual({
    ...emptyBank,
    stories: bank.stories.slice(0, 1),
    pins: bank.pins,
    rehearsals: bank.rehearsals.slice(0, 1),
    tellings: bank.tellings.slice(0, 1),
  })
})
