import { useEffect, useState } from 'react'
import { type Telling, timedParts } from '../../../shared/practice/pacing.ts'
import type { Grade } from '../../../shared/practice/rehearsal.ts'
import { dueDays } from '../../../shared/practice/schedule.ts'
import type { SessionPlan } from '../../../shared/practice/session-plan.ts'
import type { CheckId } from '../../../shared/practice/session-report.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import { useBankStore } from '../../storage/use-bank.ts'
import { useNotice } from '../../ui/notices.tsx'
import { localDay } from '../../host/local-day.ts'
import { heldSession, holdSession } from './held-session.ts'
import { saveSession } from './saved-session.ts'
import { askAgain, nextTurn, type Session, startSession, withoutLastGrade } from './session-state.ts'
import { termsOf } from './use-due.ts'
import { rehearsalOf, useGrades } from './use-grades.ts'

/** A session and everything that can be done in it. */
export function useSession() {
  const store = useBankStore()
  const tell = useNotice()
  const grades = useGrades()
  const [session, setSession] = useState<Session | null>(() => {
    const held = heldSession(store)
    return held?.goesOn ? held.session : null
  })
  const [said, setSaid] = useState('')
  useEffect(() => {
    const held = heldSession(store)
    if (held) holdSession(store, held.session)
  }, [store])
  const put = (next: Session) => {
    setSession(next)
    saveSession(next.plan)
    holdSession(store, next)
  }
  const change = (by: (session: Session) => Session) => {
    if (session) put(by(session))
  }

  return {
    session,
    /** For those who hear the screen: what was last undone. */
    said,
    failed: grades.failed,
    retry: grades.retry,
    start: (plan: SessionPlan) => put(startSession(plan)),
    /** Goes on with a session that was left: as it stood where the window still knows it, else with the question. */
    resume: (plan: SessionPlan) => {
      const held = heldSession(store)?.session
      put(held && JSON.stringify(held.plan) === JSON.stringify(plan) ? held : startSession(plan))
    },
    /** Left for the story's editor: it goes on by itself on coming back. */
    leaveToEdit: () => {
      if (session) holdSession(store, session, true)
    },
    check: (checked: readonly CheckId[]) => change((now) => ({ ...now, checked })),
    reveal: (telling: Telling) => change((now) => ({ ...now, stage: 'reveal', telling })),
    again: () => change(askAgain),
    skip: () => change(nextTurn),
    followUp: () => change((now) => ({ ...now, stage: 'follow' })),
    followedUp: () => change((now) => ({ ...now, stage: 'reveal', followUps: now.followUps + 1 })),
    /** What was done stays done; the rest can be resumed. */
    end: () => setSession(null),
    grade: (grade: Grade, question: string) => {
      const turn = session?.plan.turns[session.plan.at]
      if (!session || !turn) return
      const snapshot = store.snapshot()
      const story = snapshot.storiesById.get(turn.storyId)
      const today = localDay()
      const { telling, checked } = session
      const parts = timedParts(telling)
      const due = dueDays(rehearsalOf(snapshot, turn, today), { ...termsOf(snapshot, today), today })[grade]
      const kept = grades.grade(turn, story ? storyName(story) : '', {
        at: new Date().toISOString(),
        grade,
        seconds: telling.seconds,
        parts,
        question,
      })
      const result = { turn, telling, due, kept, grade, checked, parts, seconds: telling.seconds }
      put({ ...nextTurn(session), graded: [...session.graded, result] })
    },
    /** Takes the last grade back, card and all, and returns to its reveal. */
    undo: async () => {
      const last = session?.graded.at(-1)
      if (!session || !last) return
      const problem = await grades.takeBack(last.kept)
      if (problem) return tell({ text: `Not undone. ${problem}`, tone: 'problem' })
      // Said, not shown: a notice would lie over the grades, and the way back is plain to see.
      setSaid(`Undone: ${last.kept.label}`)
      setSession((now) => {
        const back = now && withoutLastGrade(now)
        if (back) {
          saveSession(back.plan)
          holdSession(store, back)
        }
        return back
      })
    },
  }
}

export type SessionDeeds = ReturnType<typeof useSession>
