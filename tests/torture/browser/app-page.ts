import { join } from 'node:path'
import { readPageFiles } from '../../../electron/page-files.ts'
import { buildApp, builtId } from '../../../scripts/build-app.ts'
import { sourceFingerprint } from '../../../scripts/source-fingerprint.ts'
import type { PageFile, PageFiles } from '../../../shared/page/page-answer.ts'

const root = join(import.meta.dirname, '../../..')

/** The address of the storage page beside the app, on the app's own origin. */
export const besidePath = '/torture.html'

/** The built app of today's sources, and the storage page beside it, which fills its bank. */
export async function appAndStoragePage(storagePage: PageFiles): Promise<PageFiles> {
  if ((await builtId(root)) !== (await sourceFingerprint(root))) await buildApp(root)
  const files = new Map<string, PageFile>(await readPageFiles(join(root, 'out', 'renderer')))
  for (const [path, file] of storagePage) files.set(path === '/index.html' ? besidePath : path, file)
  return files
}
