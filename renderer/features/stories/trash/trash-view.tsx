import { useState } from 'react'
import { storyName } from '../../../../shared/story/story-text.ts'
import { type TrashedStory, trashDays } from '../../../storage/rows.ts'
import { useBank, useBankStore } from '../../../storage/use-bank.ts'
import { writeFailureWords } from '../../../storage/write-failure-words.ts'
import { AlertDialog } from '../../../ui/alert-dialog.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useNotice } from '../../../ui/notices.tsx'
import { FullView } from '../parts/full-view.tsx'
import { type StoryDeeds, storiesWords } from '../use-story-deeds.ts'
import { daysLeft } from './days-left.ts'
import styles from './trash-view.module.css'

const leftWords = (days: number) => (days === 0 ? 'gone today' : days === 1 ? '1 day left' : `${days} days left`)

export interface TrashViewProps {
  deeds: StoryDeeds
  onBack: () => void
}

/** What was deleted, and can still be had back. */
export function TrashView({ deeds, onBack }: TrashViewProps) {
  const { trash } = useBank()
  const store = useBankStore()
  const tell = useNotice()
  const [doomed, setDoomed] = useState<readonly TrashedStory[]>([])
  const newest = [...trash].sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1))
  const forget = async () => {
    const done = await store.forget(doomed.map((each) => each.id))
    if (!done.ok) tell({ text: `Not deleted. ${writeFailureWords(done.error)}`, tone: 'problem' })
  }
  return (
    <FullView
      title="Trash"
      back="Stories"
      onBack={onBack}
      actions={trash.length > 0 ? <Button onClick={() => setDoomed(trash)}>Empty Trash…</Button> : null}
    >
      {trash.length === 0 ? (
        <EmptyState title="Trash is empty." />
      ) : (
        <div className={styles.page}>
          <p className={styles.note}>Stories stay here for {trashDays} days, then they are gone.</p>
          <ul>
            {newest.map((each) => (
              <li key={each.id} className={styles.row}>
                <span className={styles.words}>
                  <b className={styles.title}>{storyName(each.story)}</b>
                  <span className={styles.left}>{leftWords(daysLeft(each.deletedAt, Date.now()))}</span>
                </span>
                <Button
                  small
                  onClick={() => void deeds.restore([each])}
                  aria-label={`Restore ${storyName(each.story)}`}
                >
                  Restore
                </Button>
                <Button
                  small
                  look="danger"
                  onClick={() => setDoomed([each])}
                  aria-label={`Delete for good… ${storyName(each.story)}`}
                >
                  Delete for good…
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <AlertDialog
        title={`Delete ${storiesWords(doomed.map((each) => each.story))} for good?`}
        text="The text and all its versions go. This cannot be undone."
        verb="Delete for good"
        open={doomed.length > 0}
        onClose={() => setDoomed([])}
        onConfirm={() => void forget()}
      />
    </FullView>
  )
}
