import { useEffect, useState } from 'react'
import type { BackupEntry } from '../../../shared/backup/backup.ts'
import type { StoreState } from '../../../shared/backup/ledger.ts'
import { listCountWords } from '../../../shared/bank/list-rows.ts'
import { useBackups } from '../../backup/use-backups.ts'
import { useBank } from '../../storage/use-bank.ts'
import { Button } from '../../ui/button.tsx'
import { entryWords, storiesWords, timeWords } from './backup-words.ts'
import styles from './backups.module.css'
import { PlanView } from './plan-view.tsx'
import { type Preview, useRestore } from './use-restore.ts'

type Lost = Exclude<StoreState, { type: 'unknown' } | { type: 'as-expected' }>

function shrunkWords({ text, lists }: Extract<Lost, { type: 'shrunk' }>): string {
  const rows = listCountWords(lists)
  if (!text) return `Some of the bank is missing: ${rows}.`
  return rows ? `Stories or text are missing, and ${rows}.` : 'Stories or text are missing.'
}

function whatIsMissing(state: Lost, here: number): string {
  const { expected } = state
  const was = `When it was last used, ${timeWords(expected.at, new Date())}, it held ${storiesWords(expected.stories)}.`
  switch (state.type) {
    case 'blank':
      return `The bank on this computer is empty. ${was}`
    case 'behind':
      return `The newest part of the bank is missing: ${state.missing} saved changes. ${was} It now holds ${storiesWords(here)}.`
    case 'shrunk':
      return `${shrunkWords(state)} ${was} It now holds ${storiesWords(here)}.`
  }
}

export interface RecoveryScreenProps {
  state: Lost
}

/** Shown at start when the bank is less than the record says (D7). Nothing is seeded, rotated or written until a choice is made. */
export function RecoveryScreen({ state }: RecoveryScreenProps) {
  const { keeper, host } = useBackups()
  const { stories } = useBank()
  const { preview, restore } = useRestore()
  const [entries, setEntries] = useState<BackupEntry[] | null>(null)
  const [chosen, setChosen] = useState<{ entry: BackupEntry; read: Preview } | null>(null)
  const [problem, setProblem] = useState('')
  const [sure, setSure] = useState(false)

  useEffect(() => {
    // A backup without stories is worth offering only where there were none.
    const isOffered = (entry: BackupEntry) => entry.stories > 0 || state.expected.stories === 0
    void host.list().then((listed) => setEntries(listed.ok ? listed.value.filter(isOffered) : []))
  }, [host, state])

  const bringBack = async () => {
    if (!chosen?.read.ok) return
    const failed = await restore(chosen.read.plan, chosen.read.backup, timeWords(chosen.entry.at, new Date()))
    if (failed) return setProblem(failed)
    await keeper.accept()
  }

  return (
    <main className={styles.recovery} data-pane="recovery">
      <h1>Something is missing</h1>
      <p>{whatIsMissing(state, stories.length)} Nothing has been changed since you opened the app.</p>
      {entries === null ? <p>Looking for backups…</p> : null}
      {entries?.length === 0 ? (
        <p>No backup was found here. A bank file you exported can still be imported after going on.</p>
      ) : null}
      <ul className={styles.list} aria-label="Backups">
        {(entries ?? []).slice(0, 6).map((entry) => (
          <li key={entry.name} className={styles.entry} data-damaged={!entry.verified}>
            <span>{entryWords(entry, new Date())}</span>
            <Button
              small
              look={entry === entries?.[0] ? 'primary' : 'plain'}
              onClick={() => void preview(entry.name).then((read) => setChosen({ entry, read }))}
              aria-label={`See the backup of ${timeWords(entry.at, new Date())}`}
            >
              See what it brings back
            </Button>
          </li>
        ))}
      </ul>
      {chosen && !chosen.read.ok ? <p role="alert">This backup cannot be used. {chosen.read.why}</p> : null}
      {chosen?.read.ok ? (
        <section className={styles.chosen}>
          <h2>{entryWords(chosen.entry, new Date())}</h2>
          <Button look="primary" onClick={() => void bringBack()}>
            Bring it back
          </Button>
          <PlanView plan={chosen.read.plan} />
        </section>
      ) : null}
      {problem ? <p role="alert">{problem}</p> : null}
      <p className={styles.goOn}>
        <Button onClick={() => (sure ? void keeper.accept() : setSure(true))}>
          {sure ? 'Yes, go on with the bank as it is' : 'Go on without bringing anything back'}
        </Button>
        {sure ? <small>The backups stay where they are.</small> : null}
      </p>
    </main>
  )
}
