import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { isSupportedElectron } from './packaging/electron-support.ts'
import { runCommand } from './run-command.ts'

const { devDependencies } = z
  .object({ devDependencies: z.object({ electron: z.string() }) })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')))
const { code, output } = await runCommand('npm', ['view', 'electron', 'dist-tags.latest'], { quiet: true })
const latest = output.trim()
if (code !== 0) {
  console.error('The registry did not say which Electron is the latest.')
  process.exit(1)
}
const supported = isSupportedElectron(devDependencies.electron, latest)
console.log(`Electron ${devDependencies.electron}, latest ${latest}: ${supported ? 'supported' : 'too old'}.`)
if (!supported) process.exit(1)
