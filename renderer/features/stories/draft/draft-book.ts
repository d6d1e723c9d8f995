import type { Story } from '../../../../shared/story/story.ts'
import type { BankStore } from '../../../storage/bank-store.ts'
import { type DraftSession, draftSession } from './draft-session.ts'
import { draftAsText } from './draft-text.ts'

/** Tries after which a failing save is more than a word at the foot. */
const triesBeforeBar = 3

/** Every story that is open or still has unsaved text. Outlives the screen, so that leaving it loses nothing. */
export interface DraftBook {
  /** The one session of this story. */
  of: (story: Story) => DraftSession
  /** Saves the text of this story, or of all. Never rejects. */
  flush: (id?: string) => Promise<void>
  /** True while this story has text that is not on the disk. */
  hasUnsaved: (id: string) => boolean
  /** Sessions whose saves keep failing; the same array until that changes. */
  inTrouble: () => readonly DraftSession[]
  subscribe: (listener: () => void) => () => void
}

function draftBook(store: BankStore): DraftBook {
  const sessions = new Map<string, DraftSession>()
  const stored = new Map<string, Story>()
  const listeners = new Set<() => void>()
  let troubled: readonly DraftSession[] = []

  const look = () => {
    const now = [...sessions.values()].filter((session) => session.state().failures >= triesBeforeBar)
    if (now.length === troubled.length && now.every((session, at) => session === troubled[at])) return
    troubled = now
    for (const listener of listeners) listener()
  }
  const close = (id: string) => {
    // A turn later: React lets go of a session and takes it up again when it renders twice.
    setTimeout(() => {
      const session = sessions.get(id)
      if (!session || session.isWatched() || session.hasUnsaved()) return
      sessions.delete(id)
      stored.delete(id)
    })
  }
  const flush = async (id?: string) => {
    const wanted = [...sessions.values()].filter((session) => id === undefined || session.id === id)
    await Promise.all(wanted.map((session) => session.flush()))
    look()
  }

  // The text goes with the promise: a window that is to close must know what is still not on the disk (D2).
  const unsavedText = () =>
    [...sessions.values()]
      .filter((session) => session.hasUnsaved())
      .map((session) => draftAsText(session.state().story))
      .join('\n\n')
  store.addPending(() => flush(), unsavedText)
  store.subscribe(() => {
    for (const session of sessions.values()) {
      const now = store.snapshot().storiesById.get(session.id)
      if (!now || now === stored.get(session.id)) continue
      stored.set(session.id, now)
      session.absorb(now)
    }
  })
  const onHide = () => {
    if (document.visibilityState === 'hidden') void flush()
  }
  document.addEventListener('visibilitychange', onHide)
  window.addEventListener('pagehide', () => void flush())

  return {
    of: (story) => {
      const present = sessions.get(story.id)
      if (present) return present
      const session = draftSession(story, {
        saveFields: async (id, fields, bases) => {
          const saved = await store.saveFields(id, fields, bases)
          setTimeout(look)
          return saved
        },
        now: () => new Date().toISOString(),
        onIdle: () => {
          close(story.id)
          look()
        },
      })
      sessions.set(story.id, session)
      stored.set(story.id, story)
      return session
    },
    flush,
    hasUnsaved: (id) => sessions.get(id)?.hasUnsaved() ?? false,
    inTrouble: () => troubled,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const books = new WeakMap<BankStore, DraftBook>()

/** The one book of a store. */
export function draftBookOf(store: BankStore): DraftBook {
  const present = books.get(store) ?? draftBook(store)
  books.set(store, present)
  return present
}
