import type { Change } from '../../../../shared/deed/deed.ts'
import { type AddedStories, addStories } from '../../../../shared/loop/add-stories.ts'
import { slotName } from '../../../../shared/loop/loop.ts'
import { loopName } from '../../../../shared/loop/loop-days.ts'
import { loopQuestion } from '../../../../shared/loop/loop-question.ts'
import { lastTold } from '../../../../shared/practice/last-told.ts'
import { storyName } from '../../../../shared/story/story-text.ts'
import type { BankSnapshot } from '../../../storage/bank-snapshot.ts'
import { changeInList } from '../../../storage/list-deeds.ts'

/** Places named in one sentence; a list of ten is not read. */
const mostNamed = 3

function counted(ids: readonly string[], { storiesById }: BankSnapshot): string {
  const only = ids.length === 1 ? storiesById.get(ids[0] ?? '') : undefined
  return only ? `“${storyName(only)}”` : `${ids.length} stories`
}

/** What was not placed and why, a sentence each. */
function restWords({ already, unready, left }: AddedStories, bank: BankSnapshot): string[] {
  const is = (ids: readonly string[]) => (ids.length === 1 ? 'is' : 'are')
  return [
    already.length > 0 ? `${counted(already, bank)} ${is(already)} in it already.` : '',
    unready.length > 0 ? `${counted(unready, bank)} ${is(unready)} not marked ready.` : '',
    left.length > 0
      ? `No empty place in its rounds asks for what ${counted(left, bank)} ${left.length === 1 ? 'shows' : 'show'}.`
      : '',
  ].filter(Boolean)
}

/**
 * Adds stories to a loop (rule PL13): the changes, and what became of each story in words. Without changes the words say
 * why. `today` is "YYYY-MM-DD".
 */
export function addToLoop(
  bank: BankSnapshot,
  { loopId, ids, today }: { loopId: string; ids: readonly string[]; today: string },
): { label: string; changes: Change[] } {
  const loop = bank.loops.find((each) => each.id === loopId)
  if (!loop) return { label: 'Nothing added: the loop is gone.', changes: [] }
  const { stories, tellings, settings, rehearsals, trash } = bank
  const goneNames = new Map(trash.map((each) => [each.id, storyName(each.story)]))
  const ground = { stories, tellings, settings, today, lastTold: lastTold(rehearsals, tellings), goneNames }
  const added = addStories(loopQuestion(loop, ground), ids)
  const rest = restWords(added, bank)
  const { placed } = added
  if (placed.length === 0) return { label: [`Nothing added to “${loopName(loop)}”.`, ...rest].join(' '), changes: [] }
  const rounds = [...new Set(placed.map(({ slot }) => slotName(loop, slot)))]
  const more = rounds.length > mostNamed ? ` and ${rounds.length - mostNamed} more` : ''
  const where = `${rounds.slice(0, mostNamed).join(', ')}${more}`
  const names = counted(
    placed.map((each) => each.story),
    bank,
  )
  const label = `Added ${names} to “${loopName(loop)}”: ${where}`
  return {
    label: rest.length > 0 ? [`${label}.`, ...rest].join(' ') : label,
    changes: changeInList('loops', loop, added.loop),
  }
}
