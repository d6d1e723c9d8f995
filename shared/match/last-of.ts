/** Runs work that is done in steps to its end, and gives what it made. */
export function lastOf<Made>(steps: Generator<void, Made>): Made {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
