import { listNames } from '../../shared/bank/list-rows.ts'
import { writeBankFile } from '../../shared/bank-file/write-bank-file.ts'
import { wholeText } from '../../shared/story/story-text.ts'
import type { BackupHost } from '../host/backups.ts'
import { readBankAsItIs } from '../storage/dump-database.ts'
import { backupFailureWords } from './backup-failure-words.ts'

/**
 * Before an older bank is upgraded it is written out, read without the upgrade (D6). Null when there is such a
 * backup, or nothing to back up, or a host that can keep none; else why not, in words.
 */
export async function backUpBeforeUpgrade(host: BackupHost, app: string, now: string): Promise<string | null> {
  const read = await readBankAsItIs()
  if (!read.ok) return `The bank could not be read. ${read.error.reason}`
  const { bank, revision } = read.value
  const { stories } = bank
  if (stories.length === 0 && listNames.every((name) => bank[name].length === 0)) return null
  const characters = stories.reduce((sum, story) => sum + story.title.length + wholeText(story).length, 0)
  const bytes = new TextEncoder().encode(writeBankFile(bank, { exportedAt: now, app }))
  const facts = { at: now, revision, stories: stories.length, characters, reason: 'before-migration' as const }
  const written = await host.write(facts, bytes)
  if (written.ok || written.error.type === 'no-place') return null
  return backupFailureWords(written.error)
}
