import * as fs from 'node:fs/promises'

/** The part of a file handle we use. */
export interface OpenFile {
  write: (buffer: Uint8Array, offset: number, length: number, position: number) => Promise<{ bytesWritten: number }>
  sync: () => Promise<void>
  close: () => Promise<void>
}

/** The part of the file system we use: a port, so that tests can fail every single step of it (B1). */
export interface FilePort {
  open: (path: string, flags: string, mode?: number) => Promise<OpenFile>
  readFile: (path: string) => Promise<Uint8Array<ArrayBuffer>>
  rename: (from: string, to: string) => Promise<void>
  unlink: (path: string) => Promise<void>
  mkdir: (path: string, options: { recursive: true; mode: number }) => Promise<unknown>
  readdir: (path: string) => Promise<string[]>
  chmod: (path: string, mode: number) => Promise<void>
  /** Of the entry itself: a link is not followed. */
  lstat: (path: string) => Promise<{ size: number; isFile: () => boolean }>
  /** Of the disk a path lies on; `bavail` blocks of `bsize` bytes are free for us. */
  statfs: (path: string) => Promise<{ bavail: number; bsize: number }>
}

export const realFiles: FilePort = fs

/** Error codes that only say "not here, or not to you", whatever the system. */
export const forbiddenCodes: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS'])
export const absentCodes: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR'])
export const fullCodes: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT'])

/** The system's name for what went wrong (`ENOSPC`), or '' where it gave none. */
export function errorCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : ''
}

/** What went wrong with a file, in words for a person: no path, no code, no stack. */
export function fileErrorWords(error: unknown): string {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'The disk is full.'
    case 'EFBIG':
      return 'The file is larger than this disk allows.'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'This place does not allow it. Choose another folder.'
    case 'ENOENT':
    case 'ENOTDIR':
      return 'The file or its folder is no longer there.'
    case 'EISDIR':
      return 'This is a folder, not a file.'
    case 'EBUSY':
    case 'ETXTBSY':
      return 'Another program is using the file.'
    case 'EIO':
      return 'The disk reported an error.'
    case 'EMFILE':
    case 'ENFILE':
      return 'Too many files are open on this computer.'
    default:
      return error instanceof UnfaithfulCopy
        ? 'What was written could not be read back unchanged.'
        : 'The system refused, without saying why.'
  }
}

/** Thrown when a file read back is not what was written. */
export class UnfaithfulCopy extends Error {
  override readonly name = 'UnfaithfulCopy'
}
