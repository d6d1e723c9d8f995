import type { Page } from 'playwright'

/** What is watched inside the page. */
interface Probe {
  /** Milliseconds of every task that held the page for longer than 50. */
  tasks: number[]
  /** Milliseconds between the frames since this was last emptied. */
  frames: number[]
  /** From the start of the page to the first story that was painted; 0 = not yet. */
  firstRow: number
  /** Milliseconds from the next event of this kind to the paint of the frame in which `isDone` holds. */
  next: (event: string, isDone: () => boolean) => Promise<number>
}

declare global {
  interface Window {
    benchProbe: Probe
    benchWait: Promise<number>
  }
}

/** Runs in the page before the app does. */
function install(): void {
  // Notes the moment of every commit of a transaction that writes stories.
  const begin = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, names, mode, options) {
    const transaction = begin.call(this, names, mode, options)
    if (mode === 'readwrite' && transaction.objectStoreNames.contains('stories'))
      transaction.addEventListener('complete', () => {
        window.benchCommit = performance.now()
      })
    return transaction
  }
  const afterPaint = (work: () => void) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = work
      channel.port2.postMessage(0)
    })
  }
  const probe: Probe = {
    tasks: [],
    frames: [],
    firstRow: 0,
    next: (event, isDone) => {
      const waited = new Promise<number>((resolve, reject) => {
        // An event that never comes must not hold up the whole run either.
        setTimeout(() => reject(new Error(`no ${event} was painted in 40 s`)), 40_000)
        const heard = ({ timeStamp }: Event) => {
          const look = () => {
            const passed = performance.now() - timeStamp
            if (isDone()) resolve(passed)
            else if (passed < 30_000) afterPaint(look)
          }
          afterPaint(look)
        }
        window.addEventListener(event, heard, { capture: true, once: true })
      })
      // It is awaited a moment later: until then a rejection is no error of the page's.
      waited.catch(() => undefined)
      return waited
    },
  }
  window.benchProbe = probe
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) probe.tasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
  let last = 0
  const frame = (now: number) => {
    if (last > 0) probe.frames.push(now - last)
    last = now
    if (probe.firstRow === 0 && document.querySelector('[role="option"]'))
      afterPaint(() => {
        probe.firstRow ||= performance.now()
      })
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

/** Puts the probe into every document this page will open. */
export async function addProbe(page: Page): Promise<void> {
  // The compiler names functions through a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(install)
}

/** Presses a key and answers the milliseconds from its event to the paint that shows what it did. */
export async function timedKey(page: Page, key: string, event: 'keydown' | 'input' = 'keydown'): Promise<number> {
  await page.evaluate((name) => {
    window.benchWait = window.benchProbe.next(name, () => true)
  }, event)
  await page.keyboard.press(key)
  return page.evaluate(() => window.benchWait)
}

/** Long tasks and frames from here on. */
export async function forgetFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.benchProbe.tasks.length = 0
    window.benchProbe.frames.length = 0
  })
}

export function seenFrames(page: Page): Promise<Pick<Probe, 'tasks' | 'frames'>> {
  return page.evaluate(() => ({ tasks: window.benchProbe.tasks, frames: window.benchProbe.frames }))
}
