import { type FormEvent, useRef, useState } from 'react'
import { sortLaterTag } from '../../../shared/story/sort-later-tag.ts'
import { blankStory } from '../../../shared/story/story.ts'
import { createStories } from '../../storage/story-deeds.ts'
import { useBankStore } from '../../storage/use-bank.ts'
import { writeFailureWords } from '../../storage/write-failure-words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useNotice } from '../../ui/notices.tsx'
import styles from './mining.module.css'

export interface QuickCaptureDialogProps {
  open: boolean
  onClose: () => void
  /** Takes one deed back, if nothing was done since. */
  onUndo: (deedId: string) => void
}

/** A half-remembered story in two lines, from anywhere; where the person was, they stay. */
export function QuickCaptureDialog(props: QuickCaptureDialogProps) {
  return props.open ? <Capture {...props} /> : null
}

function Capture({ onClose, onUndo }: QuickCaptureDialogProps) {
  const store = useBankStore()
  const tell = useNotice()
  const [title, setTitle] = useState('')
  const [line, setLine] = useState('')
  const [problem, setProblem] = useState('')
  const first = useRef<HTMLInputElement>(null)
  const isEmpty = !title.trim() && !line.trim()

  const keep = async (event: FormEvent) => {
    event.preventDefault()
    if (isEmpty) return
    const blank = blankStory({ id: crypto.randomUUID(), now: new Date().toISOString() })
    const story = { ...blank, title: title.trim(), situation: line.trim(), tags: [sortLaterTag] }
    const done = await store.perform('Jotted down a story', createStories([story]))
    if (!done.ok) return setProblem(`Not kept. ${writeFailureWords(done.error)} Your words are still here.`)
    tell({
      text: `Jotted down “${story.title || story.situation.slice(0, 60)}”, tagged “${sortLaterTag}”.`,
      action: { label: 'Undo', run: () => onUndo(done.value.id) },
    })
    onClose()
  }

  return (
    <Dialog title="Jot down a story" open onClose={onClose} width={480} firstFocus={first}>
      <form className={styles.form} onSubmit={(event) => void keep(event)}>
        <label className={styles.field}>
          <span>Title</span>
          <input
            ref={first}
            className={styles.input}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <label className={styles.field}>
          <span>One line, as you remember it</span>
          <input className={styles.input} value={line} onChange={(event) => setLine(event.target.value)} />
        </label>
        {problem ? <p role="alert">{problem}</p> : null}
        <p className={styles.quiet}>A draft, tagged “{sortLaterTag}”. You stay where you are.</p>
        <div className={styles.foot}>
          <Button look="primary" type="submit" disabled={isEmpty}>
            Keep it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
