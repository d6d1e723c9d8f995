import { useCallback } from 'react'
import type { Bank } from '../../../shared/bank/bank.ts'
import { isBlank, planRestore, type RestorePlan, restoreCounts } from '../../../shared/bank/restore-plan.ts'
import { backupFailureWords } from '../../backup/backup-failure-words.ts'
import { readBackup } from '../../backup/read-backup.ts'
import { restoreBank } from '../../backup/restore-bank.ts'
import { useBackups } from '../../backup/use-backups.ts'
import { allOf } from '../../storage/bank-of.ts'
import { useBankStore } from '../../storage/use-bank.ts'

export type Preview = { ok: true; plan: RestorePlan; backup: Bank; remarks: string[] } | { ok: false; why: string }

/** Reading a backup, telling what restoring it would do, and doing it (B4). */
export function useRestore() {
  const store = useBankStore()
  const { keeper, host } = useBackups()

  const preview = useCallback(
    async (name: string): Promise<Preview> => {
      await store.flush()
      const read = await readBackup(host, name)
      if (!read.ok) return { ok: false, why: read.error.why }
      const { bank, remarks } = read.value
      return { ok: true, plan: planRestore(allOf(store.snapshot()), bank), backup: bank, remarks }
    },
    [host, store],
  )

  /** Pins the present, restores in one deed, then checks that the bank is what the backup said. Words when it failed. */
  const restore = useCallback(
    async (plan: RestorePlan, backup: Bank, when: string): Promise<string | null> => {
      if (!isBlank(allOf(store.snapshot()))) {
        const pinned = await keeper.backUp('before-restore')
        if (!pinned.ok)
          return `Nothing was restored: the present could not be backed up first. ${backupFailureWords(pinned.error)}`
      }
      const label = `Restored the backup of ${when} (${restoreCounts(plan)})`
      return restoreBank(store, plan, backup, { label, at: new Date().toISOString() })
    },
    [keeper, store],
  )

  return { preview, restore }
}
