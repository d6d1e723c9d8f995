import { useEffect, useReducer, useRef } from 'react'
import { type GauntletQuestion, gauntletChoices, gauntletNumbers } from '../../../shared/practice/gauntlet.ts'
import type { Drill } from '../../../shared/practice/rehearsal.ts'
import { useBank } from '../../storage/use-bank.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { GauntletPick } from './gauntlet-pick.tsx'
import { GauntletResult } from './gauntlet-result.tsx'
import { gauntletAfter, newGauntlet } from './gauntlet-state.ts'
import { KeyButton } from './key-button.tsx'
import styles from './practice.module.css'
import { principleWords } from './principle-words.ts'
import { SessionTop } from './session-top.tsx'
import timer from './timer.module.css'
import { useKeys } from './use-keys.ts'

interface GauntletViewProps {
  questions: readonly GauntletQuestion[]
  onDone: (answers: Drill['answers']) => void
  onEnd: () => void
}

/** Milliseconds between two looks at the clock; hesitation is kept to a tenth of a second. */
const look = 100

/** Ten questions against the clock: name a story, say its opening line, then say which it was. */
export function GauntletView({ questions, onDone, onEnd }: GauntletViewProps) {
  const { settings, stories } = useBank()
  const [gauntlet, act] = useReducer(gauntletAfter, questions, newGauntlet)
  const { phase, answers } = gauntlet
  const heading = useRef<HTMLHeadingElement>(null)
  const asked = questions[answers.length] ?? questions.at(-1)
  const running = phase === 'name' || phase === 'line'

  useEffect(() => {
    if (!running) return
    let from = performance.now()
    const interval = setInterval(() => {
      const now = performance.now()
      // Out of sight, time stands still.
      if (!document.hidden || !settings.pauseWhenHidden) act({ type: 'time', seconds: (now - from) / 1000 })
      from = now
    }, look)
    return () => clearInterval(interval)
  }, [running, settings.pauseWhenHidden])

  const stage = `${phase} ${answers.length}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new stage is read from its heading
  useEffect(() => heading.current?.focus(), [stage])
  const finished = useRef(false)
  useEffect(() => {
    if (phase !== 'done' || finished.current) return
    finished.current = true
    onDone([...answers])
  }, [phase, answers, onDone])

  useKeys(
    {
      Enter: phase === 'ready' ? () => act({ type: 'start' }) : running ? () => act({ type: 'have' }) : undefined,
      ' ': running ? () => act({ type: 'have' }) : undefined,
      n: phase === 'name' ? () => act({ type: 'none' }) : undefined,
      Escape: onEnd,
    },
    settings.singleKeyShortcuts,
  )

  if (phase === 'done') return <GauntletResult answers={answers} onClose={onEnd} />
  if (phase === 'ready')
    return (
      <section className={styles.stage} aria-label="Gauntlet" data-pane="practice">
        <div />
        <div className={styles.centre}>
          <h1 ref={heading} tabIndex={-1} className={styles.question}>
            {questions.length} questions, one breath each
          </h1>
          <p className={styles.hint}>
            Name the story that answers it within {gauntletNumbers.nameSeconds} seconds, then say its opening line
            within {gauntletNumbers.lineSeconds}. Aloud, without notes.
          </p>
          <div className={styles.keys}>
            <Button look="primary" onClick={() => act({ type: 'start' })}>
              Start
            </Button>
            <Button onClick={onEnd}>Not now</Button>
          </div>
        </div>
      </section>
    )
  const left = (phase === 'name' ? gauntletNumbers.nameSeconds : gauntletNumbers.lineSeconds) - gauntlet.seconds
  return (
    <section className={styles.stage} aria-label="Gauntlet" data-pane="practice">
      <SessionTop at={answers.length + 1} of={questions.length} onEnd={onEnd} />
      <div className={styles.centre}>
        <Chip strong>{principleWords(asked?.principle ?? null)}</Chip>
        <h1 ref={heading} tabIndex={-1} className={styles.question}>
          {asked?.question}
        </h1>
        {phase === 'pick' ? (
          <GauntletPick
            {...gauntletChoices(stories, asked?.principle ?? null)}
            named={gauntlet.nameSeconds !== null}
            letters={settings.singleKeyShortcuts}
            onPick={(storyId) => act({ type: 'pick', storyId })}
          />
        ) : (
          <>
            <div className={timer.timer} role="timer" aria-label="Seconds left">
              {Math.max(1, Math.ceil(left))}
            </div>
            <p className={styles.hint}>{phase === 'name' ? 'Which story?' : 'Its opening line?'}</p>
            <div className={styles.keys}>
              <KeyButton keyName="space" onPress={() => act({ type: 'have' })}>
                {phase === 'name' ? 'I have one' : 'Said it'}
              </KeyButton>
              {phase === 'name' ? (
                <KeyButton keyName="N" onPress={() => act({ type: 'none' })}>
                  None comes to mind
                </KeyButton>
              ) : null}
            </div>
          </>
        )}
      </div>
      <p className={styles.foot} />
    </section>
  )
}
