import { cellOf } from './use-grid-focus.ts'

/**
 * Marks the name of the column that the pointer or the focus is in, so that a dot far down can be read without tracing it
 * up. Straight in the page: it follows the pointer through hundreds of cells and is worth no drawing.
 */
export function markColumn(table: HTMLElement | null, target: EventTarget | null): void {
  const column = cellOf(target)?.dataset.column
  const former = table?.querySelector('thead th[data-over]')
  const next = column ? table?.querySelector(`thead tr:first-child th[data-column="${column}"]`) : null
  if (former === next) return
  former?.removeAttribute('data-over')
  next?.setAttribute('data-over', '')
}
