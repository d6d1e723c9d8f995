import { useEffect, useRef, useState } from 'react'
import { later, partNames, partSeconds, type Telling, toPart } from '../../../shared/practice/pacing.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import type { Story } from '../../../shared/story/story.ts'
import { useBank } from '../../storage/use-bank.ts'
import { Chip } from '../../ui/chip.tsx'
import { Hint, hintSteps } from './hint.tsx'
import { KeyButton } from './key-button.tsx'
import { PacingBar } from './pacing-bar.tsx'
import styles from './practice.module.css'
import { principleWords } from './principle-words.ts'
import { SessionTop } from './session-top.tsx'
import { softTick } from './soft-tick.ts'
import { Timer } from './timer.tsx'
import { useClock, useHidden } from './use-clock.ts'
import { useKeys } from './use-keys.ts'

interface AskViewProps {
  at: number
  of: number
  question: string
  principle: PrincipleId | null
  /** Hidden until the reveal; only its hints are shown, and only when asked for. */
  story: Story
  start: Telling
  onReveal: (telling: Telling) => void
  onSkip: () => void
  onEnd: () => void
}

/** "Aim for 2–3 minutes", "Aim for 2 minutes". */
function aimWords(target: number): string {
  const [least, most] = [Math.floor(target / 60), Math.ceil(target / 60)]
  return least === most ? `Aim for ${least} minutes.` : `Aim for ${least}–${most} minutes.`
}

/** What is read out, and only then: the part that begins, and the target. */
function announcement(before: Telling, after: Telling, target: number): string | null {
  if (before.seconds < target && after.seconds >= target) return 'Target time reached. Go on as long as you need.'
  if (before.part !== after.part) return `${partNames[after.part]}, ${partSeconds(target)[after.part]} seconds`
  return null
}

/** The question, the clock and the pace; the story stays hidden. Nothing here ever stops the person from speaking. */
export function AskView({ at, of, question, principle, story, start, onReveal, onSkip, onEnd }: AskViewProps) {
  const { settings } = useBank()
  const { practiceSeconds: target, noTimer, tick, pauseWhenHidden, singleKeyShortcuts } = settings
  const [telling, setTelling] = useState(start)
  const [running, setRunning] = useState(false)
  const [hint, setHint] = useState(0)
  const [said, setSaid] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  // Up to date between two looks at the clock that fall into one frame.
  const now = useRef(start)
  const move = (by: (telling: Telling) => Telling) => {
    const after = by(now.current)
    const words = noTimer ? null : announcement(now.current, after, target)
    now.current = after
    setTelling(after)
    if (words) setSaid(words)
  }
  useClock(running && !noTimer, (seconds) => {
    if (tick) softTick()
    move((telling) => later(telling, seconds, target))
  })
  useHidden(pauseWhenHidden, () => setRunning(false))

  const toggle = () => setRunning(!running)
  const showHint = () => setHint((hint + 1) % hintSteps)
  const finish = () => onReveal(now.current)
  const next = () => move((telling) => toPart(telling, 1))
  useKeys(
    {
      ' ': noTimer ? undefined : toggle,
      ArrowRight: noTimer ? undefined : next,
      ArrowLeft: noTimer ? undefined : () => move((telling) => toPart(telling, -1)),
      h: showHint,
      Enter: finish,
      s: onSkip,
      Escape: onEnd,
    },
    singleKeyShortcuts,
  )
  const started = running || telling.seconds > 0
  return (
    <section className={styles.stage} aria-label="Question" data-pane="practice">
      <SessionTop at={at} of={of} onSkip={onSkip} onEnd={onEnd} />
      <div className={styles.centre}>
        <Chip strong>{principleWords(principle)}</Chip>
        <h1 ref={heading} tabIndex={-1} className={styles.question}>
          {question}
        </h1>
        {noTimer ? null : (
          <>
            <Timer seconds={telling.seconds} target={target} />
            <PacingBar telling={telling} target={target} />
          </>
        )}
        <div className={styles.keys}>
          {noTimer ? null : (
            <>
              <KeyButton keyName="space" onPress={toggle}>
                {running ? 'Pause' : started ? 'Go on' : 'Start'}
              </KeyButton>
              <KeyButton keyName="→" onPress={next} disabled={telling.part === partNames.length - 1}>
                Next part
              </KeyButton>
            </>
          )}
          <KeyButton keyName="H" onPress={showHint}>
            {hint === 0 ? 'Hint' : hint === 1 ? 'Keywords' : 'Hide hint'}
          </KeyButton>
          <KeyButton keyName="↵" onPress={finish}>
            Finish and reveal
          </KeyButton>
        </div>
        <Hint story={story} step={hint} />
      </div>
      <p className={styles.foot}>
        {noTimer ? 'No clock. Grades appear when you finish.' : `${aimWords(target)} Grades appear when you finish.`}
      </p>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </section>
  )
}
