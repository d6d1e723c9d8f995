import type { Loop, Slot } from '../loop/loop.ts'
import { rehearsalId } from '../practice/rehearsal.ts'
import { questionKey } from '../question/question.ts'
import type { Bank } from './bank.ts'
import { dismissalKey, type ListCounts, type ListName, type Lists, listNames } from './list-rows.ts'
import type { StoryIds } from './story-ids.ts'

/** The rows whose key is new, each key once. */
function fresh<Row>(rows: readonly Row[], here: readonly Row[], keyOf: (row: Row) => string): Row[] {
  const known = new Set(here.map(keyOf))
  return rows.filter((row) => {
    const key = keyOf(row)
    if (known.has(key)) return false
    known.add(key)
    return true
  })
}

const idOf = ({ id }: { id: string }) => id

type Finder = (storyId: string) => string | null

function slotFrom(slot: Slot, find: Finder): Slot {
  const found = (locks: Slot['locks']): Slot['locks'] =>
    locks.flatMap(({ principle, story: inFile }) => {
      const story = find(inFile)
      return story === null ? [] : [{ principle, story }]
    })
  return { ...slot, locks: found(slot.locks), planned: found(slot.planned) }
}

const loopFrom = (loop: Loop, find: Finder): Loop => ({
  ...loop,
  slots: loop.slots.map((slot) => slotFrom(slot, find)),
})

/**
 * The list rows that an import of a bank file adds (rule BK9): those whose key is not here, of stories that are imported
 * or here, under the ids these have here (`stories`, of `storyIdsAfter`). A question comes by its wording and not twice; a
 * loop and a drill by their id; a telling also where the file itself has its story no longer (rule BK7). What is here is
 * neither changed nor removed, and the same file a second time adds nothing (rule BK5). Pure.
 */
export function planLists(present: Bank, file: Lists, stories: StoryIds): Lists {
  const here = new Set(present.stories.map((story) => story.id))
  const find: Finder = (storyId) => {
    const known = stories.get(storyId)
    return known === undefined ? (here.has(storyId) ? storyId : null) : known
  }
  /** The rows of stories that are found, as their own ids have it where the story is found under another. */
  const moved = <Row extends { storyId: string }>(rows: readonly Row[], renamed: (row: Row) => Row): Row[] =>
    rows.flatMap((row) => {
      const storyId = find(row.storyId)
      if (storyId === null) return []
      return [storyId === row.storyId ? row : renamed({ ...row, storyId })]
    })
  const told = file.tellings.filter(({ storyId }) => find(storyId) !== null || !stories.has(storyId))
  const answered = file.drills.map((drill) => ({
    ...drill,
    answers: drill.answers.map((each) => ({ ...each, storyId: each.storyId && (find(each.storyId) ?? each.storyId) })),
  }))
  const pins = moved(file.pins, (pin) => ({ ...pin, id: `${pin.storyId} ${pin.key}` }))
  const rehearsals = moved(file.rehearsals, (each) => ({ ...each, id: rehearsalId(each.storyId, each.principle) }))
  return {
    questions: fresh(fresh(file.questions, present.questions, idOf), present.questions, ({ text }) =>
      questionKey(text),
    ),
    pins: fresh(pins, present.pins, idOf),
    dismissals: fresh(
      moved(file.dismissals, (each) => each),
      present.dismissals,
      dismissalKey,
    ),
    rehearsals: fresh(rehearsals, present.rehearsals, idOf),
    drills: fresh(answered, present.drills, idOf),
    loops: fresh(
      file.loops.map((loop) => loopFrom(loop, find)),
      present.loops,
      idOf,
    ),
    tellings: fresh(
      told.map((each) => ({ ...each, storyId: find(each.storyId) ?? each.storyId })),
      present.tellings,
      idOf,
    ),
  }
}

/** How many rows each list has. */
export function countLists(lists: Lists): ListCounts {
  return Object.fromEntries(listNames.map((name): [ListName, number] => [name, lists[name].length]))
}
