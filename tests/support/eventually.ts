import { vi } from 'vitest'

/** Waits until the check passes; the patience is for machines that are busy with other work, not a measure of speed. */
export function eventually<Value>(check: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(check, { timeout: 120_000, interval: 30 })
}
