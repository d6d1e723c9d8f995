/** An expected failure is a value. `error.type` names it; the words for it stand beside the control that asked. */
export type Result<Value, Failure extends { type: string }> = { ok: true; value: Value } | { ok: false; error: Failure }

export function success<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function failure<Failure extends { type: string }>(error: Failure): { ok: false; error: Failure } {
  return { ok: false, error }
}
