import { useMemo } from 'react'
import type { CommandId } from '../../shared/ipc/command.ts'
import { commandsWith } from '../../shared/ipc/command-keys.ts'
import { useHost } from '../host/use-host.ts'
import { useBank } from '../storage/use-bank.ts'
import { useCommandRegistry } from '../ui/command-registry.tsx'
import { keyWords } from '../ui/kbd.tsx'

/** Every command as a row of the lookup, with its key, so that people grow out of the row (rule CM1). */
export function usePalette() {
  const host = useHost()
  const registry = useCommandRegistry()
  const { commandKeys } = useBank().settings
  return useMemo(
    () =>
      commandsWith(commandKeys)
        .filter((command) => command.id !== 'open-lookup')
        .map((command) => ({
          id: command.id,
          label: command.label,
          keys: command.keys[0] ? keyWords(command.keys[0], host.platform) : '',
          run: () => void registry.run(command.id satisfies CommandId),
        })),
    [host.platform, registry, commandKeys],
  )
}
