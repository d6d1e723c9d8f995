/** Panes mark themselves with `data-pane`; the order in the page is the order of F6. */
function panes(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.getClientRects().length > 0 && pane.getBoundingClientRect().height > 0,
  )
}

function focusFirst(pane: HTMLElement): void {
  const wanted =
    pane.querySelector<HTMLElement>('[data-pane-focus]') ??
    pane.querySelector<HTMLElement>(
      '[tabindex="0"], button:not(:disabled), input, textarea, select, a[href], [contenteditable="true"]',
    )
  if (wanted) wanted.focus()
  else {
    pane.tabIndex = -1
    pane.focus()
  }
}

/** Moves the focus one pane on (1) or back (-1), around the end; or to the first pane after the navigation. */
export function moveToPane(way: 1 | -1 | 'main'): void {
  const all = panes()
  if (way === 'main') {
    const main = all.find((pane) => pane.dataset.pane !== 'nav')
    if (main) focusFirst(main)
    return
  }
  const at = all.findIndex((pane) => pane.contains(document.activeElement))
  const next = all[(at + way + all.length) % all.length] ?? all[0]
  if (next) focusFirst(next)
}
