import type { Page } from 'playwright'
import type { Times } from './measures.ts'

/** Saves measured, a letter each. */
const saves = 20

/** What a save took, and what the engine alone takes for a row of the same size on the same disk. */
export interface Saves {
  /** From the beginning of the write to the commit of its transaction. */
  committed: Times
  /** From the beginning of the write until the screen says "Saved". */
  said: Times
  /** One strict transaction with one put and nothing else. */
  bare: Times
}

/** Saves of the open story, beside bare writes into a database of their own. */
export async function saving(page: Page): Promise<Saves> {
  await page.getByRole('textbox', { name: 'Action' }).click()
  const committed: Times = []
  const said: Times = []
  for (let time = 0; time < saves; time += 1) {
    await page.evaluate(awaitSave)
    await page.keyboard.press('x')
    said.push(await page.evaluate(() => window.benchWait))
    committed.push(await page.evaluate(() => window.benchCommitted))
  }
  return { committed, said, bare: await page.evaluate(bareWrites, saves) }
}

declare global {
  interface Window {
    /** When a transaction that writes stories was last committed. */
    benchCommit: number
    /** Milliseconds from the beginning of the last save to its commit. */
    benchCommitted: number
  }
}

/** Waits for the next save: from the line at the foot that says "saving" to the one that says "saved". */
function awaitSave(): void {
  window.benchCommit = 0
  window.benchWait = new Promise((resolve, reject) => {
    let began = 0
    const late = setTimeout(() => reject(new Error('nothing was saved in 20 s')), 20_000)
    const look = () => {
      const status = document.querySelector('[data-save-status]')?.getAttribute('data-save-status')
      if (status === 'saving' && began === 0) began = performance.now()
      if (status === 'saved' && began > 0) {
        observer.disconnect()
        clearTimeout(late)
        window.benchCommitted = window.benchCommit - began
        resolve(performance.now() - began)
      }
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { subtree: true, attributes: true, childList: true })
  })
  // What is rejected before it is waited for is no error of the page's.
  window.benchWait.catch(() => undefined)
}

/** Strict puts of a row as large as a story, one transaction each, into a database of their own. */
async function bareWrites(count: number): Promise<number[]> {
  const name = 'bench-bare-writes'
  const open = indexedDB.open(name)
  open.onupgradeneeded = () => open.result.createObjectStore('rows', { keyPath: 'id' })
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    open.onsuccess = () => resolve(open.result)
    open.onerror = () => reject(open.error)
  })
  const times: number[] = []
  for (let time = 0; time < count; time += 1) {
    const begun = performance.now()
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' })
      transaction.objectStore('rows').put({ id: 'story', text: `${time} `.repeat(800) })
      transaction.oncomplete = () => resolve()
      transaction.onerror = () => reject(transaction.error)
    })
    times.push(performance.now() - begun)
  }
  database.close()
  indexedDB.deleteDatabase(name)
  return times
}
