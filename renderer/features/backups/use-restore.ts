import { useCallback } from 'react'
import { planRestore, type RestorePlan, restoreCounts } from '../../../shared/bank/restore-plan.ts'
import type { Story } from '../../../shared/story/story.ts'
import { backupFailureWords } from '../../backup/backup-failure-words.ts'
import { readBackup } from '../../backup/read-backup.ts'
import { useBackups } from '../../backup/use-backups.ts'
import { restoreStories } from '../../storage/story-deeds.ts'
import { useBankStore } from '../../storage/use-bank.ts'
import { writeFailureWords } from '../../storage/write-failure-words.ts'

export type Preview = { ok: true; plan: RestorePlan; stories: Story[] } | { ok: false; why: string }

/** Reading a backup, telling what restoring it would do, and doing it (B4). */
export function useRestore() {
  const store = useBankStore()
  const { keeper, host } = useBackups()

  const preview = useCallback(
    async (name: string): Promise<Preview> => {
      await store.flush()
      const read = await readBackup(host, name)
      if (!read.ok) return { ok: false, why: read.error.why }
      return { ok: true, plan: planRestore(store.snapshot().stories, read.value), stories: read.value }
    },
    [host, store],
  )

  /** Pins the present, restores in one deed, then checks that the bank is what the backup said. Words when it failed. */
  const restore = useCallback(
    async (plan: RestorePlan, stories: readonly Story[], when: string): Promise<string | null> => {
      if (store.snapshot().stories.length > 0) {
        const pinned = await keeper.backUp('before-restore')
        if (!pinned.ok)
          return `Nothing was restored: the present could not be backed up first. ${backupFailureWords(pinned.error)}`
      }
      const label = `Restored the backup of ${when} (${restoreCounts(plan)})`
      const done = await store.perform(label, restoreStories(plan, new Date().toISOString(), store.snapshot().trash))
      if (!done.ok) return `Nothing was restored. ${writeFailureWords(done.error)}`
      await store.reload()
      const left = planRestore(store.snapshot().stories, stories)
      const differs = left.added.length + left.changed.length + left.removed.length
      return differs === 0
        ? null
        : `The restore finished, but ${differs} stories differ from the backup. Undo brings the former bank back.`
    },
    [keeper, store],
  )

  return { preview, restore }
}
