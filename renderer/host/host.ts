import type { CommandId } from '../../shared/ipc/command.ts'
import type { Result } from '../../shared/result.ts'

/** What a person may do with a dialog besides choosing. */
export type FileFailure =
  | { type: 'cancelled' }
  | { type: 'too-large'; megabytes: number }
  | { type: 'cannot-read'; reason: string }
  | { type: 'cannot-write'; reason: string }

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

/** Where the bank lives and where else it was used on this computer. */
export interface BankPlace {
  /** Words for people: "in this browser's storage for http://127.0.0.1:7827". */
  where: string
  /** The other host, if it was ever used here; `lastUsed` is an ISO date. */
  other: { kind: 'desktop' | 'browser'; lastUsed: string } | null
}

/** What the app asks of its machine. Two make one: desktop-host (over the bridge) and browser-host. */
export interface Host {
  kind: 'desktop' | 'browser'
  /** '⌘' on macOS, 'Ctrl' elsewhere. */
  platform: 'mac' | 'other'
  place: BankPlace
  saveFile: (file: FileToSave) => Promise<Result<{ name: string }, FileFailure>>
  /** `extensions` without dots. */
  openFile: (extensions: readonly string[]) => Promise<Result<OpenedFile, FileFailure>>
  /** Menu commands; returns its own undoing. */
  onCommand: (listener: (command: CommandId) => void) => () => void
  /** Called when the window is to close; the window waits for the promise. Returns its own undoing. */
  onLeaving: (flush: () => Promise<void>) => () => void
  setTheme: (theme: 'system' | 'light' | 'dark') => void
}
