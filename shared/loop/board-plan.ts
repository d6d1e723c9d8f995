import { lockedStory } from './edit-loop.ts'
import type { Loop, Need } from './loop.ts'
import type { LoopPlan, PlanConflict, PlanQuestion, PlanRow, Use } from './plan.ts'
import { choiceOf } from './plan-edits.ts'
import { planGround } from './plan-ground.ts'
import { planLoop } from './plan-loop.ts'
import { holeWhy } from './plan-words.ts'

/** The loop with every story on its board held: what was planned counts like what was chosen by hand. */
export function heldLoop(loop: Loop): Loop {
  const slots = loop.slots.map((slot) => ({
    ...slot,
    locks: [...new Set(slot.principles)].flatMap((principle) => {
      const story = choiceOf(slot, principle)
      return story === null ? [] : [{ principle, story }]
    }),
  }))
  return { ...loop, slots }
}

/** A plan as it stands on the board, and the needs that nothing stands for yet though something could. */
export interface BoardPlan extends LoopPlan {
  empty: Need[]
}

/**
 * The plan that the person took, as the bank and the day stand now (rule PL11): the same rows, holes and conflicts as
 * `planLoop` gives, but a need that nobody chose a story for stays empty. `best` is `planLoop` of the same question.
 */
export function boardPlan(question: PlanQuestion, best = planLoop(question)): BoardPlan {
  const { loop } = question
  const held = planLoop({ ...question, loop: heldLoop(loop) })
  const byHand = (need: Need) => {
    const slot = loop.slots[need.slot]
    return slot !== undefined && lockedStory(slot, need.principle) !== null
  }
  const bestRow = new Map(best.assignments.map((row) => [`${row.slot} ${row.principle}`, row]))
  const empty: Need[] = []
  const assignments = held.assignments.map((row): PlanRow => {
    if (row.state === 'planned') {
      empty.push({ slot: row.slot, principle: row.principle })
      return { ...row, state: 'open', story: null, why: 'No story is planned here yet.' }
    }
    if (row.state !== 'locked' || byHand(row)) return row
    const planned = bestRow.get(`${row.slot} ${row.principle}`)
    return { ...row, state: 'planned', why: planned?.story === row.story ? planned.why : row.why }
  })
  const { words } = planGround(question)
  const holes = held.holes.map((hole) => {
    if (hole.reason.type !== 'all-used') return hole
    const rivals = hole.reason.rivals.map((use): Use => {
      const { slot, principle, state } = use
      if (state !== 'locked' || slot === null || principle === null || byHand({ slot, principle })) return use
      return { ...use, state: 'planned' }
    })
    const reason = { ...hole.reason, rivals }
    return { ...hole, reason, why: holeWhy(hole.principle, reason, words) }
  })
  const whyOf = new Map(holes.map((hole) => [`${hole.slot} ${hole.principle}`, hole.why]))
  const rows = assignments.map((row) => {
    const why = whyOf.get(`${row.slot} ${row.principle}`)
    return why === undefined ? row : { ...row, why }
  })
  const filled = assignments.filter((row) => row.story !== null).length
  return { ...held, assignments: rows, holes, empty, totals: { ...held.totals, filled } }
}

/** The other rounds that this row's story stands in, in their order; slots count from 0. */
export function alsoIn(
  plan: Pick<LoopPlan, 'conflicts'>,
  row: Pick<PlanRow, 'slot' | 'principle' | 'story'>,
): number[] {
  const twice = plan.conflicts.find(
    (each): each is Extract<PlanConflict, { type: 'planned-twice' }> =>
      each.type === 'planned-twice' && each.story === row.story,
  )
  const others = twice?.needs.filter((need) => need.slot !== row.slot || need.principle !== row.principle) ?? []
  return [...new Set(others.flatMap((need) => (need.slot === null ? [] : [need.slot])))].sort((a, b) => a - b)
}
