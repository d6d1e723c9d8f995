import { draggable, dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Need } from '../../../shared/loop/loop.ts'

// Dragging is an extra: everything it does has a key and an entry in a menu too (WCAG 2.5.7).

/** What can be dragged over the board: a story as it stands in a cell, or one of the tray. */
export type Dragged = { from: 'cell'; need: Need } | { from: 'tray'; story: string }

/** How a place looks while something is dragged: it could take it, it is under the pointer, or neither. */
export type DropLook = 'none' | 'open' | 'over'

/** Only this module puts anything there, and only under this name. */
const draggedIn = (data: Record<string, unknown>) => data.dragged as Dragged | undefined

/** Makes an element draggable; null = not now. */
export function useDraggable(element: RefObject<HTMLElement | null>, dragged: Dragged | null): void {
  const latest = useRef(dragged)
  useEffect(() => {
    latest.current = dragged
  })
  const isOn = dragged !== null
  useEffect(() => {
    if (!element.current || !isOn) return
    return draggable({ element: element.current, getInitialData: () => ({ dragged: latest.current }) })
  }, [element, isOn])
}

interface DropAsk {
  accepts: (dragged: Dragged) => boolean
  onDrop: (dragged: Dragged) => void
}

/** Makes an element take what is dropped on it, and says how it should look meanwhile. */
export function useDropTarget(element: RefObject<HTMLElement | null>, ask: DropAsk): DropLook {
  const [look, setLook] = useState<DropLook>('none')
  const latest = useRef(ask)
  useEffect(() => {
    latest.current = ask
  })
  useEffect(() => {
    if (!element.current) return
    const accepts = (data: Record<string, unknown>) => {
      const dragged = draggedIn(data)
      return dragged !== undefined && latest.current.accepts(dragged)
    }
    const stopTaking = dropTargetForElements({
      element: element.current,
      canDrop: ({ source }) => accepts(source.data),
      onDragEnter: () => setLook('over'),
      onDragLeave: () => setLook('open'),
      onDrop: ({ source }) => {
        const dragged = draggedIn(source.data)
        if (dragged) latest.current.onDrop(dragged)
      },
    })
    const stopWatching = monitorForElements({
      canMonitor: ({ source }) => accepts(source.data),
      onDragStart: () => setLook('open'),
      onDrop: () => setLook('none'),
    })
    return () => {
      stopTaking()
      stopWatching()
    }
  }, [element])
  return look
}
