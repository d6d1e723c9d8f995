import { dirname } from 'node:path'
import type { Rectangle } from 'electron'
import * as z from 'zod'
import { themeSchema } from '../../shared/ipc/ipc-contract.ts'
import { type FilePort, realFiles } from '../files/file-port.ts'
import { writeFileSafely } from '../files/write-file-safely.ts'

const defaultSize = { width: 1280, height: 800 } as const
export const smallestSize = { width: 960, height: 640 } as const

const length = z.int().min(1).max(32_767)
const position = z.int().min(-65_536).max(65_536)

/** What main remembers of its window: a file of ours, read as strictly as one from a stranger (SAFETY.md 1.3). */
const windowStateSchema = z.object({
  format: z.literal(1),
  /** In display-independent pixels; null where the window never stood anywhere yet. */
  bounds: z.object({ x: position, y: position, width: length, height: length }).nullable(),
  maximized: z.boolean(),
  /** The last theme the page asked for, so that the window opens in it without a flash. */
  theme: themeSchema,
})
export type WindowState = z.infer<typeof windowStateSchema>

export const freshWindowState: WindowState = { format: 1, bounds: null, maximized: false, theme: 'system' }

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
