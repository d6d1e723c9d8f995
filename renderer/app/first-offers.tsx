import { useEffect, useState } from 'react'
import { backupFailureWords } from '../backup/backup-failure-words.ts'
import { useBackups } from '../backup/use-backups.ts'
import type { BackupPlace } from '../host/backups.ts'
import { useHost } from '../host/use-host.ts'
import { useBank, useBankStore } from '../storage/use-bank.ts'
import { Bar } from '../ui/bar.tsx'
import { Button } from '../ui/button.tsx'
import { Kbd, keyWords } from '../ui/kbd.tsx'
import { useNotice } from '../ui/notices.tsx'

/** Stories of one's own after which a second place for backups is offered (SCREENS §8.7). */
const storiesBeforeFolder = 3

interface FirstOffersProps {
  /** Stories that are no samples. */
  own: number
  /** The lookup was opened and closed again. */
  lookupUsed: boolean
  onShowShortcuts: () => void
}

/** What only the desktop can do, offered once each when it begins to be of use; nothing else is ever asked. */
export function FirstOffers({ own, lookupUsed, onShowShortcuts }: FirstOffersProps) {
  const { platform, shell } = useHost()
  const backups = useBackups().host
  const store = useBankStore()
  const tell = useNotice()
  const { status, settings } = useBank()
  const [place, setPlace] = useState<BackupPlace | null>(null)
  const isReady = shell !== null && status === 'ready'
  const folderDue = isReady && !settings.backupFolderOffered && own >= storiesBeforeFolder
  useEffect(() => {
    if (folderDue) void backups.place().then(setPlace)
  }, [backups, folderDue])

  const choose = async () => {
    const chosen = await backups.chooseSecond(true)
    if (chosen.ok) await store.saveSettings({ backupFolderOffered: true })
    else if (chosen.error.type !== 'cancelled') tell({ text: backupFailureWords(chosen.error), tone: 'problem' })
  }
  if (folderDue && place?.canChoose && place.second === null)
    return (
      <Bar
        actions={
          <>
            <Button small look="primary" onClick={() => void choose()}>
              Choose a second folder…
            </Button>
            <Button small onClick={() => void store.saveSettings({ backupFolderOffered: true })}>
              Not now
            </Button>
          </>
        }
      >
        Backups are kept on this computer only. A copy of each in a folder on another disk outlives it.
      </Bar>
    )

  if (isReady && lookupUsed && !settings.shortcutOffered) {
    const taken = settings.lookupShortcut === '' || shell.state()?.shortcut === 'taken'
    const done = () => store.saveSettings({ shortcutOffered: true })
    return (
      <Bar
        actions={
          <>
            <Button small look={taken ? 'primary' : 'plain'} onClick={() => void done().then(onShowShortcuts)}>
              {taken ? 'Choose a shortcut' : 'Choose another'}
            </Button>
            <Button small onClick={() => void done()}>
              {taken ? 'Not now' : 'Keep it'}
            </Button>
          </>
        }
      >
        Look up can come up over every app
        {taken ? ', at a shortcut of your own.' : <Shortcut keys={keyWords(settings.lookupShortcut, platform)} />}
      </Bar>
    )
  }
  return null
}

function Shortcut({ keys }: { keys: string }) {
  return (
    <>
      : <Kbd>{keys}</Kbd>
    </>
  )
}
