import { open, stat } from 'node:fs/promises'
import { type FileFailure, largestFileBytes } from '../../shared/ipc/file-failure.ts'
import { failure, type Result, success } from '../../shared/result.ts'

/** Reads a plain file of at most 50 MB whole (I1). Throws the system's error. */
export async function readCapped(path: string): Promise<Result<Uint8Array<ArrayBuffer>, FileFailure>> {
  // A pipe or a device has no end and no size, and opening a pipe waits for ever: only plain files are opened.
  if (!(await stat(path)).isFile()) return failure({ type: 'cannot-read', reason: 'This is not a plain file.' })
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    if (size > largestFileBytes) {
      return failure({ type: 'too-large', megabytes: Math.ceil(size / (1024 * 1024)) })
    }
    // One byte more than promised, so that a file growing meanwhile is noticed and not cut.
    const bytes = new Uint8Array(size + 1)
    let read = 0
    while (read < bytes.byteLength) {
      const { bytesRead } = await file.read(bytes, read, bytes.byteLength - read, read)
      if (bytesRead === 0) break
      read += bytesRead
    }
    if (read > size) return failure({ type: 'cannot-read', reason: 'Another program is writing the file.' })
    return success(bytes.slice(0, read))
  } finally {
    await file.close()
  }
}
