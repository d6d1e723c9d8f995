import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import type { CommandId } from '../../shared/ipc/command.ts'
import { type CommandKeys, commandsWith } from '../../shared/ipc/command-keys.ts'
import type { CommandRegistry } from '../ui/command-registry.tsx'

function inTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/** Keys without a modifier belong to whoever is typing. */
function isLetterKey(keys: string): boolean {
  return !/\$mod|Alt|F\d/.test(keys)
}

/** While a dialog is open, keys without a modifier belong to it. A notice is a dialog by role only: it takes no keys. */
function dialogOpen(): boolean {
  return document.querySelector('[role="dialog"]:not([aria-modal="false"]),[role="alertdialog"]') !== null
}

/** Undo inside a text belongs to the text; the app's own has everything else. */
function belongsToText(id: CommandId, event: KeyboardEvent): boolean {
  return (id === 'undo' || id === 'redo') && inTextField(event.target)
}

/** Every key of the one command list runs its command, where somebody answers to it now. */
export function useShortcuts(registry: CommandRegistry, singleKeys: boolean, own: CommandKeys): void {
  useEffect(() => {
    // F6 before anyone else: the notices would take it for themselves, and with it the way between the panes.
    const onPaneKey = (event: KeyboardEvent) => {
      if (event.key !== 'F6') return
      if (registry.run(event.shiftKey ? 'previous-pane' : 'next-pane')) event.stopPropagation()
      event.preventDefault()
    }
    window.addEventListener('keydown', onPaneKey, { capture: true })
    const bindings: Record<string, (event: KeyboardEvent) => void> = {}
    for (const command of commandsWith(own)) {
      for (const keys of command.keys) {
        bindings[keys] = (event) => {
          if (event.isComposing || event.defaultPrevented || event.key === 'F6') return
          if (isLetterKey(keys) && (!singleKeys || inTextField(event.target) || dialogOpen())) return
          if (belongsToText(command.id, event)) return
          if (registry.run(command.id)) event.preventDefault()
        }
      }
    }
    const stop = tinykeys(window, bindings)
    return () => {
      stop()
      window.removeEventListener('keydown', onPaneKey, { capture: true })
    }
  }, [registry, singleKeys, own])
}
