import { createContext, useContext } from 'react'
import { assert } from '../../shared/assert.ts'
import type { Host } from './host.ts'

const HostContext = createContext<Host | null>(null)

export const HostProvider = HostContext.Provider

/** What the app may ask of its machine. */
export function useHost(): Host {
  const host = useContext(HostContext)
  assert(host, 'every screen stands inside a HostProvider')
  return host
}
