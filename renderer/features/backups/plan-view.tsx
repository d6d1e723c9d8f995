import { diffWordsWithSpace } from 'diff'
import { type ReactNode, useState } from 'react'
import {
  listRestoreWords,
  type RestoreChange,
  type RestorePlan,
  restoreCounts,
} from '../../../shared/bank/restore-plan.ts'
import type { Story } from '../../../shared/story/story.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import { Button } from '../../ui/button.tsx'
import styles from './backups.module.css'

function fieldText(story: Story, field: keyof Story): string {
  const value = story[field]
  return typeof value === 'string' ? value : JSON.stringify(value ?? '')
}

function WordDiff({ before, after }: { before: string; after: string }) {
  return (
    <p className={styles.diff}>
      {diffWordsWithSpace(before, after).map((part, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: a diff is computed whole and never reordered
        if (part.added) return <ins key={index}>{part.value}</ins>
        // biome-ignore lint/suspicious/noArrayIndexKey: a diff is computed whole and never reordered
        if (part.removed) return <del key={index}>{part.value}</del>
        // biome-ignore lint/suspicious/noArrayIndexKey: a diff is computed whole and never reordered
        return <span key={index}>{part.value}</span>
      })}
    </p>
  )
}

/** Compared once it is looked at: a thousand changed stories are no thousand comparisons. */
function Changed({ change }: { change: RestoreChange }) {
  const [open, setOpen] = useState(false)
  return (
    <details className={styles.change} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>~</b> {storyName(change.before)} <small>{change.fields.join(', ')}</small>
      </summary>
      {open
        ? change.fields.map((field) => (
            <div key={field}>
              <small>{field}</small>
              <WordDiff before={fieldText(change.before, field)} after={fieldText(change.after, field)} />
            </div>
          ))
        : null}
    </details>
  )
}

/** Rows of one kind shown before they are asked for: what follows them must stay within reach. */
const atFirst = 20

function Group<Item>({ items, row }: { items: readonly Item[]; row: (item: Item) => ReactNode }) {
  const [all, setAll] = useState(false)
  const left = items.length - atFirst
  return (
    <>
      {(all ? items : items.slice(0, atFirst)).map(row)}
      {left > 0 && !all ? (
        <Button look="quiet" small onClick={() => setAll(true)}>
          Show {left} more
        </Button>
      ) : null}
    </>
  )
}

/** What a restore would do, story by story, before it does it. */
export function PlanView({ plan }: { plan: RestorePlan }) {
  const lists = listRestoreWords(plan)
  return (
    <div className={styles.plan}>
      <p>
        <b className={styles.counts}>{restoreCounts(plan)}</b> {plan.same} unchanged
      </p>
      {lists ? <p>Also {lists} would change.</p> : null}
      {plan.settings ? <p>The settings that go with a bank would come back too.</p> : null}
      <Group
        items={plan.added}
        row={(story) => (
          <p key={story.id}>
            <b>+</b> {storyName(story)} <small>would come back</small>
          </p>
        )}
      />
      <Group items={plan.changed} row={(change) => <Changed key={change.before.id} change={change} />} />
      <Group
        items={plan.removed}
        row={(story) => (
          <p key={story.id}>
            <b>−</b> {storyName(story)} <small>would go to Trash</small>
          </p>
        )}
      />
    </div>
  )
}
