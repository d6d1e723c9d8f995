import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { sourceFingerprint } from './source-fingerprint.ts'

const buildRecordSchema = z.object({ buildId: z.string() })

function recordPath(root: string): string {
  return join(root, 'out', 'build.json')
}

/** The build in out/, or null where there is none that was finished. */
export async function builtId(root: string): Promise<string | null> {
  try {
    return buildRecordSchema.parse(JSON.parse(await readFile(recordPath(root), 'utf8'))).buildId
  } catch {
    return null
  }
}

/** Builds main, preload and page into out/. The record is written last, so that half a build is no build. */
export async function buildApp(root: string): Promise<string> {
  const buildId = await sourceFingerprint(root)
  await mkdir(join(root, 'out'), { recursive: true })
  await rm(recordPath(root), { force: true })
  // electron-vite reads its own configuration against the working directory.
  process.chdir(root)
  // Loaded only when there is something to build: it takes longer than all the rest of a start.
  const { build } = await import('electron-vite')
  await build({ configFile: join(root, 'electron.vite.config.ts'), logLevel: 'error' })
  await writeFile(recordPath(root), JSON.stringify({ buildId }))
  return buildId
}
