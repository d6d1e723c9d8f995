import { useSyncExternalStore } from 'react'
import type { Host } from './host.ts'
import { keepingWords } from './keeping-words.ts'

/** What the browser has promised, in words; '' on the desktop, where no browser clears anything. Wakes when it changes. */
export function useKeepingWords({ kind, keeping }: Host): string {
  const state = useSyncExternalStore(keeping.subscribe, keeping.state)
  return kind === 'browser' ? keepingWords(state) : ''
}
