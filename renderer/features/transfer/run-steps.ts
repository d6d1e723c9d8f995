import type { Progress, Steps } from '../../../shared/steps.ts'

/** Milliseconds of work between two pauses: less than a frame, so that the page answers keys meanwhile. */
const slice = 10
/** Milliseconds before the first report of how far it is, and between two. */
const reportEvery = 100

/** Lets the page draw and take a key; not through timers, which a browser holds up in a hidden window. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

interface Ask {
  /** Aborted, the work is dropped at its next step. */
  signal: AbortSignal
  onProgress: (progress: Progress) => void
}

/** Does work in slices with pauses between them; null when it was stopped on the way. */
export async function runSteps<Value>(steps: Steps<Value>, { signal, onProgress }: Ask): Promise<Value | null> {
  let reported = performance.now()
  for (;;) {
    const until = performance.now() + slice
    let step = steps.next()
    while (!step.done && performance.now() < until) step = steps.next()
    if (signal.aborted) return null
    if (step.done) return step.value
    if (performance.now() - reported >= reportEvery) {
      reported = performance.now()
      onProgress(step.value)
    }
    await pause()
    if (signal.aborted) return null
  }
}
