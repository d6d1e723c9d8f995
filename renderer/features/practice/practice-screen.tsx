import { useEffect, useState } from 'react'
import type { Loop } from '../../../shared/loop/loop.ts'
import { loopName } from '../../../shared/loop/loop-days.ts'
import { type GauntletQuestion, gauntletQuestions } from '../../../shared/practice/gauntlet.ts'
import type { Drill } from '../../../shared/practice/rehearsal.ts'
import { planSession, resumedSession, type SessionMode, type Turn } from '../../../shared/practice/session-plan.ts'
import { addToList } from '../../storage/list-deeds.ts'
import { useBank, useBankStore } from '../../storage/use-bank.ts'
import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import { useCommand } from '../../ui/command-registry.tsx'
import { ErrorPanel } from '../../ui/error-panel.tsx'
import { useNotice } from '../../ui/notices.tsx'
import { localDay } from '../../host/local-day.ts'
import { GauntletView } from './gauntlet-view.tsx'
import { loopsAhead, loopTurns } from './loop-turns.ts'
import styles from './practice-screen.module.css'
import { savedSession, saveSession } from './saved-session.ts'
import { SessionView } from './session-view.tsx'
import { TodayView } from './today-view.tsx'
import { allCards, useDue } from './use-due.ts'
import { useGrades } from './use-grades.ts'
import { useQuestions } from './use-questions.ts'
import { useSession } from './use-session.ts'

export interface PracticeScreenProps {
  /** The story to tell at once (rule PC18); null = none. */
  turn: Turn | null
  /** It is being told, or cannot be. */
  onTaken: () => void
  onOpenStory: (id: string) => void
  onShowStories: () => void
}

/** A number to draw with: the only chance in practice, and it is taken here. */
function anyNumber(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
}

/** Tell stories aloud when they are due, and see what to mend. */
export function PracticeScreen({ turn, onTaken, onOpenStory, onShowStories }: PracticeScreenProps) {
  const bank = useBank()
  const store = useBankStore()
  const due = useDue()
  const questions = useQuestions()
  const deeds = useSession()
  const { keep } = useGrades()
  const [left, setLeft] = useState(savedSession)
  const [gauntlet, setGauntlet] = useState<readonly GauntletQuestion[] | null>(null)
  const tell = useNotice()
  const { session, failed } = deeds
  useCommand('undo', () => void deeds.undo(), (session?.graded.length ?? 0) > 0)

  const start = (mode: SessionMode) => {
    const plan = planSession({
      mode,
      due: due.items,
      cards: allCards(bank),
      most: bank.settings.dailyCap,
      number: anyNumber(),
    })
    if (plan.turns.length > 0) deeds.start(plan)
  }
  const isHere = bank.status === 'ready' && questions !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn that is asked for is taken once
  useEffect(() => {
    if (!turn || !isHere) return
    onTaken()
    const plan = resumedSession({ turns: [turn], at: 0 }, bank.storiesById)
    if (plan) deeds.start(plan)
    else tell({ text: 'That story is not ready, so it is not asked for in practice.' })
  }, [turn, isHere])
  const startLoop = (loop: Loop) => {
    const turns = loopTurns(loop, bank, localDay())
    if (turns.length > 0) deeds.start({ turns, at: 0 })
    else tell({ text: `Nothing is left to tell in ${loopName(loop)}: no ready story stands on its board.` })
  }
  const backToToday = () => {
    deeds.end()
    setGauntlet(null)
    setLeft(savedSession())
  }
  const keepDrill = (answers: Drill['answers']) => {
    const drill: Drill = { id: crypto.randomUUID(), at: new Date().toISOString(), answers }
    keep({ label: 'Ran the gauntlet', changes: () => addToList('drills', [drill]) })
  }

  const body = () => {
    if (bank.status === 'failed')
      return (
        <ErrorPanel title="Practice could not be read." details={bank.reason}>
          <Button onClick={() => void store.reload()}>Try again</Button>
        </ErrorPanel>
      )
    if (bank.status === 'loading' || !questions) return null
    if (gauntlet) return <GauntletView questions={gauntlet} onDone={keepDrill} onEnd={backToToday} />
    if (session)
      return (
        <SessionView
          session={session}
          deeds={{ ...deeds, end: backToToday }}
          questions={questions}
          onOpenStory={onOpenStory}
        />
      )
    const resumed = left && resumedSession(left, bank.storiesById)
    return (
      <TodayView
        due={due}
        cards={allCards(bank)}
        left={resumed}
        loops={loopsAhead(bank, localDay())}
        onStart={start}
        onStartLoop={startLoop}
        onResume={() => resumed && deeds.resume(resumed)}
        onForget={() => {
          saveSession(null)
          setLeft(null)
        }}
        onGauntlet={() => setGauntlet(gauntletQuestions({ stories: bank.stories, questions, number: anyNumber() }))}
        onShowDrafts={onShowStories}
      />
    )
  }
  const problem = failed[0]
  return (
    <main className={styles.screen}>
      {problem ? (
        <Bar
          tone="warn"
          actions={
            <Button small onClick={() => void deeds.retry()}>
              Try again
            </Button>
          }
        >
          {failed.length === 1 ? `Not saved yet: ${problem.label}.` : `${failed.length} grades are not saved yet.`}{' '}
          {problem.problem} They are kept here and tried again.
        </Bar>
      ) : null}
      <div className={styles.body}>{body()}</div>
      <p role="status" className="visually-hidden">
        {deeds.said}
      </p>
    </main>
  )
}
