import { dirname } from 'node:path'
import type { Rectangle } from 'electron'
import * as z from 'zod'
import { themeSchema } from '../../shared/ipc/ipc-contract.ts'
import { type FilePort, realFiles } from '../files/file-port.ts'
import { writeFileSafely } from '../files/write-file-safely.ts'

const length = z.int().min(1).max(32_767)
const position = z.int().min(-65_536).max(65_536)
const rectangle = z.object({ x: position, y: position, width: length, height: length })

/** Sets of displays remembered: at home, at work, on the road, and the like. */
const mostPlaces = 8

const placeSchema = z.object({
  /** The displays as they lay, `displaysKey`. */
  displays: z.string().max(500),
  bounds: rectangle,
  maximized: z.boolean(),
})
export type WindowPlace = z.infer<typeof placeSchema>

/** What main remembers of its window: a file of ours, read as strictly as one from a stranger (SAFETY.md 1.3). */
const windowStateSchema = z.object({
  format: z.literal(1),
  /** In display-independent pixels; null where the window never stood anywhere yet. */
  bounds: rectangle.nullable(),
  maximized: z.boolean(),
  /** Where it stood on each set of displays, the latest first. */
  places: z.array(placeSchema).max(mostPlaces).default([]),
  /** The last theme the page asked for, so that the window opens in it without a flash. */
  theme: themeSchema,
})
export type WindowState = z.infer<typeof windowStateSchema>

export const freshWindowState: WindowState = { format: 1, bounds: null, maximized: false, places: [], theme: 'system' }

export function parseWindowState(text: string): WindowState {
  try {
    const read = windowStateSchema.safeParse(JSON.parse(text))
    return read.success ? read.data : freshWindowState
  } catch {
    return freshWindowState
  }
}

export async function readWindowState(path: string, files: FilePort = realFiles): Promise<WindowState> {
  try {
    return parseWindowState(new TextDecoder().decode(await files.readFile(path)))
  } catch {
    return freshWindowState
  }
}

/** Never fails: a window that opens in its default place is no loss. */
export async function saveWindowState(path: string, state: WindowState, files: FilePort = realFiles): Promise<void> {
  try {
    await files.mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await writeFileSafely(path, new TextEncoder().encode(JSON.stringify(state)), { files })
  } catch {
    // Read-only or full; the bank's own saving says so where it matters.
  }
}

/** The displays that are there now, as one text: sizes and places, whatever order the system lists them in. */
export function displaysKey(workAreas: readonly Rectangle[]): string {
  const each = workAreas.map(({ x, y, width, height }) => `${width}x${height}@${x},${y}`)
  return each.sort().join(' ').slice(0, 500)
}

/** The state after the window came to rest somewhere: for this set of displays, and as the last of all. */
export function withPlace(state: WindowState, place: WindowPlace): WindowState {
  const others = state.places.filter((each) => each.displays !== place.displays)
  const { bounds, maximized } = place
  return { ...state, bounds, maximized, places: [place, ...others].slice(0, mostPlaces) }
}

/** Where it stood on these displays, or else where it stood last. */
export function placeFor(state: WindowState, displays: string): Pick<WindowState, 'bounds' | 'maximized'> {
  return state.places.find((place) => place.displays === displays) ?? state
}
