import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ImportChoice, planImport } from '../../../shared/bank/import-plan.ts'
import type { ImportRow } from '../../../shared/bank/import-row.ts'
import { planWords } from '../../../shared/bank/plan-words.ts'
import { afterImport, resolveImport } from '../../../shared/bank/resolve-import.ts'
import type { Story } from '../../../shared/story/story.ts'
import { anyText, storyOf } from '../../support/story-arbitrary.ts'
import { aReadyStory, aStory } from '../../support/story-builder.ts'

const now = '2026-11-23T06:00:00.000Z'
const older = '2026-01-01T00:00:00.000Z'
const newer = '2026-02-01T00:00:00.000Z'

const rowsOf = (stories: readonly (Story | null)[]): ImportRow[] =>
  stories.map((story, index) => ({
    index,
    place: `stories[${index}]`,
    id: story?.id ?? '',
    title: story?.title ?? '',
    sectionsFound: [],
    principles: [],
    story,
    notices: [],
    problems: story ? [] : [{ type: 'empty-story', place: `stories[${index}]` }],
  }))

function freshIds() {
  let count = 0
  return () => `fresh-${++count}`
}

function planned(present: readonly Story[], incoming: Story) {
  const [row] = planImport(present, rowsOf([incoming])).rows
  if (!row) throw new Error('no row')
  return row
}

const take = (
  present: readonly Story[],
  stories: readonly (Story | null)[],
  choices = new Map<number, ImportChoice>(),
) => resolveImport(planImport(present, rowsOf(stories)), choices, { ids: freshIds(), now })

describe('what a row is (BK3)', () => {
  const mine = aReadyStory({ id: 'a', title: 'Late refunds', updatedAt: older })

  it('is a problem, and can only be skipped', () => {
    const [row] = planImport([mine], rowsOf([null])).rows
    expect(row).toMatchObject({ status: 'problem', choices: ['skip'], choice: 'skip' })
  })

  it('is new', () => {
    const other = aStory({ id: 'b', title: 'Another', situation: 'Nothing that the first story says stands here.' })
    expect(planned([mine], other)).toMatchObject({ status: 'new', choice: 'add' })
  })

  it('is the same by its content, whatever its id and times', () => {
    expect(planned([mine], { ...mine, updatedAt: newer })).toMatchObject({ status: 'same', choice: 'skip' })
    expect(planned([mine], { ...mine, id: 'b' })).toMatchObject({ status: 'same', against: mine })
  })

  it('differs from the story of its id, and says in which fields', () => {
    const changed = { ...mine, title: 'Late', tags: ['x'], updatedAt: newer }
    expect(planned([mine], changed)).toMatchObject({
      status: 'differs',
      fields: ['title', 'tags'],
      age: 'file-is-newer',
    })
  })

  it('is nearly another one’s duplicate, by its text or by title and text', () => {
    const edited = { ...mine, id: 'b', title: 'Other title', result: `${mine.result} And more.` }
    expect(planned([mine], edited)).toMatchObject({ status: 'near-duplicate', sameTitle: false, choice: 'keep-both' })
    const rewritten = { ...mine, id: 'b', title: 'LATE  refunds!', action: 'I did something else entirely this time.' }
    expect(planned([mine], rewritten)).toMatchObject({ status: 'near-duplicate', sameTitle: true })
    expect(planned([mine], { ...rewritten, title: 'Unlike' }).status).toBe('new')
  })

  it('is not a duplicate by its title alone', () => {
    const namesake = aStory({ id: 'b', title: 'Late refunds', situation: 'A story about something else altogether.' })
    expect(planned([mine], namesake).status).toBe('new')
    expect(planned([aStory({ id: 'c' })], aStory({ id: 'd', title: 'x' })).status).toBe('new')
  })

  it('has a sentence', () => {
    const rows = [
      ...planImport([mine], rowsOf([null, mine, { ...mine, title: 'x' }])).rows,
      planned([mine], { ...mine, id: 'b', hook: 'x' }),
      planned([mine], { ...mine, id: 'b', title: 'Other', hook: 'x' }),
      planned([], mine),
    ]
    expect(rows.map((row) => row.status)).toEqual([
      ...['problem', 'same', 'differs', 'near-duplicate', 'near-duplicate', 'new'],
    ])
    for (const row of rows) expect(planWords(row)).toMatch(/^\S.{2,300}\.$/)
  })
})

