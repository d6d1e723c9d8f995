import { useMemo } from 'react'
import { commands } from '../../shared/ipc/command.ts'
import { LookupWindow } from '../features/lookup/lookup-window.tsx'
import { useHost } from '../host/use-host.ts'
import { useBank } from '../storage/use-bank.ts'
import { keyWords } from '../ui/kbd.tsx'
import { useLateDue } from './use-late-due.ts'
import { usePageLook } from './use-page-look.ts'

/** Commands that mean something only to somebody who is in the main window already. */
const onlyThere: ReadonlySet<string> = new Set(['open-lookup', 'go-back', 'go-forward', 'next-pane', 'previous-pane'])

/** The lookup window's page; its commands run in the main window. */
export function LookupRoot() {
  const { platform, lookup } = useHost()
  const { status } = useBank()
  const due = useLateDue(lookup)
  usePageLook()
  const palette = useMemo(
    () =>
      commands
        .filter(({ id }) => !onlyThere.has(id))
        .map(({ id, label, keys }) => ({
          id,
          label,
          keys: keys[0] ? keyWords(keys[0], platform) : '',
          run: () => lookup.askMain({ type: 'command', id }, false),
        })),
    [platform, lookup],
  )
  return status === 'loading' ? null : <LookupWindow commands={palette} due={due} />
}
