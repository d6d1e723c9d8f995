import type { DueCard } from '../../../shared/practice/due-queue.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import { Chip } from '../../ui/chip.tsx'
import { lateWords } from './day-words.ts'
import { gradeWords } from './grade-words.ts'
import { principleWords } from './principle-words.ts'
import styles from './today.module.css'

interface DueListProps {
  items: readonly DueCard[]
  /** Due too, beyond today's cap. */
  hidden: number
}

function lastWords({ rehearsal }: DueCard): string {
  const last = rehearsal?.history.at(-1)
  return last ? `Last: ${gradeWords[last.grade]}` : 'New'
}

/** What is due, with how it went last time. */
export function DueList({ items, hidden }: DueListProps) {
  return (
    <>
      <ol className={styles.list} aria-label="Due today">
        {items.map((item) => (
          <li key={`${item.story.id} ${item.principle}`} className={styles.row}>
            <span className={styles.name}>{storyName(item.story)}</span>
            <Chip strong={item.strength === 'primary'}>{principleWords(item.principle)}</Chip>
            <span className={styles.last}>
              {item.overdueDays > 0 ? <span className={styles.late}>{lateWords(item.overdueDays)}</span> : null}
              {lastWords(item)}
            </span>
          </li>
        ))}
      </ol>
      {hidden > 0 ? (
        <p className={styles.more}>{hidden} more wait for the days after: the daily cap is in Settings.</p>
      ) : null}
    </>
  )
}
