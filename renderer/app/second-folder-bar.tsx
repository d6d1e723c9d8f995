import { useState } from 'react'
import { backupFailureWords } from '../backup/backup-failure-words.ts'
import { useBackups } from '../backup/use-backups.ts'
import type { BackupPlace } from '../host/backups.ts'
import { Bar } from '../ui/bar.tsx'
import { Button } from '../ui/button.tsx'
import { useNotice } from '../ui/notices.tsx'

interface SecondFolderBarProps {
  place: BackupPlace
  onPlace: (place: BackupPlace) => void
  onShowBackups: () => void
  onLater: () => void
}

/** The second folder is missing, full or may not be written: said wherever one is, with the way to another (B6). */
export function SecondFolderBar({ place, onPlace, onShowBackups, onLater }: SecondFolderBarProps) {
  const { host } = useBackups()
  const tell = useNotice()
  const [busy, setBusy] = useState(false)
  const choose = async () => {
    setBusy(true)
    const chosen = await host.chooseSecond(true)
    setBusy(false)
    if (chosen.ok) onPlace(chosen.value)
    else if (chosen.error.type !== 'cancelled') tell({ text: backupFailureWords(chosen.error), tone: 'problem' })
  }
  return (
    <Bar
      tone="warn"
      actions={
        <>
          <Button small look="primary" disabled={busy} onClick={() => void choose()}>
            Choose a folder…
          </Button>
          <Button small onClick={onShowBackups}>
            See backups
          </Button>
          <Button small onClick={onLater}>
            Not now
          </Button>
        </>
      }
    >
      The newest backup is not in your second folder, {place.second}. {place.secondProblem}
    </Bar>
  )
}
