import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type PageFile, type PageFiles, pageFileType } from '../shared/page/page-answer.ts'

async function addFolder(files: Map<string, PageFile>, folder: string, address: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await addFolder(files, path, `${address}${entry.name}/`)
    const type = entry.isFile() ? pageFileType(entry.name) : null
    if (type) files.set(`${address}${entry.name}`, { type, bytes: new Uint8Array(await readFile(path)) })
  }
}

/** Reads the built page into memory once, at start: afterwards no request touches the disk (S2). Links are not followed. */
export async function readPageFiles(folder: string): Promise<PageFiles> {
  const files = new Map<string, PageFile>()
  await addFolder(files, folder, '/')
  return files
}
