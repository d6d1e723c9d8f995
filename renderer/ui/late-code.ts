import type { ComponentType } from 'react'

/** The code of a component that comes after the page. */
export interface LateCode<Props> {
  /** null until it is here. */
  here: () => ComponentType<Props> | null
  /** Fetches it, once; rejects where it cannot be had, and tries again when asked again. */
  load: () => Promise<void>
  /** Wakes when it is here; returns its own undoing. */
  subscribe: (wake: () => void) => () => void
}

export function lateCode<Props>(importIt: () => Promise<ComponentType<Props>>): LateCode<Props> {
  const listeners = new Set<() => void>()
  let here: ComponentType<Props> | null = null
  let coming: Promise<void> | null = null
  return {
    here: () => here,
    load: () => {
      coming ??= importIt().then(
        (component) => {
          here = component
          for (const wake of listeners) wake()
        },
        (error: unknown) => {
          coming = null
          throw error
        },
      )
      return coming
    },
    subscribe: (wake) => {
      listeners.add(wake)
      return () => listeners.delete(wake)
    },
  }
}
