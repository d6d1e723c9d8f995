import { type Ref, useMemo, useState } from 'react'
import { readBankFile } from '../../../shared/bank-file/read-bank-file.ts'
import { applySplit, splitNotes } from '../../../shared/story/split-notes.ts'
import { blankStory, type SectionName, sectionNames } from '../../../shared/story/story.ts'
import { wordCount } from '../../../shared/story/story-text.ts'
import { createStories } from '../../storage/story-deeds.ts'
import { useBankStore } from '../../storage/use-bank.ts'
import { writeFailureWords } from '../../storage/write-failure-words.ts'
import { Button } from '../../ui/button.tsx'
import styles from './import.module.css'

interface PasteNotesProps {
  /** Has the focus when the dialog opens. */
  field: Ref<HTMLTextAreaElement>
  /** The text holds several stories: read it like a file. */
  onMany: (text: string) => void
  onCreated: (id: string) => void
}

const sectionTitles: Record<SectionName, string> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
  learning: 'Learning',
}

/** How many stories the text seems to hold. */
function storiesIn(text: string): number {
  const read = readBankFile(new TextEncoder().encode(text), { fileName: 'pasted.txt' })
  return read.ok ? read.value.rows.length : 0
}

/** Raw notes into a story: an offered split, seen before it is taken, and nothing of the text lost either way. */
export function PasteNotes({ field, onMany, onCreated }: PasteNotesProps) {
  const store = useBankStore()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const notes = useMemo(() => splitNotes(text), [text])
  const many = useMemo(() => (text.trim() ? storiesIn(text) : 0), [text])

  const create = async (split: boolean) => {
    const blank = blankStory({ id: crypto.randomUUID(), now: new Date().toISOString() })
    const story = split ? applySplit(blank, notes) : { ...blank, situation: text }
    const done = await store.perform('New story from notes', createStories([story]))
    if (done.ok) onCreated(story.id)
    else setProblem(`No story was made. ${writeFailureWords(done.error)} Your text is still here.`)
  }

  return (
    <div className={styles.form}>
      <label htmlFor="notes">
        Paste or type what you have. Labels such as “Situation:” or “Result” are recognised.
      </label>
      <textarea
        ref={field}
        id="notes"
        className={styles.notes}
        rows={9}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {problem ? <p role="alert">{problem}</p> : null}
      {text.trim() && many <= 1 ? (
        <section aria-label="Offered split" className={styles.split}>
          {notes.found.length > 0 ? (
            <dl>
              {notes.title ? <SplitLine label="Title" text={notes.title} /> : null}
              {notes.kept.trim() ? (
                <SplitLine label="Before the first label, into Situation" text={notes.kept} />
              ) : null}
              {sectionNames
                .filter((name) => notes[name].trim())
                .map((name) => (
                  <SplitLine key={name} label={sectionTitles[name]} text={notes[name]} />
                ))}
            </dl>
          ) : (
            <p className={styles.quiet}>No labels found: the text is kept whole under Situation, for you to move.</p>
          )}
        </section>
      ) : null}
      <div className={styles.buttons}>
        {many > 1 ? (
          <Button look="primary" onClick={() => onMany(text)}>
            Review the {many} stories in it
          </Button>
        ) : (
          <Button look="primary" disabled={!text.trim()} onClick={() => void create(notes.found.length > 0)}>
            {notes.found.length > 0 ? 'New story, split like this' : 'New story'}
          </Button>
        )}
        {notes.found.length > 0 || many > 1 ? (
          <Button onClick={() => void create(false)}>Keep it whole under Situation</Button>
        ) : null}
      </div>
    </div>
  )
}

function SplitLine({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <dt>
        {label} <small>{wordCount(text)} words</small>
      </dt>
      <dd>{text}</dd>
    </div>
  )
}
