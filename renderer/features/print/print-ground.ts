import { type BoardPlan, boardPlan } from '../../../shared/loop/board-plan.ts'
import type { Loop } from '../../../shared/loop/loop.ts'
import { loopQuestion } from '../../../shared/loop/loop-question.ts'
import { lastTold } from '../../../shared/practice/last-told.ts'
import type { Story } from '../../../shared/story/story.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import type { BankSnapshot } from '../../storage/bank-snapshot.ts'
import type { Scope } from './print-choice.ts'

/** The plan on a loop's board, as the loops' own screen shows it. */
export function planOnPaper(
  loop: Loop,
  { stories, rehearsals, tellings, settings, trash }: BankSnapshot,
  today: string,
): BoardPlan {
  const goneNames = new Map(trash.map((each) => [each.id, storyName(each.story)]))
  const ground = { stories, tellings, settings, today, lastTold: lastTold(rehearsals, tellings), goneNames }
  return boardPlan(loopQuestion(loop, ground))
}

/** The stories to print, by title. */
export function storiesOnPaper(bank: BankSnapshot, scope: Scope, today: string): Story[] {
  const byName = [...bank.stories].sort((a, b) => storyName(a).localeCompare(storyName(b)) || (a.id < b.id ? -1 : 1))
  if (scope === 'all') return byName.filter((story) => story.status !== 'retired')
  if (scope === 'ready') return byName.filter((story) => story.status === 'ready')
  const loop = bank.loops.find((each) => each.id === scope.loop)
  const ids = new Set(loop ? planOnPaper(loop, bank, today).assignments.map((row) => row.story) : [])
  return byName.filter((story) => ids.has(story.id))
}
