import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import * as z from 'zod'
import { buildApp, builtId } from './build-app.ts'
import { fixtureWords } from './packaging/fixture-words.ts'
import { fuses } from './packaging/fuses.ts'
import { packageFaults, packageSizes } from './packaging/package-faults.ts'
import { readArchive } from './packaging/read-archive.ts'
import { standInDistribution } from './packaging/stand-in-distribution.ts'
import { runCommand } from './run-command.ts'
import { sourceFingerprint } from './source-fingerprint.ts'

const root = join(import.meta.dirname, '..')
const distribution = join(root, 'dist', 'stand-in-electron')
const unpacked = join(root, 'dist', 'linux-unpacked')
const program = join(unpacked, 'star-story-bank')
const fuseNames = Object.values(FuseV1Options).filter((name): name is keyof typeof FuseV1Options =>
  Number.isNaN(Number(name)),
)

function electronVersion(): string {
  const { devDependencies } = z
    .object({ devDependencies: z.object({ electron: z.string() }) })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  return devDependencies.electron
}

/** The fuses that do not stand as our map says. */
async function wrongFuses(): Promise<string[]> {
  const wire = await getCurrentFuseWire(program)
  return fuseNames
    .filter((name) => wire[FuseV1Options[name]] !== (fuses[FuseV1Options[name]] ? FuseState.ENABLE : FuseState.DISABLE))
    .map((name) => `the fuse ${name} is not ${fuses[FuseV1Options[name]] ? 'on' : 'off'}`)
}

/**
 * Packs the built app as a release would, on a distribution that only looks like Electron's, and reads the archive and
 * the fuses back. Needs no network and no runtime. Ends with one line; exit 1 when anything is not as meant.
 */
async function main(): Promise<void> {
  if ((await builtId(root)) !== (await sourceFingerprint(root))) await buildApp(root)
  rmSync(unpacked, { recursive: true, force: true })
  standInDistribution(distribution, electronVersion())
  const arguments_ = ['electron-builder', '--linux', 'dir', '--x64', '--publish', 'never']
  const { code, output } = await runCommand('npx', [...arguments_, '-c.electronDist=dist/stand-in-electron'], {
    quiet: true,
  })
  if (code !== 0 || !existsSync(program)) {
    console.error(output)
    console.log('Package: not made.')
    process.exit(1)
  }
  const files = readArchive(join(unpacked, 'resources', 'app.asar'))
  const beside = readdirSync(join(unpacked, 'resources')).filter((name) => name !== 'app.asar')
  const faults = [
    ...packageFaults(files, fixtureWords(root)),
    ...beside.map((name) => `resources/${name} lies beside the archive`),
    ...(await wrongFuses()),
  ]
  for (const { name, is, most } of packageSizes(files)) console.log(`${name}: ${is} of ${most} bytes`)
  for (const fault of faults) console.log(`wrong: ${fault}`)
  console.log(`Package: ${files.length} files, ${fuseNames.length} fuses, ${faults.length} faults.`)
  if (faults.length > 0) process.exit(1)
}

await main()
