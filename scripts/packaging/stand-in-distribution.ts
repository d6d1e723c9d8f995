import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What @electron/fuses looks for in a program; before it, anything. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const wireVersion = 1

/**
 * A folder shaped like Electron's distribution for Linux, with a program that runs nothing but carries a fuse wire as a
 * fresh Electron does. So an app can be packed and its fuses set where Electron's runtime cannot be had.
 * `wire` has one character a fuse: `0` off, `1` on.
 */
export function standInDistribution(folder: string, version: string, wire = '101110011'): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  const head = Buffer.from([wireVersion, wire.length])
  const program = Buffer.concat([Buffer.from('no program\n'), Buffer.from(sentinel), head, Buffer.from(wire)])
  writeFileSync(join(folder, 'electron'), program, { mode: 0o755 })
  writeFileSync(join(folder, 'version'), version)
  writeFileSync(join(folder, 'LICENSE'), 'stand-in\n')
  writeFileSync(join(folder, 'LICENSES.chromium.html'), 'stand-in\n')
  writeFileSync(join(folder, 'locales', 'en-US.pak'), '')
}
