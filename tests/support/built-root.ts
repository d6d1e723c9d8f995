import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sourceFingerprint } from '../../scripts/source-fingerprint.ts'

/** A project with almost nothing in it, built already: what starting needs, without waiting for a build. */
export async function builtRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'built-root-'))
  await mkdir(join(root, 'out', 'renderer'), { recursive: true })
  await mkdir(join(root, 'shared'))
  await writeFile(join(root, 'package.json'), '{"version":"0.0.1"}')
  await writeFile(join(root, 'shared', 'x.ts'), 'export {}')
  await writeFile(join(root, 'out', 'renderer', 'index.html'), '<title>__BANK_PLACE__</title>')
  await writeFile(join(root, 'out', 'build.json'), JSON.stringify({ buildId: await sourceFingerprint(root) }))
  return root
}

/** Puts a program where Electron's runtime would be. POSIX only. */
export async function withElectron(root: string, script: string): Promise<void> {
  const dist = join(root, 'node_modules', 'electron', 'dist')
  await mkdir(dist, { recursive: true })
  await writeFile(join(root, 'node_modules', 'electron', 'path.txt'), 'electron')
  await writeFile(join(dist, 'electron'), `#!/bin/sh\n${script}\n`)
  await chmod(join(dist, 'electron'), 0o755)
}
