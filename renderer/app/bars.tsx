import { useState } from 'react'
import { isExportDue } from '../../shared/settings/export-reminder.ts'
import { sampleTag } from '../../shared/story/sample-tag.ts'
import { backupFailureWords } from '../backup/backup-failure-words.ts'
import { useBackupPlace } from '../backup/use-backup-place.ts'
import { useBackupStatus } from '../backup/use-backups.ts'
import { useHost } from '../host/use-host.ts'
import { useBank, useBankStore } from '../storage/use-bank.ts'
import { Bar } from '../ui/bar.tsx'
import { Button } from '../ui/button.tsx'
import { FirstOffers } from './first-offers.tsx'
import { SecondFolderBar } from './second-folder-bar.tsx'

interface BarsProps {
  onImport: () => void
  onExport: () => void
  onShowBackups: () => void
  onShowShortcuts: () => void
  /** The lookup was opened and closed again. */
  lookupUsed: boolean
}

/**
 * What is good to know before going on, one line at a time: a failing backup first, then a second folder that
 * lacks it, then a bank that lives elsewhere.
 */
export function Bars({ onImport, onExport, onShowBackups, onShowShortcuts, lookupUsed }: BarsProps) {
  const host = useHost()
  const store = useBankStore()
  const { stories, settings, status } = useBank()
  const { failing } = useBackupStatus()
  const [closed, setClosed] = useState(false)
  const [place, setPlace] = useBackupPlace(host.shell !== null && status === 'ready')
  // A folder on a stick that is not plugged in today is spoken of once; another problem is another thing.
  const [passedOver, setPassedOver] = useState('')
  const problem = place?.second ? (place.secondProblem ?? '') : ''
  const now = new Date().toISOString()
  // Samples are nobody's work: they ask for no backup.
  const own = stories.filter((story) => !story.tags.includes(sampleTag)).length

  if (failing && failing.failure.type !== 'no-place')
    return (
      <Bar
        tone="warn"
        actions={
          <Button small onClick={onShowBackups}>
            See backups
          </Button>
        }
      >
        No new backup since{' '}
        {new Date(failing.since).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}.{' '}
        {backupFailureWords(failing.failure)}
      </Bar>
    )

  if (place && problem !== '' && problem !== passedOver)
    return (
      <SecondFolderBar
        place={place}
        onPlace={setPlace}
        onShowBackups={onShowBackups}
        onLater={() => setPassedOver(problem)}
      />
    )

  const { other } = host.place
  if (other && status === 'ready' && stories.length === 0 && !closed) {
    const where = other.kind === 'desktop' ? 'the desktop app' : 'the browser version'
    const day = new Date(other.lastUsed).toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    })
    return (
      <Bar
        actions={
          <>
            <Button small look="primary" onClick={onImport}>
              Import the hand-over file
            </Button>
            <Button small onClick={() => setClosed(true)}>
              Not now
            </Button>
          </>
        }
      >
        This bank is empty, and {where} was used on this computer on {day}. Each keeps its own bank: export a bank file
        there and import it here.
      </Bar>
    )
  }

  if (host.kind === 'browser' && isExportDue(settings, own, now))
    return (
      <Bar
        actions={
          <>
            <Button small look="primary" onClick={onExport}>
              Export a bank file
            </Button>
            <Button small onClick={() => void store.saveSettings({ exportReminderAt: now })}>
              Later
            </Button>
          </>
        }
      >
        Your backups lie in this browser only and go when its data is cleared. Keep a bank file somewhere of your own.
      </Bar>
    )
  return <FirstOffers own={own} lookupUsed={lookupUsed} onShowShortcuts={onShowShortcuts} />
}
