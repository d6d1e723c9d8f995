import { alsoIn } from '../../../shared/loop/board-plan.ts'
import { toldHere } from '../../../shared/loop/live-plan.ts'
import { slotName } from '../../../shared/loop/loop.ts'
import type { PlanRow } from '../../../shared/loop/plan.ts'
import { sameCompany, type Telling } from '../../../shared/loop/telling.ts'
import { dayWords } from './day-words.ts'
import { counted } from './principle-words.ts'
import type { LoopView } from './use-loop-view.ts'

const doubts = {
  'lock-missing': 'no longer in the bank',
  'lock-retired': 'retired',
  'lock-told': 'told already',
  'lock-draft': 'still a draft',
  'lock-off-principle': 'not tagged with it',
  'lock-without-need': 'not probed here',
} as const

/** What is doubtful about the story of a row, in a few words; '' when nothing is. */
export function doubtWords({ loop, board, ground }: LoopView, row: PlanRow): string {
  if (row.state === 'told' || row.state === 'over') return ''
  const also = alsoIn(board, row).filter((slot) => slot !== row.slot)
  if (also.length > 0) return `also in ${also.map((slot) => slotName(loop, slot)).join(' and ')}`
  if (row.story !== null && alsoIn(board, row).length > 0) return 'twice in this round'
  const doubt = board.conflicts.find(
    (each) => 'slot' in each && each.slot === row.slot && each.principle === row.principle,
  )
  if (doubt?.type === 'lock-missing' && ground.goneNames.has(doubt.story)) return 'in the Trash'
  return doubt && doubt.type in doubts ? doubts[doubt.type as keyof typeof doubts] : ''
}

/** "told twice, last 12 Mar 2026", "not told yet". Of all tellings of one story. */
export function toldWords(tellings: readonly Telling[]): string {
  if (tellings.length === 0) return 'not told yet'
  const last =
    tellings
      .map((each) => each.at)
      .sort()
      .at(-1) ?? ''
  const times =
    tellings.length === 1 ? 'told once' : tellings.length === 2 ? 'told twice' : `told ${tellings.length} times`
  return dayWords(last) ? `${times}, last ${dayWords(last)}` : times
}

/** "told at Amazon before", where that is so. */
export function toldAtWords(company: string, loopId: string, tellings: readonly Telling[]): string {
  const before = tellings.some((each) => each.loopId !== loopId && sameCompany(each.company, company))
  return before ? `told at ${company.trim()} before` : ''
}

/** What the board holds in a line: "10 of 10 planned · 1 hole · 2 conflicts". */
export function boardSummary({ board }: LoopView): string {
  const all = board.assignments.length
  const over = board.assignments.filter((row) => row.state === 'over').length
  const told = board.assignments.filter((row) => row.state === 'told').length
  const doubts = board.conflicts.filter((each) => each.type !== 'asked-twice').length
  const parts = [
    all === 0 ? 'No principles yet' : `${board.totals.filled} of ${all} planned`,
    told > 0 ? `${told} told` : '',
    over > 0 ? `${over} did not come up` : '',
    board.holes.length > 0 ? counted(board.holes.length, 'hole') : '',
    doubts > 0 ? counted(doubts, 'conflict') : '',
  ]
  return parts.filter(Boolean).join(' · ')
}

/** What was asked and told in a loop: "11 questions, 8 stories told". */
export function toldSummary(tellings: readonly Telling[]): string {
  const questions = tellings.filter((each) => each.question.trim() !== '').length
  const stories = new Set(tellings.map((each) => each.storyId)).size
  return `${counted(questions, 'question')}, ${counted(stories, 'story', 'stories')} told`
}

/** "Told here too: “Depot move”": stories told in a round for none of its principles; '' when there are none. */
export function toldApartWords({ loop, tellings, nameOf }: LoopView, slot: number): string {
  const principles = loop.slots[slot]?.principles ?? []
  const apart = toldHere(loop, tellings).filter(
    (told) => told.slot === slot && (told.principle === null || !principles.includes(told.principle)),
  )
  const names = [...new Set(apart.map((told) => `“${nameOf(told.story)}”`))]
  return names.length > 0 ? `Told here too: ${names.join(', ')}` : ''
}
