import { type Askable, pickQuestion } from '../../../shared/practice/pick-question.ts'
import { dueDays } from '../../../shared/practice/schedule.ts'
import { turnKey } from '../../../shared/practice/session-plan.ts'
import { steadyNumber } from '../../../shared/practice/steady-number.ts'
import { useBank } from '../../storage/use-bank.ts'
import { AskView } from './ask-view.tsx'
import { localDay } from '../../host/local-day.ts'
import { DoneView } from './done-view.tsx'
import { FollowUpView } from './follow-up-view.tsx'
import { RevealView } from './reveal-view.tsx'
import type { Session } from './session-state.ts'
import { termsOf } from './use-due.ts'
import { rehearsalOf } from './use-grades.ts'
import type { SessionDeeds } from './use-session.ts'

interface SessionViewProps {
  session: Session
  deeds: SessionDeeds
  questions: readonly Askable[]
  onOpenStory: (id: string) => void
}

/** The turn at hand, at its stage. */
export function SessionView({ session, deeds, questions, onOpenStory }: SessionViewProps) {
  const bank = useBank()
  const { turns, at } = session.plan
  const turn = turns[at]
  const story = turn ? bank.storiesById.get(turn.storyId) : undefined
  if (session.stage === 'done' || !turn || !story) return <DoneView graded={session.graded} onClose={deeds.end} />

  const today = localDay()
  const rehearsal = rehearsalOf(bank, turn, today)
  const chosen = questions.find((each) => each.id === turn.questionId)
  const question =
    (
      chosen ??
      pickQuestion(questions, {
        principle: turn.principle,
        number: steadyNumber(`${turnKey(turn)} ${rehearsal.reps}`),
        asked: rehearsal.history.slice(-10).map((each) => each.question),
      })
    )?.text ?? 'Tell me about something you are proud of.'
  const place = { at: at + 1, of: turns.length }
  const edit = () => {
    deeds.leaveToEdit()
    onOpenStory(story.id)
  }
  const key = `${turnKey(turn)} ${at} ${session.asks}`
  switch (session.stage) {
    case 'ask':
      return (
        <AskView
          key={key}
          {...place}
          question={question}
          principle={turn.principle}
          story={story}
          start={session.telling}
          onReveal={deeds.reveal}
          onSkip={deeds.skip}
          onEnd={deeds.end}
        />
      )
    case 'follow':
      return (
        <FollowUpView
          {...place}
          story={story}
          principle={turn.principle}
          number={steadyNumber(turnKey(turn)) + rehearsal.reps + session.followUps}
          onDone={deeds.followedUp}
          onEdit={edit}
          onEnd={deeds.end}
        />
      )
    case 'reveal':
      return (
        <RevealView
          key={key}
          {...place}
          question={question}
          story={story}
          telling={session.telling}
          due={dueDays(rehearsal, { ...termsOf(bank, today), today })}
          checked={session.checked}
          onCheck={deeds.check}
          onGrade={(grade) => deeds.grade(grade, question)}
          onAgain={deeds.again}
          onEdit={edit}
          onFollowUp={deeds.followUp}
          onSkip={deeds.skip}
          onEnd={deeds.end}
        />
      )
  }
}
