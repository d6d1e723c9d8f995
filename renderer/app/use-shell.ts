import { useEffect } from 'react'
import { useDue } from '../features/practice/use-due.ts'
import { useHost } from '../host/use-host.ts'
import { useBank } from '../storage/use-bank.ts'

/** Keeps the shell of the desktop app in step with the settings and with what is due. */
export function useShell(): void {
  const { shell } = useHost()
  const { status, settings } = useBank()
  const due = useDue().items.length
  const { lookupShortcut, keepLookupReady, lookupOnTop, trayShown, launchAtLogin, badgeShown } = settings
  const isReady = status === 'ready'
  useEffect(() => {
    if (isReady) void shell?.apply({ lookupShortcut, keepLookupReady, lookupOnTop, trayShown, launchAtLogin })
  }, [shell, isReady, lookupShortcut, keepLookupReady, lookupOnTop, trayShown, launchAtLogin])
  const badge = badgeShown ? due : 0
  useEffect(() => {
    if (isReady) shell?.setBadge(badge)
  }, [shell, isReady, badge])
}
