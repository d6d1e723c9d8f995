import { useSyncExternalStore } from 'react'
import type { Story } from '../../../../shared/story/story.ts'
import { useBankStore } from '../../../storage/use-bank.ts'
import { draftBookOf } from './draft-book.ts'
import type { DraftSession } from './draft-session.ts'
import { type DraftState, type SaveStatus, saveStatus } from './draft-state.ts'

export interface Draft {
  session: DraftSession
  state: DraftState
  status: SaveStatus
}

/** The story as it is being typed. Leaving it saves it. */
export function useDraft(story: Story): Draft {
  const session = draftBookOf(useBankStore()).of(story)
  const state = useSyncExternalStore(session.subscribe, session.state)
  return { session, state, status: saveStatus(state) }
}

/** Sessions whose saves keep failing, whichever story is shown. */
export function useTroubledDrafts(): readonly DraftSession[] {
  const book = draftBookOf(useBankStore())
  return useSyncExternalStore(book.subscribe, book.inTrouble)
}
