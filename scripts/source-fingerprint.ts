import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Everything the built app is made of. */
const sources = [
  'electron',
  'shared',
  'renderer',
  'fixtures/sample-bank.json',
  'electron.vite.config.ts',
  'scripts/packaging/third-party-licences.ts',
  'package.json',
  'package-lock.json',
]

async function filesUnder(root: string, path: string): Promise<string[]> {
  const found = await stat(join(root, path)).catch(() => null)
  if (found?.isFile()) return [path]
  if (!found?.isDirectory()) return []
  const names = await readdir(join(root, path))
  const under = await Promise.all(names.map((name) => filesUnder(root, `${path}/${name}`)))
  return under.flat()
}

/**
 * Twelve hex digits that change whenever a source does: by content, for file times lie after a checkout. It names a
 * build, and tells whether the one at hand is of today's sources.
 */
export async function sourceFingerprint(root: string): Promise<string> {
  const paths = (await Promise.all(sources.map((source) => filesUnder(root, source)))).flat().sort()
  const contents = await Promise.all(paths.map((path) => readFile(join(root, path))))
  const hash = createHash('sha256')
  for (const [index, content] of contents.entries())
    hash.update(`${paths[index]}\0${content.byteLength}\0`).update(content)
  return hash.digest('hex').slice(0, 12)
}
