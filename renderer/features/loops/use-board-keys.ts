import { useEffect, useLayoutEffect, useRef } from 'react'
import { type BoardPlace, focusCell, inTextField, layerOpen, placeOf } from './board-focus.ts'
import type { BoardTurns } from './use-board-turns.ts'

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

/** Keys that may mean something here, and so wait for a deed that is on its way. */
const ours = /^(Arrow(Up|Down|Left|Right)|Home|End|Delete|Backspace|ContextMenu|F10|Enter| |[agklmp])$/i

/** The keys of the board while nothing lies over it (SCREENS §8.5), in turn with its deeds. What is not ours goes on to the app. */
export function useBoardKeys(keys: BoardKeys, turns: BoardTurns): void {
  const latest = useRef(keys)
  useLayoutEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    let lastG = Number.NEGATIVE_INFINITY
    let waiting: ReturnType<typeof setTimeout> | undefined
    /** True where the key was taken. */
    const press = (event: KeyboardEvent): boolean => {
      clearTimeout(waiting)
      const now = latest.current
      const at = placeOf(document.activeElement)
      const letter = event.key.toLowerCase()
      const inSequence = event.timeStamp - lastG < sequence
      lastG = Number.NEGATIVE_INFINITY
      if (at && pressCell(event, at, now)) return true
      if (event.altKey || event.shiftKey || inSequence || !now.letters) return false
      if (letter !== 'g') return pressLetter(letter, at, now)
      lastG = event.timeStamp
      waiting = setTimeout(() => latest.current.suggest(), sequence)
      return false
    }
    const pressLater = (event: KeyboardEvent) => {
      if (inTextField(document.activeElement) || layerOpen()) return
      const focused = document.activeElement
      if (event.key !== 'Enter' && event.key !== ' ') press(event)
      else if (focused instanceof HTMLElement && placeOf(focused)) focused.click()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey) return
      if (inTextField(event.target) || layerOpen()) return
      const onBoard = event.target === document.body || placeOf(event.target) !== null
      if (turns.busy() && onBoard && ours.test(event.key)) {
        event.preventDefault()
        event.stopPropagation()
        turns.wait(() => pressLater(event))
      } else if (press(event)) event.preventDefault()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => {
      clearTimeout(waiting)
      window.removeEventListener('keydown', onKey, { capture: true })
    }
  }, [turns])
}
