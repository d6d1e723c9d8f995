import type { PageFiles } from '../../shared/page/page-answer.ts'
import type { Stores } from './browser/stores.ts'

/** How much of a part is run, and with what. */
export interface Torture {
  /** The form that `npm test` runs; else the long one. */
  short: boolean
  /** A folder of this run's own; gone when it ends. */
  folder: string
  stores: Stores
  /** The page with the app's own storage code and nothing to look at. */
  storagePage: PageFiles
  /** One line for whoever waits. */
  say: (line: string) => void
}

export interface PartResult {
  /** False when nothing of it could be run here. */
  ran: boolean
  /** What the report says of it, by its own names. */
  figures: Record<string, unknown>
  /** One sentence for each thing that must not have happened; empty when the part held. */
  faults: string[]
  /** What of it could not be run here, and why. */
  skipped: string[]
}

export interface Part {
  /** Its name in the report. */
  name: string
  /** The requirement it shows (SECURITY.md), and how, in a line. */
  shows: string
  run: (torture: Torture) => Promise<PartResult>
}
