import { useSyncExternalStore } from 'react'
import type { ShellHost, ShellState } from '../../host/host.ts'

const nothing = () => () => undefined

/** What the shell made of the settings; null in a browser, and until it was asked. */
export function useShellState(shell: ShellHost | null): ShellState | null {
  return useSyncExternalStore(shell?.subscribe ?? nothing, () => shell?.state() ?? null)
}
