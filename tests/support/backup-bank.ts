import type { BackupFacts, BackupReason } from '../../shared/backup/backup.ts'
import { emptyBank } from '../../shared/bank/bank.ts'
import { writeBankFile } from '../../shared/bank-file/write-bank-file.ts'
import { blankStory, type Story } from '../../shared/story/story.ts'
import { wholeText } from '../../shared/story/story-text.ts'

interface BackupOptions {
  /** Also the minute, so that a higher revision is newer. */
  revision: number
  stories?: number
  /** Characters in each story. */
  length?: number
  reason?: BackupReason
}

const first = Date.parse('2026-01-01T00:00:00.000Z')

function stories({ revision, stories: count = 3, length = 200 }: BackupOptions): Story[] {
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(first).toISOString()
    const action = `revision ${revision} of story ${index}. `.repeat(Math.ceil(length / 24)).slice(0, length)
    return { ...blankStory({ id: `s${index}`, now: at }), title: `Story ${index}`, action }
  })
}

/** A backup as the page hands it over: what is known of it, and the bytes of a bank file. */
export function aBackup(options: BackupOptions): { facts: BackupFacts; bytes: Uint8Array<ArrayBuffer> } {
  const all = stories(options)
  const at = new Date(first + options.revision * 60_000).toISOString()
  const characters = all.reduce((sum, story) => sum + story.title.length + wholeText(story).length, 0)
  const { revision, reason = 'change' } = options
  const bytes = new TextEncoder().encode(
    writeBankFile({ ...emptyBank, stories: all }, { exportedAt: at, app: '0.1.0' }),
  )
  return { facts: { at, revision, stories: all.length, characters, reason }, bytes }
}
