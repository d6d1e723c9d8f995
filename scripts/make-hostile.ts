// `npx tsx scripts/make-hostile.ts`: writes fixtures/hostile/ anew, one folder for each class, and says how many.
import '../shared/zod-config.ts'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hostileFiles } from './hostile/hostile-files.ts'

const root = join(import.meta.dirname, '../fixtures/hostile')

const files = hostileFiles()
const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
for (const folder of folders) rmSync(join(root, folder.name), { recursive: true })
for (const { name, bytes } of files) {
  mkdirSync(dirname(join(root, name)), { recursive: true })
  writeFileSync(join(root, name), bytes)
}
const verdicts = Object.fromEntries(files.map(({ name, verdict }) => [name, verdict]))
writeFileSync(join(root, 'verdicts.json'), `${JSON.stringify(verdicts, null, 2)}\n`)
const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
process.stdout.write(`${files.length} files, ${Math.round(total / 1024)} KB\n`)
