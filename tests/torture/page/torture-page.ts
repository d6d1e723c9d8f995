import type { ImportFacts } from './big-import.ts'
import type { DeedFacts } from './deeds.ts'

/** What the page does for whoever drives it. Errors reject. */
export interface TorturePage {
  /** Opens the bank, with the stories it needs. */
  open: () => Promise<void>
  /** Writes numbers one after another until the page dies or `count` are written; acknowledges each after its commit. */
  write: (from: number, count?: number) => Promise<void>
  facts: () => DeedFacts
  /** Imports so many stories and questions in one deed, or takes them back; acknowledges 'begun' and 'done'. */
  turnImport: (count: number) => Promise<void>
  importFacts: () => ImportFacts
  /** Lays an old database down under a name of its own; the fixture as JSON text. */
  layDown: (name: string, fixture: string) => Promise<void>
  /** Upgrades them one after another; acknowledges each name as it begins, then 'done'. */
  upgradeAll: (names: readonly string[]) => Promise<void>
  contentOf: (name: string) => Promise<string>
  forget: (names: readonly string[]) => Promise<void>
  /** So many writes that are not ours and not strict. */
  writeRelaxed: (count: number) => Promise<void>
}

declare global {
  interface Window {
    torture?: TorturePage
    acknowledge?: (said: string) => void
  }
}
