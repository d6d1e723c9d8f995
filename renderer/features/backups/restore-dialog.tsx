import { useEffect, useState } from 'react'
import type { BackupEntry } from '../../../shared/backup/backup.ts'
import { changesNothing } from '../../../shared/bank/restore-plan.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useNotice } from '../../ui/notices.tsx'
import { timeWords } from './backup-words.ts'
import { PlanView } from './plan-view.tsx'
import { type Preview, useRestore } from './use-restore.ts'

interface RestoreDialogProps {
  entry: BackupEntry
  onClose: () => void
}

/** Sentences about what in a backup could not be read; of a sound backup there are none. */
const remarksShown = 20

/** Shows what a backup would change; restoring is one deliberate press more, and can be undone. */
export function RestoreDialog({ entry, onClose }: RestoreDialogProps) {
  const { preview, restore } = useRestore()
  const tell = useNotice()
  const [read, setRead] = useState<Preview | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const when = timeWords(entry.at, new Date())

  useEffect(() => {
    void preview(entry.name).then(setRead)
  }, [preview, entry.name])

  const nothing = read?.ok && changesNothing(read.plan)
  const run = async () => {
    if (!read?.ok) return
    setBusy(true)
    const failed = await restore(read.plan, read.backup, when)
    setBusy(false)
    if (failed) return setProblem(failed)
    tell({ text: `Restored the backup of ${when}. Undo brings the former bank back.` })
    onClose()
  }

  return (
    <Dialog
      title={`Backup of ${when}`}
      open
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button look="primary" disabled={!read?.ok || nothing || busy} onClick={() => void run()}>
            {busy ? 'Restoring…' : 'Restore this backup'}
          </Button>
        </>
      }
    >
      {read === null ? <p>Reading the backup…</p> : null}
      {read && !read.ok ? <p role="alert">This backup cannot be used. {read.why}</p> : null}
      {read?.ok ? read.remarks.slice(0, remarksShown).map((remark) => <p key={remark}>{remark}</p>) : null}
      {nothing ? <p>The bank is exactly as in this backup.</p> : null}
      {read?.ok && !nothing ? (
        <>
          <p>The bank as it is now is backed up and pinned first. The restore is one step, and undo takes it back.</p>
          <PlanView plan={read.plan} />
        </>
      ) : null}
      {problem ? <p role="alert">{problem}</p> : null}
    </Dialog>
  )
}