describe('what is chosen unless the person says otherwise (BK4, I2)', () => {
  const mine = aReadyStory({ id: 'a', updatedAt: newer })

  it.each([
    ['a newer story of the file', '2026-03-01T00:00:00.000Z', 'replace'],
    ['an older one', older, 'skip'],
    ['one of the same instant', newer, 'keep-both'],
    ['one without a time', '', 'keep-both'],
  ])('for %s', (_which, updatedAt, choice) => {
    expect(planned([mine], { ...mine, title: 'x', updatedAt })).toMatchObject({ status: 'differs', choice })
  })

  it('says that a newer story at hand is kept', () => {
    expect(planWords(planned([mine], { ...mine, title: 'x', updatedAt: older }))).toContain('yours is newer')
  })
})

describe('what is written (BK6)', () => {
  const mine = aReadyStory({ id: 'a', createdAt: older, updatedAt: older })

  it('hands back what it replaces, under its id and birth', () => {
    const { replaces, creates } = take([mine], [{ ...mine, title: 'x', createdAt: newer, updatedAt: newer }])
    expect(creates).toEqual([])
    expect(replaces).toEqual([{ before: mine, after: { ...mine, title: 'x', updatedAt: newer } }])
  })

  it('stamps an older text that was chosen all the same', () => {
    const present = { ...mine, updatedAt: newer }
    const { replaces } = take([present], [{ ...mine, title: 'x' }], new Map([[0, 'replace']]))
    expect(replaces[0]?.after).toMatchObject({ title: 'x', updatedAt: now })
  })

  it('keeps both under a fresh id', () => {
    const { creates } = take([mine], [{ ...mine, title: 'x' }], new Map([[0, 'keep-both']]))
    expect(creates).toEqual([{ ...mine, title: 'x', id: 'fresh-1' }])
  })

  it('stamps what comes without times', () => {
    const { creates } = take([], [{ ...mine, createdAt: '', updatedAt: '' }])
    expect(creates).toEqual([{ ...mine, createdAt: now, updatedAt: now }])
  })

  it('lets only the first of two rows replace one story', () => {
    const rows = [
      { ...mine, id: 'b', hook: 'one' },
      { ...mine, id: 'c', hook: 'two' },
    ]
    const both = new Map<number, ImportChoice>([
      [0, 'replace'],
      [1, 'replace'],
    ])
    const { replaces, creates } = take([mine], rows, both)
    expect(replaces.map((each) => [each.after.id, each.after.hook])).toEqual([['a', 'one']])
    expect(creates.map((story) => [story.id, story.hook])).toEqual([['c', 'two']])
  })

  it('keeps what the file holds as it is here, where another of its rows replaces it (BK11, BK5)', () => {
    const rows = [
      { ...mine, id: 'copy' },
      { ...mine, id: 'copy-2' },
      { ...mine, hook: 'newer', updatedAt: newer },
    ]
    const done = take([mine], rows)
    expect(done.replaces.map((each) => [each.after.id, each.after.hook])).toEqual([['a', 'newer']])
    expect(done.creates.map((story) => [story.id, story.hook])).toEqual([['fresh-1', mine.hook]])
    expect([...done.kept]).toEqual([0, 1])
    expect([...done.ids].filter(([id]) => id !== 'a')).toEqual([
      ['copy', 'fresh-1'],
      ['copy-2', 'fresh-1'],
    ])
    const again = planImport(afterImport([mine], done), rowsOf(rows))
    expect(again.rows.map((row) => row.status)).toEqual(['same', 'same', 'same'])
    expect(take([mine], [rows[0] ?? null, { ...mine, hook: 'newer' }], new Map([[1, 'skip']])).creates).toEqual([])
  })

  it('stops at a choice that the row does not offer', () => {
    expect(() => take([], [mine], new Map([[0, 'replace']]))).toThrow('does not offer replace')
  })
})

