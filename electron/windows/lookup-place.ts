import type { Rectangle } from 'electron'
import type { LookupShape } from '../../shared/ipc/shell.ts'

/** SCREENS.md §8.3, in display-independent pixels. A glance is higher than the list, and as wide as was chosen. */
const sizes: Readonly<Record<LookupShape, { width: number; height: number }>> = {
  list: { width: 820, height: 532 },
  narrow: { width: 380, height: 640 },
  medium: { width: 600, height: 640 },
  wide: { width: 820, height: 640 },
}
/** How far below the top of the display's free area it opens, as a share of its height. */
const fromTop = 0.2

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}

/** Where the lookup opens on a display: in the middle, a fifth from the top, and whole. */
export function lookupPlace(area: Rectangle, shape: LookupShape): Rectangle {
  const width = Math.min(sizes[shape].width, area.width)
  const height = Math.min(sizes[shape].height, area.height)
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: within(area.y + Math.floor(area.height * fromTop), area.y, area.y + area.height - height),
    width,
    height,
  }
}

/** The same window in another shape: its upper edge and its middle stay where they are, as far as the display allows. */
export function reshaped(bounds: Rectangle, area: Rectangle, shape: LookupShape): Rectangle {
  const { width, height } = lookupPlace(area, shape)
  return {
    x: within(bounds.x + Math.round((bounds.width - width) / 2), area.x, area.x + area.width - width),
    y: within(bounds.y, area.y, area.y + area.height - height),
    width,
    height,
  }
}
