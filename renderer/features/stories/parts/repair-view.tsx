import { useMemo } from 'react'
import { repairStory } from '../../../../shared/story/repair-story.ts'
import { storyName } from '../../../../shared/story/story-text.ts'
import { useHost } from '../../../host/use-host.ts'
import type { UnreadableRow } from '../../../storage/rows.ts'
import { useBank } from '../../../storage/use-bank.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useNotice } from '../../../ui/notices.tsx'
import type { StoryDeeds } from '../use-story-deeds.ts'
import { storyFields } from '../versions/word-diff.ts'
import { FullView } from './full-view.tsx'
import styles from './repair-view.module.css'

/** The row as JSON; what has no JSON, which a database can hold all the same, is at least named. */
function asText(row: unknown): string {
  try {
    return JSON.stringify(row, (_key, value) => (typeof value === 'bigint' ? String(value) : value), 2) ?? String(row)
  } catch (error) {
    return `This row cannot be written as text: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** What of a row is the story: in the Trash it lies inside. */
function rawStory({ table, row }: UnreadableRow): unknown {
  if (table !== 'trash') return row
  return typeof row === 'object' && row !== null && 'story' in row ? row.story : {}
}

function RawRow({ unreadable, deeds }: { unreadable: UnreadableRow; deeds: StoryDeeds }) {
  const host = useHost()
  const tell = useNotice()
  const text = asText(unreadable.row)
  const { story, remarks } = useMemo(() => repairStory(rawStory(unreadable), { id: unreadable.key }), [unreadable])
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
  const name = storyName(story)
  return (
    <li className={styles.row}>
      <h2 className={styles.name}>
        {name}
        {unreadable.table === 'trash' ? <small> in Trash</small> : null}
      </h2>
      <p className={styles.lead}>This is what can be understood of it, and what repairing would keep:</p>
      <dl className={styles.kept}>
        {storyFields(story).map(({ title, text: kept }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{kept}</dd>
          </div>
        ))}
      </dl>
      {remarks.length > 0 ? (
        <div className={styles.reason}>
          <b>Not kept as it stands</b>
          <ul>
            {remarks.map(({ field, words }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the remarks of one row never move
              <li key={at}>
                {field}: {words}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <details>
        <summary>The row as it is stored</summary>
        <p className={styles.reason}>{unreadable.reason}</p>
        <pre className={styles.raw}>{text}</pre>
      </details>
      <p className={styles.deeds}>
        <Button small look="primary" aria-label={`Repair ${name}`} onClick={() => void deeds.repair(unreadable, story)}>
          Repair
        </Button>
        <Button small onClick={() => void navigator.clipboard.writeText(text).then(() => tell({ text: 'Copied.' }))}>
          Copy the row
        </Button>
        <Button small onClick={() => void save()}>
          Export the row…
        </Button>
        <span className={styles.lead}>Undo brings the row back as it is now.</span>
      </p>
    </li>
  )
}

export interface RepairViewProps {
  deeds: StoryDeeds
  onBack: () => void
}

/** Rows that could not be understood: what can be made of each, and the row as it is stored. Nothing is changed unasked. */
export function RepairView({ deeds, onBack }: RepairViewProps) {
  const { unreadable } = useBank()
  const mine = unreadable.filter((each) => each.table === 'stories' || each.table === 'trash')
  // A row that is gone takes the pressed button with it: the view begins anew, with the focus where Esc is heard.
  return (
    <FullView key={mine.length} title="Needs repair" back="Stories" onBack={onBack}>
      {mine.length === 0 ? (
        <EmptyState title="Everything can be read." />
      ) : (
        <ul className={styles.page}>
          {mine.map((each) => (
            <RawRow key={`${each.table}:${each.key}`} unreadable={each} deeds={deeds} />
          ))}
        </ul>
      )}
    </FullView>
  )
}
