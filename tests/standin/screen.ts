import type { Display, Rectangle, Screen } from 'electron'
import { onlyModelled } from './refusal.ts'

/** One display, with a bar at the top. */
export const workArea: Rectangle = { x: 0, y: 24, width: 1920, height: 1056 }
const display = onlyModelled('Display', {
  id: 1,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea,
  scaleFactor: 1,
}) as Pick<Display, 'id' | 'bounds' | 'workArea' | 'scaleFactor'> as Display

type Modelled = Pick<
  Screen,
  'getPrimaryDisplay' | 'getAllDisplays' | 'getCursorScreenPoint' | 'getDisplayNearestPoint' | 'getDisplayMatching'
>
const modelled: Modelled = {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getCursorScreenPoint: () => ({ x: 400, y: 300 }),
  getDisplayNearestPoint: () => display,
  getDisplayMatching: () => display,
}
export const screen = onlyModelled('screen', modelled)