const someStories = fc.uniqueArray(storyOf(anyText, fc.constantFrom('a', 'b', 'c', 'd', 'e')), {
  maxLength: 4,
  selector: (story) => story.id,
})
const picks = fc.array(fc.nat(2), { minLength: 4, maxLength: 4 })

/** Any allowed choice for each row, skipping left out: what a person takes in. */
function takenIn(present: readonly Story[], stories: readonly Story[], picked: readonly number[]) {
  const { rows } = planImport(present, rowsOf(stories))
  return new Map(
    rows.map(({ row, choices }) => {
      const open = choices.filter((choice) => choice !== 'skip' || choices.length === 1)
      return [row.index, open[(picked[row.index] ?? 0) % open.length] ?? 'skip'] as const
    }),
  )
}

describe('importing twice (BK5)', () => {
  it('adds nothing the second time', () => {
    fc.assert(
      fc.property(someStories, someStories, picks, (present, stories, picked) => {
        const first = take(present, stories, takenIn(present, stories, picked))
        const bank = afterImport(present, first)
        const again = planImport(bank, rowsOf(stories))
        expect(again.rows.map((row) => row.status)).toEqual(stories.map(() => 'same'))
        const second = resolveImport(again, new Map(), { ids: freshIds(), now })
        expect([second.creates, second.replaces]).toEqual([[], []])
      }),
      { numRuns: 1_000 },
    )
  })

  it('changes no story at hand but by replacing it, and keeps ids apart (BK6)', () => {
    fc.assert(
      fc.property(someStories, someStories, picks, (present, stories, picked) => {
        const done = take(present, stories, takenIn(present, stories, picked))
        const bank = afterImport(present, done)
        const replaced = new Set(done.replaces.map((each) => each.before.id))
        for (const story of present) if (!replaced.has(story.id)) expect(bank).toContain(story)
        expect(new Set(bank.map((story) => story.id)).size).toBe(bank.length)
        expect(bank).toHaveLength(present.length + done.creates.length)
      }),
      { numRuns: 500 },
    )
  })

  it('never replaces a newer story by itself (I2)', () => {
    fc.assert(
      fc.property(someStories, someStories, (present, stories) => {
        for (const { before, after } of take(present, stories).replaces) {
          expect(Date.parse(after.updatedAt)).toBeGreaterThan(Date.parse(before.updatedAt))
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('many rows', () => {
  const wordsOf = (seed: number, count: number) =>
    Array.from({ length: count }, (_, at) => `w${(seed * 7919 + at * 104729 + at * at) % 5000}`).join(' ')
  const storyOfWords = (seed: number, id: string) => aStory({ id, title: `t${seed}`, action: wordsOf(seed, 250) })

  it.each([
    ['unlike', (index: number) => index],
    ['all alike', () => 1],
  ])('plans 1,000 rows against 1,000 stories that are %s, not each with each', (_how, seedOf) => {
    const present = Array.from({ length: 1_000 }, (_, at) => ({ ...storyOfWords(seedOf(at), `p${at}`), hook: `${at}` }))
    const rows = rowsOf(Array.from({ length: 1_000 }, (_, at) => storyOfWords(seedOf(at), `r${at}`)))
    const plan = planImport(present, rows)
    expect(plan.rows.map((row) => row.status)).toEqual(rows.map(() => 'near-duplicate'))
  })
})
