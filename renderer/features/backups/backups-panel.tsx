import { useCallback, useEffect, useState } from 'react'
import type { BackupEntry } from '../../../shared/backup/backup.ts'
import { backupFailureWords } from '../../backup/backup-failure-words.ts'
import { readBackup } from '../../backup/read-backup.ts'
import { useBackupStatus, useBackups } from '../../backup/use-backups.ts'
import type { BackupPlace } from '../../host/backups.ts'
import { useHost } from '../../host/use-host.ts'
import { useKeepingWords } from '../../host/use-keeping.ts'
import { Button } from '../../ui/button.tsx'
import { useNotice } from '../../ui/notices.tsx'
import { entryWords, reasonWords, storiesWords, timeWords } from './backup-words.ts'
import styles from './backups.module.css'
import { RestoreDialog } from './restore-dialog.tsx'

/** Rows shown before "Show all". */
const firstRows = 12

/** Backups: when the last one was verified, where they lie, what each would change. */
export function BackupsPanel() {
  const { keeper, host } = useBackups()
  const status = useBackupStatus()
  const keeping = useKeepingWords(useHost())
  const tell = useNotice()
  const [entries, setEntries] = useState<BackupEntry[] | null>(null)
  const [unlisted, setUnlisted] = useState('')
  const [place, setPlace] = useState<BackupPlace | null>(null)
  const [all, setAll] = useState(false)
  const [open, setOpen] = useState<BackupEntry | null>(null)
  const [checked, setChecked] = useState<ReadonlyMap<string, Checked>>(new Map())

  const refresh = useCallback(async () => {
    const [listed, where] = await Promise.all([host.list(), host.place()])
    setEntries(listed.ok ? listed.value : [])
    setUnlisted(listed.ok || listed.error.type === 'no-place' ? '' : backupFailureWords(listed.error))
    setPlace(where)
  }, [host])
  const lastName = status.last?.name
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new backup is a reason to list again, and so is a failed one
  useEffect(() => {
    void refresh()
  }, [refresh, lastName, status.failing])

  const backUp = async () => {
    const done = await keeper.backUp('by-hand')
    if (!done.ok) tell({ text: `No backup was made. ${backupFailureWords(done.error)}`, tone: 'problem' })
  }
  const verify = async (entry: BackupEntry) => {
    const read = await readBackup(host, entry.name)
    const said = read.ok
      ? { sound: true, words: `reads back whole: ${storiesWords(read.value.bank.stories.length)}` }
      : { sound: false, words: read.error.why }
    setChecked((former) => new Map([...former, [entry.name, said]]))
  }
  const choose = async (on: boolean) => {
    const chosen = await host.chooseSecond(on)
    if (chosen.ok) setPlace(chosen.value)
    else if (chosen.error.type !== 'cancelled') tell({ text: backupFailureWords(chosen.error), tone: 'problem' })
  }

  const isSound = (entry: BackupEntry) => entry.verified && checked.get(entry.name)?.sound !== false
  /** The next older backup that is not known to be damaged. */
  const olderThan = ({ name }: BackupEntry): BackupEntry | null => {
    const all = entries ?? []
    return all.slice(all.findIndex((each) => each.name === name) + 1).find(isSound) ?? null
  }
  const now = new Date()
  const shown = all ? (entries ?? []) : (entries ?? []).slice(0, firstRows)
  return (
    <div className={styles.panel}>
      <p className={styles.state} role="status">
        {status.last && !isSound(status.last)
          ? `The backup of ${timeOf(status.last.at)} does not read back any more. Back up now makes another.`
          : status.last
            ? `Last verified backup ${entryWords(status.last, now)}`
            : 'No backup yet. The first is made half a minute after you write something.'}
      </p>
      {status.failing ? (
        <p role="alert" className={styles.failing}>
          No new backup since {timeOf(status.failing.since)}. {backupFailureWords(status.failing.failure)}
        </p>
      ) : null}
      <p className={styles.where}>
        Kept in {place?.where ?? '…'}
        {place?.second ? `, and copied to ${place.second}` : ''}.
      </p>
      {unlisted ? (
        <p role="alert" className={styles.failing}>
          The backups could not be listed. {unlisted}
        </p>
      ) : null}
      {place?.second && place.secondProblem ? (
        <p role="alert" className={styles.failing}>
          The newest backup is not in the second folder. {place.secondProblem}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <Button look="primary" disabled={status.busy} onClick={() => void backUp()}>
          Back up now
        </Button>
        {place?.canChoose ? (
          <Button onClick={() => void choose(place.second === null)}>
            {place.second ? 'Stop the second folder' : 'Choose a second folder…'}
          </Button>
        ) : null}
      </div>
      {place && !place.canChoose ? (
        <p className={styles.where}>
          {keeping} A backup in the same browser does not survive a lost computer. Export a bank file to a place of your
          own now and then.
        </p>
      ) : null}
      <ul className={styles.list} aria-label="Backups">
        {shown.map((entry) => (
          <li key={entry.name} className={styles.entry} data-damaged={!isSound(entry)}>
            <span>
              {entryWords(entry, now)}
              <small>
                {reasonWords(entry.reason)}
                {entry.pinned ? ' · kept for 90 days' : ''}
                {entry.verified ? '' : ' · damaged: use an older one'}
                {checked.get(entry.name)?.sound ? ` · ${checked.get(entry.name)?.words}` : ''}
              </small>
              <Fault said={checked.get(entry.name)} older={olderThan(entry)} now={now} onOlder={setOpen} />
            </span>
            <Button small onClick={() => void verify(entry)} aria-label={`Verify the backup of ${timeOf(entry.at)}`}>
              Verify
            </Button>
            <Button small onClick={() => setOpen(entry)} aria-label={`Preview the backup of ${timeOf(entry.at)}`}>
              Preview
            </Button>
          </li>
        ))}
      </ul>
      {entries && entries.length > firstRows && !all ? (
        <Button look="quiet" onClick={() => setAll(true)}>
          Show all {entries.length}
        </Button>
      ) : null}
      {open ? <RestoreDialog entry={open} onClose={() => setOpen(null)} /> : null}
    </div>
  )
}

interface Checked {
  sound: boolean
  /** What reading it came to. */
  words: string
}

interface FaultProps {
  said: Checked | undefined
  older: BackupEntry | null
  now: Date
  onOlder: (entry: BackupEntry) => void
}

/** Why a backup did not read back when it was asked to, and an older one in its place. The file is left as it is. */
function Fault({ said, older, now, onOlder }: FaultProps) {
  if (!said || said.sound) return null
  return (
    <span role="alert" className={styles.fault}>
      It does not read back. {said.words}{' '}
      {older ? (
        <Button small onClick={() => onOlder(older)}>
          Preview the one of {timeWords(older.at, now)}
        </Button>
      ) : (
        'There is no older one.'
      )}
    </span>
  )
}

function timeOf(at: string): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}
