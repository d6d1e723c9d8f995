import { useEffect, useRef } from 'react'
import { type BoardPlace, focusCell, inTextField, layerOpen, placeOf } from './board-focus.ts'

export interface BoardKeys {
  rounds: number
  /** How many cells each round has. */
  cellsOf: (slot: number) => number
  letters: boolean
  /** Where the person was last. */
  current: BoardPlace
  choose: (at: BoardPlace) => void
  moveTo: (at: BoardPlace) => void
  clear: (at: BoardPlace) => void
  toggleLock: (at: BoardPlace) => void
  menu: (at: BoardPlace) => void
  reorder: (at: BoardPlace, way: 1 | -1) => void
  addRound: () => void
  principles: (slot: number) => void
  log: (slot: number) => void
  suggest: () => void
}

/** Milliseconds in which "g s" and its like are one shortcut of the app; G alone waits them out. */
const sequence = 500

/** True where the key had a meaning for the cell. */
function pressCell(event: KeyboardEvent, at: BoardPlace, keys: BoardKeys): boolean {
  const last = keys.rounds - 1
  switch (event.key) {
    case 'ArrowUp':
    case 'ArrowDown': {
      const way = event.key === 'ArrowUp' ? -1 : 1
      if (event.altKey) keys.reorder(at, way)
      else focusCell({ slot: Math.max(0, Math.min(last, at.slot + way)), place: at.place })
      return true
    }
    case 'ArrowLeft':
    case 'ArrowRight': {
      if (event.altKey) return false
      const place = at.place + (event.key === 'ArrowLeft' ? -1 : 1)
      focusCell({ slot: at.slot, place: Math.max(0, Math.min(keys.cellsOf(at.slot) - 1, place)) })
      return true
    }
    case 'Home':
      focusCell({ slot: 0, place: 0 })
      return true
    case 'End':
      focusCell({ slot: last, place: at.place })
      return true
    case 'Delete':
    case 'Backspace':
      keys.clear(at)
      return true
    case 'ContextMenu':
      keys.menu(at)
      return true
    case 'F10':
      if (event.shiftKey) keys.menu(at)
      return event.shiftKey
    default:
      return false
  }
}

function pressLetter(letter: string, at: BoardPlace | null, keys: BoardKeys): boolean {
  if (letter === 'a') keys.addRound()
  else if (letter === 'p') keys.principles((at ?? keys.current).slot)
  else if (letter === 'l') keys.log((at ?? keys.current).slot)
  else if (letter === 'm' && at) keys.moveTo(at)
  else if (letter === 'k' && at) keys.toggleLock(at)
  else return false
  return true
}

/** The keys of the board while nothing lies over it (SCREENS §8.5). What is not ours goes on to the app. */
export function useBoardKeys(keys: BoardKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    let lastG = Number.NEGATIVE_INFINITY
    let waiting: ReturnType<typeof setTimeout> | undefined
    const onKey = (event: KeyboardEvent) => {
      clearTimeout(waiting)
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey) return
      if (inTextField(event.target) || layerOpen()) return
      const now = latest.current
      const at = placeOf(event.target)
      const letter = event.key.toLowerCase()
      const inSequence = event.timeStamp - lastG < sequence
      lastG = Number.NEGATIVE_INFINITY
      if (at && pressCell(event, at, now)) event.preventDefault()
      else if (event.altKey || event.shiftKey || inSequence || !now.letters) return
      else if (letter === 'g') {
        lastG = event.timeStamp
        waiting = setTimeout(() => latest.current.suggest(), sequence)
      } else if (pressLetter(letter, at, now)) event.preventDefault()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => {
      clearTimeout(waiting)
      window.removeEventListener('keydown', onKey, { capture: true })
    }
  }, [])
}
