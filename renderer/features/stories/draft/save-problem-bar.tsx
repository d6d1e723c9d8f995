import { useState, useSyncExternalStore } from 'react'
import { duplicateStory } from '../../../../shared/story/duplicate-story.ts'
import type { Story } from '../../../../shared/story/story.ts'
import { storyName } from '../../../../shared/story/story-text.ts'
import { createStories } from '../../../storage/story-deeds.ts'
import { useBankStore } from '../../../storage/use-bank.ts'
import { writeFailureWords } from '../../../storage/write-failure-words.ts'
import { Button } from '../../../ui/button.tsx'
import { useNotice } from '../../../ui/notices.tsx'
import type { DraftSession } from './draft-session.ts'
import { draftAsText } from './draft-text.ts'
import styles from './save-problem-bar.module.css'
import { useTroubledDrafts } from './use-draft.ts'

interface SaveProblemBarProps {
  /** Writes the whole bank into a file, these stories as they are typed. */
  onSaveBackup: (unsaved: readonly Story[]) => void
}

function Problem({ session, onSaveBackup }: SaveProblemBarProps & { session: DraftSession }) {
  const store = useBankStore()
  const tell = useNotice()
  const [copied, setCopied] = useState(false)
  const { story, error } = useSyncExternalStore(session.subscribe, session.state)
  const keepAsNew = async () => {
    const fresh = duplicateStory(story, { id: crypto.randomUUID(), now: new Date().toISOString() })
    const done = await store.perform('Kept as a new story', createStories([{ ...fresh, title: story.title }]))
    if (done.ok) session.letGo()
    else tell({ text: `Not kept. ${writeFailureWords(done.error)}`, tone: 'problem' })
  }
  return (
    <div className={styles.bar} role="alert">
      <p className={styles.text}>
        <b>“{storyName(story)}” is not saved.</b> {error ? writeFailureWords(error) : ''}
      </p>
      <div className={styles.deeds}>
        <Button
          small
          onClick={() => void navigator.clipboard.writeText(draftAsText(story)).then(() => setCopied(true))}
        >
          {copied ? 'Copied' : 'Copy text'}
        </Button>
        <Button small onClick={() => onSaveBackup([story])}>
          Save backup file
        </Button>
        {error?.type === 'gone' ? (
          <Button small onClick={() => void keepAsNew()}>
            Keep as a new story
          </Button>
        ) : null}
        <Button small look="primary" onClick={() => void session.flush()}>
          Retry
        </Button>
      </div>
    </div>
  )
}

/** Stands over the screen while text cannot be saved; nothing is blocked, nothing is thrown away. */
export function SaveProblemBar({ onSaveBackup }: SaveProblemBarProps) {
  const troubled = useTroubledDrafts()
  const all = (story: readonly Story[]) => {
    const others = troubled.map((session) => session.state().story).filter((each) => each.id !== story[0]?.id)
    onSaveBackup([...story, ...others])
  }
  return troubled.map((session) => <Problem key={session.id} session={session} onSaveBackup={all} />)
}
