import type { Bank } from '../../shared/bank/bank.ts'
import { changesNothing, listRestoreWords, planRestore, type RestorePlan } from '../../shared/bank/restore-plan.ts'
import { allOf } from '../storage/bank-of.ts'
import type { BankStore } from '../storage/bank-store.ts'
import { restoreChanges } from '../storage/restore-changes.ts'
import { writeFailureWords } from '../storage/write-failure-words.ts'

/**
 * Makes stories and lists as in the backup: one deed, one undo; then reads the bank again and checks that it is what the
 * backup said (B4, rule BK8). Settings are no deed anywhere in the app, so those that come back into a blank bank are
 * saved after it and stay through an undo. Words when it failed, else null.
 */
export async function restoreBank(
  store: BankStore,
  plan: RestorePlan,
  backup: Bank,
  { label, at }: { label: string; at: string },
): Promise<string | null> {
  const done = await store.perform(label, restoreChanges(plan, at, store.snapshot().trash))
  if (!done.ok) return `Nothing was restored. ${writeFailureWords(done.error)}`
  const set = plan.settings ? await store.saveSettings(plan.settings) : null
  await store.reload()
  const left = planRestore(allOf(store.snapshot()), backup)
  if (!changesNothing(left)) {
    const stories = left.added.length + left.changed.length + left.removed.length
    const differing = [stories > 0 ? `${stories} stories` : '', listRestoreWords(left)].filter(Boolean).join(', ')
    return `The restore finished, but these differ from the backup: ${differing}. Undo brings the former bank back.`
  }
  return set && !set.ok ? `Everything was restored but the settings. ${writeFailureWords(set.error)}` : null
}
