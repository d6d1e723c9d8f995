import { useState } from 'react'
import { assertNever } from '../../shared/assert.ts'
import { useHost } from '../host/use-host.ts'
import type { OpenFailure } from '../storage/database.ts'
import { dumpDatabase } from '../storage/dump-database.ts'
import { Button } from '../ui/button.tsx'
import { ErrorPanel } from '../ui/error-panel.tsx'
import styles from './last-resort.module.css'

function openFailureWords(failure: OpenFailure): { title: string; text: string } {
  switch (failure.type) {
    case 'newer-database':
      return {
        title: 'This bank was written by a newer version of STAR Story Bank.',
        text: `It has version ${failure.found}; this app knows up to ${failure.known}. Nothing was opened or changed. Install the newer app to go on, or save a raw copy of the data first.`,
      }
    case 'blocked':
      return {
        title: 'Another window still uses the bank.',
        text: 'Close the other windows of STAR Story Bank, then try again. Nothing was changed.',
      }
    case 'no-backup-first':
      return {
        title: 'The bank needs an upgrade, and no backup could be made first.',
        text: `Nothing was opened or changed. ${failure.reason} Save a raw copy, then upgrade without a backup, or mend the cause and try again.`,
      }
    case 'cannot-open':
      return {
        title: 'The bank could not be opened.',
        text: 'Nothing was changed. Trying again often helps; a raw copy of the data may still be saved.',
      }
    default:
      return assertNever(failure, 'every open failure has words')
  }
}

/** Shown instead of the app when the bank cannot be used: says why, and offers what can still be done. */
export function LastResort({ failure, onGoOn }: { failure: OpenFailure; onGoOn: () => void }) {
  const host = useHost()
  const [said, setSaid] = useState('')
  const { title, text } = openFailureWords(failure)
  const saveCopy = async () => {
    const dump = await dumpDatabase()
    if (!dump.ok) return setSaid(`No copy was made: ${dump.error.reason}`)
    const saved = await host.saveFile({
      suggestedName: 'story-bank-raw-copy.json',
      label: 'Raw copy of the data',
      extension: 'json',
      bytes: dump.value,
    })
    setSaid(saved.ok ? `Saved as ${saved.value.name}.` : 'No copy was saved.')
  }
  return (
    <main className={styles.page} data-pane="last-resort">
      <ErrorPanel title={title} details={failure.type === 'cannot-open' ? failure.reason : undefined}>
        <p>{text}</p>
        <p className={styles.buttons}>
          <Button look="primary" onClick={() => location.reload()}>
            Try again
          </Button>
          <Button onClick={() => void saveCopy()}>Save a raw copy…</Button>
          {failure.type === 'no-backup-first' ? <Button onClick={onGoOn}>Upgrade without a backup</Button> : null}
        </p>
        <p role="status">{said}</p>
      </ErrorPanel>
    </main>
  )
}
