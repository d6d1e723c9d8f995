import { useEffect, useRef, useState } from 'react'
import { type TellingLength, tellingLengths } from '../../../shared/practice/lengths.ts'
import { type Telling, timedParts } from '../../../shared/practice/pacing.ts'
import type { Grade } from '../../../shared/practice/rehearsal.ts'
import { type CheckId, checks } from '../../../shared/practice/session-report.ts'
import type { Story } from '../../../shared/story/story.ts'
import { minutesAndSeconds } from '../../../shared/story/story-text.ts'
import { useBank } from '../../storage/use-bank.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { GradeButtons } from './grade-buttons.tsx'
import { KeyButton } from './key-button.tsx'
import { PartBars } from './part-bars.tsx'
import practice from './practice.module.css'
import styles from './reveal.module.css'
import { SessionTop } from './session-top.tsx'
import { ToldStory } from './told-story.tsx'
import { useKeys } from './use-keys.ts'

interface RevealViewProps {
  at: number
  of: number
  question: string
  story: Story
  telling: Telling
  /** The day each grade would bring it back. */
  due: Record<Grade, string>
  checked: readonly CheckId[]
  onCheck: (checked: readonly CheckId[]) => void
  onGrade: (grade: Grade) => void
  onAgain: () => void
  onEdit: () => void
  onFollowUp: () => void
  onSkip: () => void
  onEnd: () => void
}

const wholeStory = { id: 'whole', label: 'Whole story' } as const
type LengthId = TellingLength['id'] | 'whole'

/** The story against what was just said: check oneself, then grade. */
export function RevealView(props: RevealViewProps) {
  const {
    at,
    of,
    question,
    story,
    telling,
    due,
    checked,
    onCheck,
    onGrade,
    onAgain,
    onEdit,
    onFollowUp,
    onSkip,
    onEnd,
  } = props
  const { settings } = useBank()
  const { practiceSeconds: target, singleKeyShortcuts, wordsPerMinute } = settings
  const [length, setLength] = useState<LengthId>('whole')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const good = () => onGrade(3)
  useKeys(
    {
      1: () => onGrade(1),
      2: () => onGrade(2),
      3: () => onGrade(3),
      4: () => onGrade(4),
      Enter: good,
      r: onAgain,
      e: onEdit,
      f: onFollowUp,
      s: onSkip,
      Escape: onEnd,
    },
    singleKeyShortcuts,
  )
  const toggle = (id: CheckId) =>
    onCheck(checked.includes(id) ? checked.filter((each) => each !== id) : [...checked, id])
  const parts = timedParts(telling)
  return (
    <section className={practice.stage} aria-label="Your story" data-pane="practice">
      <SessionTop at={at} of={of} onSkip={onSkip} onEnd={onEnd} />
      <div className={styles.columns}>
        <section
          className={styles.told}
          aria-label="The story as written"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller without a control is reached by keyboard too (WCAG 2.1.1)
          tabIndex={0}
        >
          <h1 ref={heading} tabIndex={-1} className={styles.question}>
            {question}
          </h1>
          <ToldStory
            story={story}
            length={tellingLengths.find((each) => each.id === length) ?? null}
            wordsPerMinute={wordsPerMinute}
          />
        </section>
        <aside className={styles.side} aria-label="Check yourself">
          {settings.noTimer ? null : (
            <p className={styles.time}>
              <strong>{minutesAndSeconds(telling.seconds)}</strong> of {minutesAndSeconds(target)}
            </p>
          )}
          {parts.length > 0 ? <PartBars seconds={parts} target={target} /> : null}
          <fieldset className={styles.checks}>
            <legend>Did you</legend>
            {checks.map((check) => (
              <label key={check.id} className={styles.check}>
                <input type="checkbox" checked={checked.includes(check.id)} onChange={() => toggle(check.id)} />
                {check.label}
              </label>
            ))}
          </fieldset>
          <div className={styles.length}>
            <span id="telling-length">What fits into</span>
            <Segmented
              small
              label="What fits into"
              value={length}
              options={[
                ...tellingLengths.map(({ id, label }) => ({ value: id, label })),
                { value: wholeStory.id, label: 'All' },
              ]}
              onChange={(value: LengthId) => setLength(value)}
            />
          </div>
          <div className={styles.deeds}>
            <KeyButton keyName="F" onPress={onFollowUp}>
              Follow-up question
            </KeyButton>
            <KeyButton keyName="R" onPress={onAgain}>
              Tell it again
            </KeyButton>
            <KeyButton keyName="E" onPress={onEdit}>
              Edit the story
            </KeyButton>
          </div>
        </aside>
      </div>
      <GradeButtons due={due} onGrade={onGrade} />
    </section>
  )
}
