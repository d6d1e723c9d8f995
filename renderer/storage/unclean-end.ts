import { beginFreshLog } from './fresh-log.ts'

/** Where the page notes that it was closed, and at which revision of the bank; consumed by the next start. */
const key = 'closed-at-revision'

/** Notes a close of this page for the next start; a page that is killed notes nothing. Call once, at the start. */
export function noteClose(revision: () => number): void {
  const note = () => {
    try {
      localStorage.setItem(key, String(revision()))
    } catch {
      // Without a place to note it every start counts as one after a kill, which costs 200 ms in the background.
    }
  }
  const forget = () => {
    try {
      localStorage.removeItem(key)
    } catch {
      // As above.
    }
  }
  window.addEventListener('pagehide', note)
  // A page that comes back from the browser's memory is open again.
  window.addEventListener('pageshow', (event) => event.persisted && forget())
}

/** Whether the page before this one was closed, and not killed. Asked once: what it goes by is consumed. */
function wasClosed(revision: number): boolean {
  try {
    const noted = localStorage.getItem(key)
    localStorage.removeItem(key)
    return noted === String(revision)
  } catch {
    return false
  }
}

/**
 * After a start that was not closed, leaves the engine's log behind before more is written into it (rule DB4). A bank that
 * was never written to has none. Resolves to whether it did; never rejects.
 */
export async function leaveLogOfUncleanEnd(revision: number): Promise<boolean> {
  if (wasClosed(revision) || revision === 0) return false
  await beginFreshLog()
  return true
}
