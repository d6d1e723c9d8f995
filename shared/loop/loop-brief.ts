import type { PrincipleId } from '../principle/principle.ts'
import type { Story } from '../story/story.ts'
import type { BoardPlan } from './board-plan.ts'
import { type Loop, slotName } from './loop.ts'
import type { RowState } from './plan.ts'

/** One principle of one round, with what to tell for it. */
export interface BriefLine {
  principle: PrincipleId
  state: RowState
  story: Story | null
  backup: Story | null
  /** What the plan says about it. */
  why: string
}

/** One interviewer, as the brief shows them. */
export interface BriefRound {
  slot: number
  id: string
  name: string
  role: string
  minutes: number
  barRaiser: boolean
  notes: string
  lines: BriefLine[]
}

/** The loop as it is taken into the room: round by round, from the plan on the board. */
export function loopBrief(loop: Loop, plan: BoardPlan, storiesById: ReadonlyMap<string, Story>): BriefRound[] {
  const storyOf = (id: string | null) => (id === null ? null : (storiesById.get(id) ?? null))
  return loop.slots.map((slot, at) => ({
    slot: at,
    id: slot.id || String(at),
    name: slotName(loop, at),
    role: slot.role.trim(),
    minutes: slot.minutes,
    barRaiser: slot.barRaiser,
    notes: slot.notes.trim(),
    lines: plan.assignments
      .filter((row) => row.slot === at)
      .map(({ principle, state, story, backup, why }) => ({
        principle,
        state,
        story: storyOf(story),
        backup: storyOf(backup),
        why,
      })),
  }))
}
