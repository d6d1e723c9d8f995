import { useState } from 'react'

/** What is being done on the board, and what waits for it. */
export interface BoardTurns {
  /** True from a deed's beginning until the board shows what it did. */
  busy: () => boolean
  /** A deed has begun: true when it was written. `drawn` runs once the board shows it. */
  during: (deed: Promise<boolean>, drawn?: () => void) => void
  /** Keeps a key until the board shows what was done before; dropped where that could not be done. */
  wait: (press: () => void) => void
}

/** After the next drawing, when what was just changed is there. */
const onceDrawn = (run: () => void) => requestAnimationFrame(() => requestAnimationFrame(run))

function boardTurns(): BoardTurns {
  let open = 0
  let waiting: (() => void)[] = []
  /** A key may begin a deed of its own: the rest waits for that one. */
  const release = () => {
    while (open === 0) {
      const press = waiting.shift()
      if (!press) return
      press()
    }
  }
  return {
    busy: () => open > 0,
    during: (deed, drawn) => {
      open++
      const ended = (done: boolean) =>
        onceDrawn(() => {
          if (done) drawn?.()
          else waiting = []
          open--
          release()
        })
      deed.then(ended, () => ended(false))
    },
    wait: (press) => {
      waiting.push(press)
    },
  }
}

/**
 * Deeds and keys of the board, one after another (rule PL12): a key pressed right behind a deed is about the board as that
 * deed leaves it, never about the one still on the screen.
 */
export function useBoardTurns(): BoardTurns {
  return useState(boardTurns)[0]
}
