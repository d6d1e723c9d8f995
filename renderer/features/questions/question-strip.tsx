import type { PrincipleId } from '../../../shared/principle/principle.ts'
import styles from './question-strip.module.css'
import { fullName, shortName } from './question-words.ts'
import type { PrincipleScore } from './use-questions.ts'

/** Letters of a word that stand in one line of a cell. */
const lineLetters = 11

/** A long word may be broken in its middle. */
function breakable(name: string): string {
  return name.replace(/\p{L}+/gu, (word) =>
    word.length > lineLetters ? `${word.slice(0, word.length - 6)}\u00ad${word.slice(word.length - 6)}` : word,
  )
}

/** Which quarter of its questions is answered strongly, 0–4; none is a gap. */
function heatOf({ strong, total }: PrincipleScore): number {
  return total === 0 || strong === 0 ? 0 : Math.min(4, 1 + Math.floor((4 * strong) / total))
}

interface QuestionStripProps {
  scores: readonly PrincipleScore[]
  /** Every question has been asked, so that none is really none. */
  complete: boolean
  principle: PrincipleId | null
  onPick: (principle: PrincipleId | null) => void
}

/** Questions answered strongly, principle by principle; pressing one narrows the list to it. */
export function QuestionStrip({ scores, complete, principle, onPick }: QuestionStripProps) {
  return (
    <ul className={styles.strip} aria-label="Answered strongly, by principle">
      {scores.map((score) => (
        <li key={score.id}>
          <button
            type="button"
            className={styles.cell}
            aria-pressed={principle === score.id}
            aria-label={`${fullName(score.id)}: ${score.strong} of ${score.total} answered strongly`}
            title={`${fullName(score.id)}: ${score.strong} of ${score.total}`}
            onClick={() => onPick(principle === score.id ? null : score.id)}
          >
            <span className={styles.count} data-heat={complete || score.strong > 0 ? heatOf(score) : undefined}>
              {score.strong}
            </span>
            <span className={styles.name}>{breakable(shortName(score.id))}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
