import { X } from 'lucide-react'
import type { Pin } from '../../../../shared/question/question.ts'
import { useUndoable } from '../../../match/use-undoable.ts'
import { removeFromList } from '../../../storage/list-deeds.ts'
import { IconButton } from '../../../ui/button.tsx'
import styles from './pinned-questions.module.css'

/** Questions in sight; the rest is folded away. */
const inSight = 2

/** The questions this story is pinned to: what it is to answer. */
export function PinnedQuestions({ pins }: { pins: readonly Pin[] }) {
  const perform = useUndoable()
  if (pins.length === 0) return null
  const row = (pin: Pin) => (
    <li key={pin.id} className={styles.one}>
      <span className={styles.question}>{pin.question}</span>
      <IconButton
        label={`Unpin the question “${pin.question.slice(0, 80)}”`}
        onClick={() => void perform('Unpinned a question', removeFromList('pins', [pin]))}
      >
        <X size={13} />
      </IconButton>
    </li>
  )
  return (
    <section className={styles.box} aria-label="Pinned questions">
      <span className={styles.label}>{pins.length === 1 ? 'Answers' : 'Answers these'}</span>
      <ul className={styles.list}>{pins.slice(0, inSight).map(row)}</ul>
      {pins.length > inSight ? (
        <details className={styles.more}>
          <summary>{pins.length - inSight} more</summary>
          <ul className={styles.list}>{pins.slice(inSight).map(row)}</ul>
        </details>
      ) : null}
    </section>
  )
}
