/** How far a longer piece of work is: characters of the file passed, or its rows checked or compared. */
export interface Progress {
  at: 'file' | 'checking' | 'comparing'
  done: number
  total: number
}

/**
 * Work in small steps: between two of them whoever drives it may draw, wait or stop for good; what was done so far is then
 * dropped. Each step takes milliseconds, not tens of them.
 */
export type Steps<Value> = Generator<Progress, Value, void>

/** The work done at once, for those who need not wait in between. */
export function atOnce<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
