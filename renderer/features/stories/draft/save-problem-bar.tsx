import { useState, useSyncExternalStore } from 'react'
import { duplicateStory } from '../../../../shared/story/duplicate-story.ts'
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

function Problem({ session }: { session: DraftSession }) {
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
export function SaveProblemBar() {
  const troubled = useTroubledDrafts()
  return troubled.map((session) => <Problem key={session.id} session={session} />)
}
