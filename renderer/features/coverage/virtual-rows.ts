import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'

/** Pixels of a body row, of the two header rows together, and between them: the same as in coverage-grid.module.css. */
export const rowHeight = 32
export const headHeight = 142
const ringRoom = 3

interface VirtualRows {
  /** The rows to draw, and the pixels left out before each of them. */
  drawn: { index: number; before: number }[]
  /** Pixels left out after the last. */
  after: number
}

/** Only the rows in sight, and always the one with the Tab stop: the focus must not vanish with a turn of the wheel. */
export function useVirtualRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  active: number,
  all: boolean,
  scrollTop: number,
): VirtualRows {
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollMargin: headHeight + ringRoom,
    initialOffset: scrollTop,
    initialRect: { width: 1, height: window.innerHeight },
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range)
      return active < 0 || active >= count || inSight.includes(active)
        ? inSight
        : [...inSight, active].sort((a, b) => a - b)
    },
  })
  const indexes = all
    ? Array.from({ length: count }, (_, index) => index)
    : virtualizer.getVirtualItems().map((item) => item.index)
  const drawn = indexes.map((index, at) => {
    const skipped = index - (indexes[at - 1] ?? -1) - 1
    return { index, before: skipped * rowHeight + (at === 0 ? ringRoom : 0) }
  })
  return { drawn, after: (count - 1 - (indexes.at(-1) ?? -1)) * rowHeight }
}
