import { useEffect, useRef, useState } from 'react'
import { followUpAt } from '../../../shared/practice/follow-ups.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import type { Story } from '../../../shared/story/story.ts'
import { useBank } from '../../storage/use-bank.ts'
import { Chip } from '../../ui/chip.tsx'
import { KeyButton } from './key-button.tsx'
import styles from './practice.module.css'
import { SessionTop } from './session-top.tsx'
import { Timer } from './timer.tsx'
import { useClock, useHidden } from './use-clock.ts'
import { useKeys } from './use-keys.ts'

/** Seconds for an answer ([D], rule PC9). */
const followUpSeconds = 45

interface FollowUpViewProps {
  at: number
  of: number
  story: Story
  principle: PrincipleId | null
  /** Which round this is: another number asks another question. */
  number: number
  onDone: () => void
  onEdit: () => void
  onEnd: () => void
}

/** One question after the story, three quarters of a minute, then the answer that was prepared. */
export function FollowUpView({ at, of, story, principle, number, onDone, onEdit, onEnd }: FollowUpViewProps) {
  const { settings } = useBank()
  const [seconds, setSeconds] = useState(0)
  const [running, setRunning] = useState(!settings.noTimer)
  const [shown, setShown] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useClock(running && !shown, (more) => setSeconds((before) => before + more))
  useHidden(settings.pauseWhenHidden, () => setRunning(false))
  const probe = followUpAt(story, principle, number)
  const timed = !settings.noTimer && !shown
  const next = () => (shown ? onDone() : setShown(true))
  useKeys(
    { ' ': timed ? () => setRunning(!running) : undefined, Enter: next, e: onEdit, Escape: onEnd },
    settings.singleKeyShortcuts,
  )
  return (
    <section className={styles.stage} aria-label="Follow-up question" data-pane="practice">
      <SessionTop at={at} of={of} onEnd={onEnd} />
      <div className={styles.centre}>
        <Chip strong>Follow-up</Chip>
        <h1 ref={heading} tabIndex={-1} className={styles.question}>
          {probe?.question}
        </h1>
        {timed ? <Timer seconds={seconds} target={followUpSeconds} /> : null}
        {shown ? (
          <div className={styles.hint} role="note" aria-label="Prepared answer">
            <p>
              {probe?.answer.trim() || 'No answer is prepared yet. Write one under the story’s follow-up questions.'}
            </p>
          </div>
        ) : null}
        <div className={styles.keys}>
          {timed ? (
            <KeyButton keyName="space" onPress={() => setRunning(!running)}>
              {running ? 'Pause' : 'Go on'}
            </KeyButton>
          ) : null}
          <KeyButton keyName="↵" onPress={next}>
            {shown ? 'Back to the grade' : 'Show what was prepared'}
          </KeyButton>
          {shown ? (
            <KeyButton keyName="E" onPress={onEdit}>
              Edit the story
            </KeyButton>
          ) : null}
        </div>
      </div>
      <p className={styles.foot}>{timed ? 'Three or four sentences.' : ''}</p>
    </section>
  )
}
