import { useEffect } from 'react'
import { useHost } from '../host/use-host.ts'
import type { BankSnapshot } from '../storage/bank-snapshot.ts'

/** Keeps the shell of the desktop app in step with the settings and with how many rehearsals are due. */
export function useShell({ status, settings }: BankSnapshot, due: number): void {
  const { shell } = useHost()
  const { lookupShortcut, keepLookupReady, lookupOnTop, trayShown, launchAtLogin, badgeShown, commandKeys } = settings
  const isReady = status === 'ready'
  useEffect(() => {
    if (!isReady) return
    void shell?.apply({ lookupShortcut, keepLookupReady, lookupOnTop, trayShown, launchAtLogin, commandKeys })
  }, [shell, isReady, lookupShortcut, keepLookupReady, lookupOnTop, trayShown, launchAtLogin, commandKeys])
  const badge = badgeShown ? due : 0
  useEffect(() => {
    if (isReady) shell?.setBadge(badge)
  }, [shell, isReady, badge])
}
