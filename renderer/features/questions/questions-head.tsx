import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import { QuestionStrip } from './question-strip.tsx'
import styles from './questions-screen.module.css'
import type { Questions } from './use-questions.ts'

interface QuestionsHeadProps {
  questions: Questions
  principle: PrincipleId | null
  onPrinciple: (principle: PrincipleId | null) => void
  onAdd: () => void
  /** The letter that adds, '' when letters are off. */
  addKey: string
}

/** The name of the screen, how well the bank answers, and the principles one by one. */
export function QuestionsHead({ questions, principle, onPrinciple, onAdd, addKey }: QuestionsHeadProps) {
  const { book, entries, strong, scores } = questions
  const { done, total } = book.progress()
  const failed = book.failed()
  const complete = done >= total && !failed
  return (
    <header className={styles.head}>
      <div className={styles.top}>
        <h1 className={styles.heading}>Questions</h1>
        <p className={styles.strong}>
          answered strongly <b>{strong}</b> of {entries.length}
        </p>
        {complete || failed ? null : (
          <p className={styles.progress}>
            Checked {done} of {total}
          </p>
        )}
        <Button look="primary" className={styles.add} onClick={onAdd}>
          <span>Add {addKey ? <span className={styles.key}>{addKey}</span> : null}</span>
        </Button>
      </div>
      {failed ? (
        <Bar tone="warn" actions={<Button onClick={book.retry}>Try again</Button>}>
          The matcher failed, so some questions have no answer here: {failed}
        </Bar>
      ) : null}
      <QuestionStrip scores={scores} complete={complete} principle={principle} onPick={onPrinciple} />
    </header>
  )
}
