import { diffWordsWithSpace } from 'diff'
import {
  listRestoreWords,
  type RestoreChange,
  type RestorePlan,
  restoreCounts,
} from '../../../shared/bank/restore-plan.ts'
import type { Story } from '../../../shared/story/story.ts'
import { storyName } from '../../../shared/story/story-text.ts'
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

function Changed({ change }: { change: RestoreChange }) {
  return (
    <details className={styles.change}>
      <summary>
        <b>~</b> {storyName(change.before)} <small>{change.fields.join(', ')}</small>
      </summary>
      {change.fields.map((field) => (
        <div key={field}>
          <small>{field}</small>
          <WordDiff before={fieldText(change.before, field)} after={fieldText(change.after, field)} />
        </div>
      ))}
    </details>
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
      {plan.added.map((story) => (
        <p key={story.id}>
          <b>+</b> {storyName(story)} <small>would come back</small>
        </p>
      ))}
      {plan.changed.map((change) => (
        <Changed key={change.before.id} change={change} />
      ))}
      {plan.removed.map((story) => (
        <p key={story.id}>
          <b>−</b> {storyName(story)} <small>would go to Trash</small>
        </p>
      ))}
    </div>
  )
}
