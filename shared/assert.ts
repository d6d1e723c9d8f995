/** Stops with the reason we were sure: for what cannot happen, never for what a user or a file may do. */
export function assert(condition: unknown, reason: string): asserts condition {
  if (!condition) throw new Error(`Impossible: ${reason}`)
}

/** The exhaustive end of a switch: a new member of the union becomes a compile error here. */
export function assertNever(value: never, reason: string): never {
  throw new Error(`Impossible: ${reason}: ${JSON.stringify(value)}`)
}
