import { atOnce, type Steps } from '../steps.ts'
import { likenessIndex } from '../story/likeness.ts'
import { type Story, storySchema } from '../story/story.ts'
import { wholeText } from '../story/story-text.ts'
import type { ImportRow } from './import-row.ts'

/** What is done with one row: `add` a new story, `keep-both`, `replace` the story at hand, or `skip`. */
export type ImportChoice = 'add' | 'keep-both' | 'replace' | 'skip'

/** A field in which two stories can differ: all but the id and the times. */
export type ContentField = Exclude<keyof Story, 'id' | 'createdAt' | 'updatedAt'>

/** Which of two versions of one story is the younger; `unknown` where a time is missing or both are equal. */
export type Age = 'file-is-newer' | 'present-is-newer' | 'unknown'

interface Planned {
  row: ImportRow
  /** What may be chosen, and what is chosen unless the person says otherwise. */
  choices: readonly ImportChoice[]
  choice: ImportChoice
}

/** One row of a file compared with the bank at hand (rule BK3). */
export type PlannedRow =
  | (Planned & { status: 'problem' })
  | (Planned & { status: 'new'; story: Story })
  /** `twins` are all stories here with this very content, `against` among them. */
  | (Planned & { status: 'same'; story: Story; against: Story; twins: readonly Story[] })
  | (Planned & { status: 'differs'; story: Story; against: Story; fields: ContentField[]; age: Age })
  | (Planned & { status: 'near-duplicate'; story: Story; against: Story; sameTitle: boolean; likeness: number })

export interface ImportPlan {
  rows: PlannedRow[]
}

/** Likeness from which two texts are taken for one story: with the same title, and with any. Shares of word runs, 0–1. */
const alikeWithTitle = 0.3
const alikeAnyway = 0.7

const contentFields = Object.keys(storySchema.shape).filter(
  (field): field is ContentField => field !== 'id' && field !== 'createdAt' && field !== 'updatedAt',
)

const fieldText = (story: Story, field: ContentField) => JSON.stringify(story[field]) ?? ''
const contentOf = (story: Story) => contentFields.map((field) => fieldText(story, field)).join('\n')
const textOf = (story: Story) => `${story.hook}\n${wholeText(story)}`

const plainTitle = ({ title }: Story) =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function ageOf(incoming: Story, present: Story): Age {
  const [theirs, ours] = [Date.parse(incoming.updatedAt), Date.parse(present.updatedAt)]
  if (Number.isNaN(theirs) || Number.isNaN(ours) || theirs === ours) return 'unknown'
  return theirs > ours ? 'file-is-newer' : 'present-is-newer'
}

/** A newer story at hand is never replaced unless the person says so; of unknown age, both are kept (rule BK4, I2). */
const choiceByAge: Readonly<Record<Age, ImportChoice>> = {
  'file-is-newer': 'replace',
  'present-is-newer': 'skip',
  unknown: 'keep-both',
}

/**
 * Compares the rows of a file with the stories at hand, without changing anything (rules BK3–BK6): each row is new, the
 * same as one at hand (whatever its id), differs from the one with its id, is nearly another's duplicate, or has a
 * problem. Importing the same file again gives only `same`. Pure; 1,000 rows against 1,000 stories take below 1 s.
 */
export function* planSteps(present: readonly Story[], rows: readonly ImportRow[]): Steps<ImportPlan> {
  const byId = new Map(present.map((story) => [story.id, story]))
  const byContent = new Map<string, Story[]>()
  const index = likenessIndex()
  for (const story of present) {
    const content = contentOf(story)
    const alike = byContent.get(content)
    if (alike) alike.push(story)
    else byContent.set(content, [story])
    index.add(textOf(story))
    yield { at: 'comparing', done: 0, total: rows.length }
  }

  const planOne = (row: ImportRow): PlannedRow => {
    const { story } = row
    if (story === null) return { row, status: 'problem', choices: ['skip'], choice: 'skip' }
    const twins = byContent.get(contentOf(story)) ?? []
    const twin = twins.find((each) => each.id === story.id) ?? twins[0]
    if (twin) {
      return { row, story, status: 'same', against: twin, twins, choices: ['skip'], choice: 'skip' }
    }
    const former = byId.get(story.id)
    if (former) {
      const fields = contentFields.filter((field) => fieldText(story, field) !== fieldText(former, field))
      const age = ageOf(story, former)
      const choices = ['keep-both', 'replace', 'skip'] as const
      return { row, story, status: 'differs', against: former, fields, age, choices, choice: choiceByAge[age] }
    }
    const nearest = index.nearest(textOf(story))
    const against = nearest && present[nearest.index]
    const sameTitle = against ? plainTitle(story) !== '' && plainTitle(story) === plainTitle(against) : false
    if (nearest && against && nearest.likeness >= (sameTitle ? alikeWithTitle : alikeAnyway)) {
      const choices = ['keep-both', 'replace', 'skip'] as const
      const { likeness } = nearest
      return { row, story, status: 'near-duplicate', against, sameTitle, likeness, choices, choice: 'keep-both' }
    }
    return { row, story, status: 'new', choices: ['add', 'skip'], choice: 'add' }
  }

  const planned: PlannedRow[] = []
  for (const row of rows) {
    planned.push(planOne(row))
    yield { at: 'comparing', done: planned.length, total: rows.length }
  }
  return { rows: planned }
}

/** The same at once. */
export function planImport(present: readonly Story[], rows: readonly ImportRow[]): ImportPlan {
  return atOnce(planSteps(present, rows))
}
