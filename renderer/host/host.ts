import type { CommandId } from '../../shared/ipc/command.ts'
import type { FileFailure } from '../../shared/ipc/file-failure.ts'
import type { Theme } from '../../shared/ipc/ipc-contract.ts'
import type { BankPlace, HostKind } from '../../shared/page/bank-place.ts'
import type { Result } from '../../shared/result.ts'

export type { BankPlace, FileFailure }

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
  setTheme: (theme: Theme) => void
  versions: () => Promise<readonly Version[]>
}
