import type { CommandId } from '../../shared/ipc/command.ts'
import type { Errand, LookupErrand } from '../../shared/ipc/errand.ts'
import type { FileFailure } from '../../shared/ipc/file-failure.ts'
import type { Theme } from '../../shared/ipc/ipc-contract.ts'
import type { LookupShape, ShellSettings, ShellState } from '../../shared/ipc/shell.ts'
import type { BankPlace, HostKind } from '../../shared/page/bank-place.ts'
import type { Result } from '../../shared/result.ts'
import type { StorageKeeping } from './storage-keeping.ts'

export type { BankPlace, Errand, FileFailure, LookupErrand, LookupShape, ShellSettings, ShellState }

export interface FileToSave {
  /** A bare file name, never a path. */
  suggestedName: string
  /** Words for the dialog: "Bank file". */
  label: string
  /** Without the dot. */
  extension: string
  bytes: Uint8Array<ArrayBuffer>
}

export interface OpenedFile {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

/** Something that runs here, for the About panel. */
export interface Version {
  name: string
  version: string
}

/** What of the desktop the main window sets. */
export interface ShellHost {
  /** What the shell made of the settings; null until it was asked. */
  state: () => ShellState | null
  subscribe: (listener: () => void) => () => void
  apply: (settings: ShellSettings) => Promise<void>
  /** While on, no global shortcut is heard. */
  recordShortcut: (on: boolean) => Promise<void>
  setBadge: (due: number) => void
  showFolder: () => void
  summonLookup: () => void
}

/** What the page of the lookup window asks. */
export interface LookupHost {
  hide: () => void
  arrange: (arrangement: { shape: LookupShape; onTop: boolean }) => void
  /** Has the main window do something; `keep` leaves the lookup in sight. */
  askMain: (errand: LookupErrand, keep: boolean) => void
  /** Says that the bank has changed, so that it is backed up where the main window is not open. */
  wrote: () => void
  /** Called when the window has come into sight. Returns its own undoing. */
  onSummoned: (listener: (how: { mainShown: boolean }) => void) => () => void
}

/** What the app asks of its machine. Two make one: desktop-host (over the bridge) and browser-host. */
export interface Host {
  kind: HostKind
  /** '⌘' on macOS, 'Ctrl' elsewhere. */
  platform: 'mac' | 'other'
  place: BankPlace
  saveFile: (file: FileToSave) => Promise<Result<{ name: string }, FileFailure>>
  /** `extensions` without dots. */
  openFile: (extensions: readonly string[]) => Promise<Result<OpenedFile, FileFailure>>
  /** Menu commands; returns its own undoing. */
  onCommand: (listener: (command: CommandId) => void) => () => void
  /**
   * Called when the window is to close; the window waits for the promise where it can. `unsaved` gives the text not yet
   * stored, so that it can be copied should the flush fail or never end. Returns its own undoing.
   */
  onLeaving: (flush: () => Promise<void>, unsaved?: () => string) => () => void
  /** What other windows and the system want of the main window, one after another. Returns its own undoing. */
  onErrand: (listener: (errand: Errand) => void) => () => void
  setTheme: (theme: Theme) => void
  keeping: StorageKeeping
  /** Null in a browser. */
  shell: ShellHost | null
  lookup: LookupHost
  versions: () => Promise<readonly Version[]>
}
