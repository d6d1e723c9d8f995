import type { Fill, ImportFacts } from './big-import.ts'
import type { DeedFacts } from './deeds.ts'
import type { MetFile } from './import-file.ts'

/** What the page does for whoever drives it. Errors reject. */
export interface TorturePage {
  /** Opens the bank, with the stories it needs. */
  open: () => Promise<void>
  /** So many writers write numbers until the page dies; each is acknowledged after its commit. */
  writeOn: (from: number, writers: number) => Promise<void>
  /** Writes `count` numbers one after another; acknowledges each after its commit. */
  write: (from: number, count: number) => Promise<void>
  /** So many saves of typed text, in turn over four stories. */
  type: (from: number, count: number) => Promise<void>
  facts: () => DeedFacts
  /** Imports so many stories and questions in one deed, or takes them back; acknowledges 'begun' and 'done'. */
  turnImport: (count: number) => Promise<void>
  importFacts: () => ImportFacts
  fill: (what: Fill) => Promise<void>
  /** Lays an old database down under a name of its own; the fixture as JSON text. */
  layDown: (name: string, fixture: string) => Promise<void>
  /** Upgrades them one after another; acknowledges each name as it begins, then 'done'. */
  upgradeAll: (names: readonly string[]) => Promise<void>
  contentOf: (name: string) => Promise<string>
  forget: (names: readonly string[]) => Promise<void>
  /** Bytes as base64. Uncaught errors of the page count as well. */
  meetFile: (name: string, bytes: string) => Promise<MetFile>
  /** What was thrown and caught by nobody since the page was loaded. */
  uncaught: () => string[]
  /** One number, with so many characters to spare; what went wrong, or null after the commit. */
  tryNumber: (number: number, padding: number) => Promise<string | null>
  /** Reads the bank from the disk again. */
  reload: () => Promise<void>
  /** So many writes that are not ours and not strict. */
  writeRelaxed: (count: number) => Promise<void>
}

declare global {
  interface Window {
    torture?: TorturePage
    acknowledge?: (said: string) => void
  }
}
