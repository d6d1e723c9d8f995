import '../../shared/zod-config.ts'
import { openBackups } from '../../electron/files/backups.ts'
import { aBackup } from './backup-bank.ts'

// A process of its own that writes backups into the folder it is given and says on each line how one ended, for tests
// that kill it, take its rights away or cap its files. Ends after `count` backups; 0 is never.
const [own = '', start = '1', count = '1', length = '200'] = process.argv.slice(2)

const backups = await openBackups(own)
const from = Number(start)
const end = Number(count) === 0 ? Number.POSITIVE_INFINITY : from + Number(count)
for (let revision = from; revision < end; revision++) {
  const { facts, bytes } = aBackup({ revision, stories: 10, length: Number(length) })
  const written = await backups.write(facts, bytes)
  const said = written.ok ? { revision } : { error: written.error }
  process.stdout.write(`${JSON.stringify({ ...said, bytes: bytes.byteLength })}\n`)
}
