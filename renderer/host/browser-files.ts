import { toBareName } from '../../shared/ipc/bare-name.ts'
import { type FileFailure, largestFileBytes } from '../../shared/ipc/file-failure.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import type { FileToSave, OpenedFile } from './host.ts'

/** The part of the File System Access API we use; TypeScript's own DOM types do not know the picker. */
interface SavePicker {
  showSaveFilePicker?: (options: {
    suggestedName: string
    types: { description: string; accept: Record<string, string[]> }[]
  }) => Promise<{
    name: string
    createWritable: () => Promise<{ write: (data: BufferSource) => Promise<void>; close: () => Promise<void> }>
  }>
}

function megabytesOf(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024))
}

function namedError(error: unknown): { name: string; message: string } {
  return error instanceof Error ? error : { name: 'Error', message: String(error) }
}

/** Hands the bytes to the browser's own download. It answers nothing, so success means "handed over". */
function download(name: string, bytes: Uint8Array<ArrayBuffer>): Result<{ name: string }, FileFailure> {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the blob after the click returns; a minute is far more than it needs.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return success({ name })
}

/** Asks where with the browser's picker where there is one, else downloads. The picker's file is swapped in whole. */
export async function saveInBrowser(file: FileToSave): Promise<Result<{ name: string }, FileFailure>> {
  const { bytes, extension, label } = file
  if (bytes.byteLength > largestFileBytes) {
    return failure({ type: 'too-large', megabytes: megabytesOf(bytes.byteLength) })
  }
  const name = toBareName(file.suggestedName, `story-bank.${extension}`)
  const { showSaveFilePicker } = window as SavePicker
  if (!showSaveFilePicker) return download(name, bytes)
  try {
    const types = [{ description: label, accept: { 'application/octet-stream': [`.${extension}`] } }]
    const handle = await showSaveFilePicker.call(window, { suggestedName: name, types })
    const writable = await handle.createWritable()
    await writable.write(bytes)
    await writable.close()
    return success({ name: handle.name })
  } catch (error) {
    const { name: kind, message } = namedError(error)
    if (kind === 'AbortError') return failure({ type: 'cancelled' })
    // Too long after the click, or pickers are not allowed here: the plain download needs neither.
    if (kind === 'SecurityError' || kind === 'NotAllowedError') return download(name, bytes)
    return failure({ type: 'cannot-write', reason: message })
  }
}

function chosenFile(extensions: readonly string[]): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = extensions.map((extension) => `.${extension}`).join(',')
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}

/** Asks which file, and reads it whole. */
export async function openInBrowser(extensions: readonly string[]): Promise<Result<OpenedFile, FileFailure>> {
  const file = await chosenFile(extensions)
  if (!file) return failure({ type: 'cancelled' })
  if (file.size > largestFileBytes) return failure({ type: 'too-large', megabytes: megabytesOf(file.size) })
  try {
    return success({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  } catch (error) {
    return failure({ type: 'cannot-read', reason: namedError(error).message })
  }
}
