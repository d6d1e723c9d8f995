import type { Turn } from '../../../shared/practice/session-plan.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { useBankStore } from '../../storage/use-bank.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorPanel } from '../../ui/error-panel.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { questionRowHeight } from './question-row.tsx'
import { QuestionWorkspace } from './question-workspace.tsx'
import styles from './questions-screen.module.css'
import { useQuestions } from './use-questions.ts'

export interface QuestionsScreenProps {
  /** The question shown beside the list. */
  questionId: string | null
  /** `replace` leaves no step behind for Back. */
  onOpenQuestion: (id: string | null, how?: 'push' | 'replace') => void
  onOpenStory: (id: string) => void
  /** Start a story with this question pinned to it. */
  onNewStory: (from: { question: string; principles: readonly PrincipleId[] }) => void
  /** Tell this story aloud, asked this question. */
  onPractise: (turn: Turn) => void
}

/** What may be asked, and which story answers it. */
export function QuestionsScreen(props: QuestionsScreenProps) {
  const store = useBankStore()
  const questions = useQuestions()
  if (questions.status === 'failed')
    return (
      <main aria-label="Questions" data-pane="list">
        <ErrorPanel title="The questions could not be read. Nothing was changed." details={questions.reason}>
          <Button
            look="primary"
            onClick={() => {
              questions.retry()
              void store.reload()
            }}
          >
            Try again
          </Button>
        </ErrorPanel>
      </main>
    )
  if (questions.status === 'loading')
    return (
      <main className={styles.loading} aria-busy="true" aria-label="Questions" data-pane="list">
        <SkeletonRows height={questionRowHeight} />
      </main>
    )
  return <QuestionWorkspace {...props} questions={questions} />
}
