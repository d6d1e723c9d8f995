import { useState } from 'react'
import { backupFailureWords } from '../../backup/backup-failure-words.ts'
import { useBackups } from '../../backup/use-backups.ts'
import { useBank, useBankStore } from '../../storage/use-bank.ts'
import { writeFailureWords } from '../../storage/write-failure-words.ts'
import { AlertDialog } from '../../ui/alert-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { useNotice } from '../../ui/notices.tsx'
import styles from './panels.module.css'

/**
 * Takes everything off this computer, for good: one confirmation that says what goes. Backups stay unless the person
 * ticks that they go too; then one is not made first either, for that would leave what was to be erased.
 */
export function EraseEverything() {
  const store = useBankStore()
  const { stories, trash } = useBank()
  const { keeper } = useBackups()
  const tell = useNotice()
  const [asking, setAsking] = useState(false)
  const [backupsToo, setBackupsToo] = useState(false)
  const count = stories.length === 1 ? '1 story' : `${stories.length} stories`

  const erase = async () => {
    await store.flush()
    if (!backupsToo) {
      const kept = await keeper.backUp('before-erase')
      if (!kept.ok && kept.error.type !== 'no-place')
        return tell({
          text: `Nothing was erased: the last backup could not be made. ${backupFailureWords(kept.error)}`,
          tone: 'problem',
        })
    }
    const erased = await store.eraseAll()
    if (!erased.ok) return tell({ text: `Nothing was erased. ${writeFailureWords(erased.error)}`, tone: 'problem' })
    const forgotten = await keeper.forget(backupsToo)
    if (forgotten.ok) tell({ text: `Erased ${count}${backupsToo ? ' and all backups' : ''}.` })
    else
      tell({
        text: `Erased ${count}, but not the backups. ${backupFailureWords(forgotten.error)}`,
        tone: 'problem',
      })
  }

  return (
    <section className={styles.erase} aria-label="Erase everything">
      <h3 className={styles.heading}>Erase everything</h3>
      <p>
        Takes all stories, earlier versions, the Trash and your settings off this computer, for good. Files you exported
        are yours and stay where you put them.
      </p>
      <label className={styles.tick}>
        <input type="checkbox" checked={backupsToo} onChange={(event) => setBackupsToo(event.target.checked)} />
        The backups kept by this app too
      </label>
      <Button look="danger" disabled={stories.length + trash.length === 0} onClick={() => setAsking(true)}>
        Erase everything…
      </Button>
      <AlertDialog
        title={`Erase ${count} for good?`}
        text={
          backupsToo
            ? 'Stories, versions, Trash, settings and every backup of this app go. Nothing can bring them back.'
            : 'Stories, versions, Trash and settings go. One last backup is made and kept for 90 days.'
        }
        verb="Erase everything"
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void erase()}
      />
    </section>
  )
}
