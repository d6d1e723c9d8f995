import type { PrincipleId } from '../../../shared/principle/principle.ts'

/** What the board and the day view ask of the screen around them. */
export interface LoopActions {
  /** Null where there is no list to go back to. */
  back: (() => void) | null
  openStory: (id: string) => void
  newStoryFor: (principle: PrincipleId, title?: string) => void
  /** Opens the log for a round, with a story or none. */
  log: (slot: number, story: string | null) => void
  day: () => void
  print: () => void
  copyMarkdown: () => void
  newLoop: () => void
  remove: () => void
}
