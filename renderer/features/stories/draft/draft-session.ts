import type { Story } from '../../../../shared/story/story.ts'
import type { BankStore, SaveFailure } from '../../../storage/bank-store.ts'
import { type DraftEvent, type DraftState, draftAfter, draftOf } from './draft-state.ts'

/** Milliseconds between the last key and the write. */
export const pauseBeforeSave = 400

/** Milliseconds before the second, third and every later try. */
const retryAfter = [1000, 3000, 10_000] as const

/** One story's text between the keyboard and the disk. Bound to its story for life, so text cannot land in another. */
export interface DraftSession {
  readonly id: string
  state: () => DraftState
  subscribe: (listener: () => void) => () => void
  /** Types: takes an edit of the story's text at once and saves it after a pause. */
  edit: (change: (story: Story) => Story) => void
  /** Saves what is typed now; resolves when it is on the disk or the try failed. Never rejects. */
  flush: () => Promise<void>
  /** Takes what is stored now, where nothing is being typed. */
  absorb: (stored: Story) => void
  /** True while there is text that only this session has. */
  hasUnsaved: () => boolean
  isWatched: () => boolean
  /** Its text has been kept elsewhere: nothing is left to save. */
  letGo: () => void
}

export function draftSession(
  story: Story,
  { saveFields, now, onIdle }: { saveFields: BankStore['saveFields']; now: () => string; onIdle: () => void },
): DraftSession {
  let state = draftOf(story)
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | null = null
  const listeners = new Set<() => void>()
  let wasWatched = false

  const happen = (event: DraftEvent) => {
    const next = draftAfter(state, event)
    if (next === state) return
    state = next
    for (const listener of listeners) listener()
  }
  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), ms)
  }

  const attempt = async (fields: Partial<Story>): Promise<SaveFailure | null> => {
    try {
      const saved = await saveFields(story.id, fields, state.bases)
      return saved.ok ? null : saved.error
    } catch (error) {
      return { type: 'unknown', reason: error instanceof Error ? error.message : String(error) }
    }
  }

  /** One write; true when it was committed. */
  const write = async (): Promise<boolean> => {
    happen({ type: 'write-began' })
    const error = await attempt(state.writing ?? {})
    running = null
    if (error) {
      happen({ type: 'write-failed', error })
      later(retryAfter[Math.min(state.failures, retryAfter.length) - 1] ?? retryAfter[0])
      return false
    }
    happen({ type: 'write-done', at: now() })
    return true
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    while (state.unsaved.size > 0) {
      running ??= write()
      if (!(await running)) return
    }
    if (wasWatched && listeners.size === 0) onIdle()
  }

  return {
    id: story.id,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      wasWatched = true
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) void flush()
      }
    },
    edit: (change) => {
      happen({ type: 'typed', change })
      // While tries fail, the next one keeps its appointment: typing on must not hammer a full disk.
      if (state.unsaved.size > 0 && state.failures === 0) later(pauseBeforeSave)
    },
    flush,
    absorb: (stored) => happen({ type: 'stored', story: stored }),
    hasUnsaved: () => state.unsaved.size > 0,
    isWatched: () => listeners.size > 0,
    letGo: () => {
      clearTimeout(timer)
      happen({ type: 'let-go' })
      onIdle()
    },
  }
}
