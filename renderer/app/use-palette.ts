import { useMemo } from 'react'
import { type CommandId, commands } from '../../shared/ipc/command.ts'
import { useHost } from '../host/use-host.ts'
import { useCommandRegistry } from '../ui/command-registry.tsx'
import { keyWords } from '../ui/kbd.tsx'

/** Every command as a row of the lookup, with its key, so that people grow out of the row (rule CM1). */
export function usePalette() {
  const host = useHost()
  const registry = useCommandRegistry()
  return useMemo(
    () =>
      commands
        .filter((command) => command.id !== 'open-lookup')
        .map((command) => ({
          id: command.id,
          label: command.label,
          keys: command.keys[0] ? keyWords(command.keys[0], host.platform) : '',
          run: () => void registry.run(command.id satisfies CommandId),
        })),
    [host.platform, registry],
  )
}
