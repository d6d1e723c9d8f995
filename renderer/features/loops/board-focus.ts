// Where the person is on the board: a round, and a place in it counted from 0. Cells mark themselves with `data-cell`.

export interface BoardPlace {
  slot: number
  place: number
}

/** The place of an element's cell, or null outside the board. */
export function placeOf(element: EventTarget | null): BoardPlace | null {
  const cell = element instanceof Element ? element.closest<HTMLElement>('[data-cell]') : null
  const [slot, place] = (cell?.dataset.cell ?? '').split(':').map(Number)
  return slot === undefined || place === undefined || Number.isNaN(place) ? null : { slot, place }
}

export function cellAt({ slot, place }: BoardPlace): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-cell="${slot}:${place}"]`)
}

/** Gives a cell the focus, the last one of its round where it has fewer. */
export function focusCell({ slot, place }: BoardPlace): void {
  for (let at = place; at >= 0; at--) {
    const cell = cellAt({ slot, place: at })
    cell?.focus()
    if (cell) return
  }
}

/** After the next drawing, when what was just changed is there. */
export function focusCellSoon(place: BoardPlace): void {
  requestAnimationFrame(() => requestAnimationFrame(() => focusCell(place)))
}

const layers = '[role="dialog"]:not([aria-modal="false"]),[role="alertdialog"],[role="menu"],[role="listbox"]'

/**
 * Whether something lies over the board that takes the keys. A notice is a dialog by role only, and a layer on its way out
 * takes none any more.
 */
export function layerOpen(): boolean {
  return [...document.querySelectorAll(layers)].some((layer) => layer.closest('[data-closed]') === null)
}

export function inTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
