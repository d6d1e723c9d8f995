import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'

// Commands by name, without knowing which there are: whoever is on the screen says what a command does here, and the
// latest to say so has it. This is how the open layer gets a key that two layers want.

type Handler = () => void

export interface CommandRegistry {
  /** Runs the newest handler; false when nobody answers to the command now. */
  run: (id: string) => boolean
  /** True when somebody answers to it now. */
  answers: (id: string) => boolean
  add: (id: string, handler: Handler) => () => void
}

/** A registry of its own, for an app or a test. */
export function commandRegistry(): CommandRegistry {
  const handlers = new Map<string, Handler[]>()
  return {
    run: (id) => {
      const newest = handlers.get(id)?.at(-1)
      newest?.()
      return newest !== undefined
    },
    answers: (id) => (handlers.get(id)?.length ?? 0) > 0,
    add: (id, handler) => {
      handlers.set(id, [...(handlers.get(id) ?? []), handler])
      return () => {
        handlers.set(
          id,
          (handlers.get(id) ?? []).filter((each) => each !== handler),
        )
      }
    },
  }
}

const RegistryContext = createContext<CommandRegistry>(commandRegistry())

export function CommandProvider({ registry, children }: { registry: CommandRegistry; children: ReactNode }) {
  return <RegistryContext.Provider value={registry}>{children}</RegistryContext.Provider>
}

export function useCommandRegistry(): CommandRegistry {
  return useContext(RegistryContext)
}

/** While mounted (and `enabled`), `id` means this. The handler may change without re-registering. */
export function useCommand(id: string, handler: Handler, enabled = true): void {
  const registry = useContext(RegistryContext)
  const latest = useRef(handler)
  useEffect(() => {
    latest.current = handler
  })
  useEffect(() => (enabled ? registry.add(id, () => latest.current()) : undefined), [registry, id, enabled])
}
