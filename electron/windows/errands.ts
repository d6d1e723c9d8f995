import type { Errand } from '../../shared/ipc/errand.ts'

/** Errands kept for a page that is not up yet; what comes on top of these is not kept. */
const mostWaiting = 20

/** What waits for the main window, in the order asked for. */
export interface Errands {
  /** False where too much waits already. */
  add: (errand: Errand) => boolean
  take: () => Errand | null
}

export function errands(): Errands {
  const waiting: Errand[] = []
  return {
    add: (errand) => {
      if (waiting.length >= mostWaiting) return false
      waiting.push(errand)
      return true
    },
    take: () => waiting.shift() ?? null,
  }
}
