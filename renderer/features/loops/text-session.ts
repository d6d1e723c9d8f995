import type { BankStore } from '../../storage/bank-store.ts'

/** Milliseconds between the last key and the write, and before each further try (as in the story editor). */
export const pauseBeforeSave = 400
const retryAfter = [1000, 3000, 10_000] as const

/** One typed text between the keyboard and the disk. It outlives its field: what was typed is saved even so. */
export interface TextSession {
  /** What only this session has; null = nothing: the stored text is the text. */
  typed: () => string | null
  subscribe: (listener: () => void) => () => void
  type: (text: string) => void
  /** Saves now what is typed; resolves when it is on the disk or the try failed. */
  flush: () => Promise<void>
}

/** `save` resolves to false when the text could not be written. */
export function textSession(store: BankStore, save: (text: string) => Promise<boolean>): TextSession {
  let typed: string | null = null
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | null = null
  let settle: (() => void) | null = null
  const listeners = new Set<() => void>()
  const set = (next: string | null) => {
    typed = next
    for (const listener of listeners) listener()
  }
  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), ms)
  }
  const write = async (text: string): Promise<boolean> => {
    const saved = await save(text).catch(() => false)
    running = null
    if (!saved) {
      failures += 1
      later(retryAfter[Math.min(failures, retryAfter.length) - 1] ?? retryAfter[0])
      return false
    }
    failures = 0
    if (typed === text) set(null)
    return true
  }
  async function flush(): Promise<void> {
    clearTimeout(timer)
    while (typed !== null) {
      running ??= write(typed)
      if (!(await running)) return
    }
    settle?.()
    settle = null
  }
  return {
    typed: () => typed,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) void flush()
      }
    },
    type: (text) => {
      set(text)
      settle ??= store.addPending(flush, () => typed ?? '')
      if (failures === 0) later(pauseBeforeSave)
    },
    flush,
  }
}
