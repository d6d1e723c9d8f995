/**
 * Does the work as soon as the page has nothing better to do, and work after work without a pause between them: an idle
 * callback asked for in another runs one frame later, so that a row of short ones spends most of its time waiting. Keep
 * each work short: a key waits for the one that runs.
 */
export function whenIdle(work: () => void): void {
  if ('scheduler' in globalThis) void scheduler.postTask(work, { priority: 'background' })
  else requestIdleCallback(work, { timeout: 2000 })
}
