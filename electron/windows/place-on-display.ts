import type { Rectangle } from 'electron'

const defaultSize = { width: 1280, height: 800 } as const
export const smallestSize = { width: 960, height: 640 } as const

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}

function overlap(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return Math.max(0, width) * Math.max(0, height)
}

/**
 * Where to open: as remembered, moved and shrunk to lie wholly on the display it overlaps most; in the middle of the
 * first display where nothing is remembered or that display is gone. `workAreas` lists the displays, the primary first.
 */
export function placeOnDisplay(bounds: Rectangle | null, workAreas: readonly Rectangle[]): Rectangle {
  const [primary] = workAreas
  if (!primary) return { x: 0, y: 0, ...defaultSize }
  const home = bounds
    ? workAreas.reduce((best, area) => (overlap(bounds, area) > overlap(bounds, best) ? area : best), primary)
    : primary
  const wanted = bounds ?? defaultSize
  const width = Math.min(Math.max(wanted.width, smallestSize.width), home.width)
  const height = Math.min(Math.max(wanted.height, smallestSize.height), home.height)
  const middle = {
    x: home.x + Math.floor((home.width - width) / 2),
    y: home.y + Math.floor((home.height - height) / 2),
  }
  if (!bounds || overlap(bounds, home) === 0) return { ...middle, width, height }
  return {
    x: within(bounds.x, home.x, home.x + home.width - width),
    y: within(bounds.y, home.y, home.y + home.height - height),
    width,
    height,
  }
}
