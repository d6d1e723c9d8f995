import type { CallArguments } from '../../shared/ipc/ipc-contract.ts'

/** How long the page may take to store what was typed before the person is asked, in ms. */
export const patience = 5000

/** What the person may choose when the page does not answer, or could not store everything. */
export type LeavingChoice = 'wait' | 'copy' | 'leave'
export type LeavingTrouble = 'no-answer' | 'not-saved'

interface LeavingPorts {
  /** Sends `window:leaving` with this number. */
  tellPage: (leaving: number) => void
  /**
   * Shows the one question. `copyable` is false where no unsaved text reached us. Aborted by `over` when the page has
   * stored everything after all: whatever is answered then no longer counts.
   */
  ask: (trouble: LeavingTrouble, copyable: boolean, over: AbortSignal) => Promise<LeavingChoice>
  copy: (text: string) => void
  patience?: number
}

/** Before a window closes its page flushes, and the window waits (HOUSE.md §4, 4). */
export interface Leaving {
  /** Asks the page; resolves true when the window may close and false when it should stay. One at a time. */
  mayClose: () => Promise<boolean>
  hold: (held: CallArguments<'window:hold'>) => void
  release: (released: CallArguments<'window:release'>) => void
}

function inTime(answer: Promise<boolean>, time: number): Promise<boolean | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), time)
    void answer.then((saved) => {
      clearTimeout(timer)
      resolve(saved)
    })
  })
}

export function leaving(ports: LeavingPorts): Leaving {
  let number = 0
  let unsavedText = ''
  let running: Promise<boolean> | null = null
  let answer: (saved: boolean) => void = () => undefined

  const run = async (): Promise<boolean> => {
    for (;;) {
      number += 1
      unsavedText = ''
      const answered = new Promise<boolean>((resolve) => {
        answer = resolve
      })
      ports.tellPage(number)
      const saved = await inTime(answered, ports.patience ?? patience)
      if (saved === true) return true

      let savedLate = false
      const over = new AbortController()
      void answered.then((late) => {
        savedLate = late
        if (late) over.abort()
      })
      const trouble = saved === null ? 'no-answer' : 'not-saved'
      const choice = await ports.ask(trouble, unsavedText !== '', over.signal)
      if (savedLate || choice === 'leave') return true
      if (choice === 'copy') {
        ports.copy(unsavedText)
        return true
      }
      // A page that said it could not store is for the person to mend: the window stays.
      if (saved === false) return false
    }
  }

  return {
    mayClose: () => {
      running ??= run().finally(() => {
        running = null
      })
      return running
    },
    hold: (held) => {
      if (held.leaving === number) unsavedText = held.unsavedText
    },
    release: (released) => {
      if (released.leaving === number) answer(released.saved)
    },
  }
}
