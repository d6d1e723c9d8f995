import { assert } from '../assert.ts'
import type { Story } from '../story/story.ts'
import type { ImportChoice, ImportPlan, PlannedRow } from './import-plan.ts'

/** What an import will write: to be done in one transaction, and undone in one step. */
export interface ResolvedImport {
  creates: Story[]
  /** `before` goes into the version history (I2). */
  replaces: { before: Story; after: Story }[]
  skipped: PlannedRow[]
  /** Row indexes of what is here already and is kept beside, because other rows replace it (rule BK11). */
  kept: ReadonlySet<number>
  /** The ids here of the stories that are taken, by their ids in the file. */
  ids: ReadonlyMap<string, string>
}

/** A story as it comes in: the file's times where it has them. */
const arriving = (story: Story, id: string, now: string): Story => ({
  ...story,
  id,
  createdAt: story.createdAt || now,
  updatedAt: story.updatedAt || now,
})

/** The file's words under the id and birth of the story at hand; as young as the file says, or as this very edit. */
function replacement(before: Story, story: Story, now: string): Story {
  const isNewer = Date.parse(story.updatedAt) > Date.parse(before.updatedAt)
  return {
    ...story,
    id: before.id,
    createdAt: before.createdAt || story.createdAt || now,
    updatedAt: isNewer ? story.updatedAt : now,
  }
}

/**
 * A plan with the person's choices, by row index, as what is to be written (rules BK4–BK6). Rows without a choice keep
 * the plan's. Where two rows would replace one story, the first does and the others are kept beside it; a row that is the
 * same as stories which are all replaced is written as a new one, so that its text stays (rule BK11). Pure: new ids
 * come from `ids` (each fresh and of no story at hand), `now` is the instant in ISO 8601. A choice that the row does not
 * offer throws.
 */
export function resolveImport(
  plan: ImportPlan,
  choices: ReadonlyMap<number, ImportChoice>,
  { ids, now }: { ids: () => string; now: string },
): ResolvedImport {
  const taken = new Map<string, string>()
  const kept = new Set<number>()
  const resolved: ResolvedImport = { creates: [], replaces: [], skipped: [], kept, ids: taken }
  const replaced = new Set<string>()
  const choiceOf = (planned: PlannedRow) => choices.get(planned.row.index) ?? planned.choice
  const going = new Set(
    plan.rows.flatMap((planned) =>
      'against' in planned && choiceOf(planned) === 'replace' ? [planned.against.id] : [],
    ),
  )
  /** The id under which a content that would go is kept, by the first story here that has it. */
  const rescued = new Map<string | undefined, string>()
  for (const planned of plan.rows) {
    const choice = choiceOf(planned)
    assert(planned.choices.includes(choice), `a row that is ${planned.status} does not offer ${choice}`)
    if (planned.status === 'same' && planned.twins.every((twin) => going.has(twin.id))) {
      const content = planned.twins[0]?.id
      const known = rescued.get(content)
      const id = known ?? ids()
      if (known === undefined) resolved.creates.push(arriving(planned.story, id, now))
      rescued.set(content, id)
      kept.add(planned.row.index)
      taken.set(planned.story.id, id)
    } else if (choice === 'skip' || planned.status === 'problem' || planned.status === 'same') {
      resolved.skipped.push(planned)
    } else if (choice === 'replace' && planned.status !== 'new' && !replaced.has(planned.against.id)) {
      const before = planned.against
      replaced.add(before.id)
      taken.set(planned.story.id, before.id)
      resolved.replaces.push({ before, after: replacement(before, planned.story, now) })
    } else {
      const id = planned.status === 'differs' ? ids() : planned.story.id
      taken.set(planned.story.id, id)
      resolved.creates.push(arriving(planned.story, id, now))
    }
  }
  return resolved
}

/** The bank after an import, in order: replaced stories in their place, new ones behind. */
export function afterImport(
  present: readonly Story[],
  { creates, replaces }: Pick<ResolvedImport, 'creates' | 'replaces'>,
): Story[] {
  const after = new Map(replaces.map((each) => [each.before.id, each.after]))
  return [...present.map((story) => after.get(story.id) ?? story), ...creates]
}
