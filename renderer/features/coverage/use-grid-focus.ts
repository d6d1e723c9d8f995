import { type FocusEvent, type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type ChangeView, type CoverageView, countsRow, namesRow } from './coverage-view.ts'
import type { GridPoint } from './grid-move.ts'
import type { GridRow } from './grid-rows.ts'

/** The name of a body row in the page, apart from the names of the two header rows. */
export function rowName(id: string): string {
  return `row:${id}`
}

/** The cell an event happened in, or null. */
export function cellOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
}

/** The attributes that make a cell the Tab stop, or keep it out of the Tab order. */
export function tabStop(here: boolean): { tabIndex: number; 'data-pane-focus'?: '' } {
  return here ? { tabIndex: 0, 'data-pane-focus': '' } : { tabIndex: -1 }
}

interface Place {
  row: string
  column: number
}

function placeOf(cell: HTMLElement): Place {
  return { row: cell.dataset.row ?? '', column: Number(cell.dataset.column) }
}

export interface GridFocus {
  at: GridPoint
  /** Where a cell stands: what an event is about, even before the focus it brings was drawn. */
  pointOf: (cell: HTMLElement) => GridPoint
  /** Moves the one Tab stop, and the focus with it. */
  moveTo: (point: GridPoint) => void
  onFocus: (event: FocusEvent) => void
}

/**
 * The one Tab stop of the grid. It belongs to a row by name, so that it stays on its story when rows are sorted; a row
 * that is gone gives it to the counts.
 */
export function useGridFocus(
  table: RefObject<HTMLTableElement | null>,
  rows: readonly GridRow[],
  view: CoverageView,
  note: ChangeView,
): GridFocus {
  const [place, setPlace] = useState({ row: view.row, column: view.column })
  const names = useMemo(() => [namesRow, countsRow, ...rows.map((row) => rowName(row.id))], [rows])
  const indexes = useMemo(() => new Map(names.map((name, index) => [name, index])), [names])
  const wanted = useRef(view.left)

  useLayoutEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    note({ left: false })
    const cell = table.current?.querySelector<HTMLElement>('[data-column][tabindex="0"]')
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const put = useCallback(
    (next: Place) => {
      setPlace((former) => (former.row === next.row && former.column === next.column ? former : next))
      note(next)
    },
    [note],
  )
  const pointAt = ({ row, column }: Place): GridPoint => ({ row: indexes.get(row) ?? 1, column })
  return {
    at: pointAt(place),
    pointOf: (cell) => pointAt(placeOf(cell)),
    moveTo: ({ row, column }) => {
      const name = names[row]
      if (name === undefined) return
      wanted.current = true
      put({ row: name, column })
    },
    onFocus: (event) => {
      const cell = cellOf(event.target)
      if (cell) put(placeOf(cell))
    },
  }
}
