import { useHost } from '../../../host/use-host.ts'
import type { UnreadableRow } from '../../../storage/rows.ts'
import { useBank } from '../../../storage/use-bank.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useNotice } from '../../../ui/notices.tsx'
import { FullView } from './full-view.tsx'
import styles from './repair-view.module.css'

const asText = (row: unknown) => JSON.stringify(row, null, 2) ?? String(row)

function RawRow({ unreadable }: { unreadable: UnreadableRow }) {
  const host = useHost()
  const tell = useNotice()
  const text = asText(unreadable.row)
  const save = async () => {
    const saved = await host.saveFile({
      suggestedName: 'story-needs-repair.json',
      label: 'Raw story',
      extension: 'json',
      bytes: new TextEncoder().encode(text),
    })
    if (saved.ok) tell({ text: `Saved as ${saved.value.name}.` })
    else if (saved.error.type !== 'cancelled') tell({ text: 'Not saved. Copy it instead.', tone: 'problem' })
  }
  return (
    <li className={styles.row}>
      <p className={styles.reason}>
        <b>Needs repair.</b> {unreadable.reason}
      </p>
      <pre className={styles.raw}>{text}</pre>
      <p className={styles.deeds}>
        <Button small onClick={() => void navigator.clipboard.writeText(text).then(() => tell({ text: 'Copied.' }))}>
          Copy
        </Button>
        <Button small onClick={() => void save()}>
          Export…
        </Button>
      </p>
    </li>
  )
}

export interface RepairViewProps {
  onBack: () => void
}

/** Rows that could not be understood, as they are stored: nothing is lost, nothing is changed. */
export function RepairView({ onBack }: RepairViewProps) {
  const { unreadable } = useBank()
  const mine = unreadable.filter((each) => each.table === 'stories' || each.table === 'trash')
  return (
    <FullView title="Needs repair" back="Stories" onBack={onBack}>
      {mine.length === 0 ? (
        <EmptyState title="Everything can be read." />
      ) : (
        <ul className={styles.page}>
          {mine.map((each) => (
            <RawRow key={`${each.table}:${each.key}`} unreadable={each} />
          ))}
        </ul>
      )}
    </FullView>
  )
}
