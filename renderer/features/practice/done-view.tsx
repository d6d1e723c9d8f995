import { useEffect, useRef } from 'react'
import { meanParts, whatToFix } from '../../../shared/practice/session-report.ts'
import { minutesAndSeconds, storyName } from '../../../shared/story/story-text.ts'
import { useBank } from '../../storage/use-bank.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { localDay } from '../../host/local-day.ts'
import { dayWords } from './day-words.ts'
import styles from './done.module.css'
import { gradeWords } from './grade-words.ts'
import { PartBars } from './part-bars.tsx'
import { principleWords } from './principle-words.ts'
import type { Graded } from './session-state.ts'
import { useKeys } from './use-keys.ts'

interface DoneViewProps {
  graded: readonly Graded[]
  onClose: () => void
}

/** How the session went: the time of each part against its target, what to fix next, and when each story comes back. */
export function DoneView({ graded, onClose }: DoneViewProps) {
  const { settings, storiesById } = useBank()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useKeys({ Enter: onClose, Escape: onClose }, settings.singleKeyShortcuts)
  const today = localDay()
  const target = settings.practiceSeconds
  const mean = meanParts(graded)
  const fixes = whatToFix(graded, target)
  const title =
    graded.length === 0 ? 'Nothing graded' : graded.length === 1 ? '1 story told' : `${graded.length} stories told`
  return (
    <section className={styles.done} aria-label="Session done" data-pane="practice">
      <div className={styles.column}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {mean ? (
          <section className={styles.block} aria-labelledby="done-parts">
            <h2 id="done-parts">Time in each part, on average</h2>
            <PartBars seconds={mean} target={target} />
          </section>
        ) : graded.some(({ seconds }) => seconds > 0) ? (
          <p className={styles.quiet}>Press → at each part while you speak, and the parts are timed.</p>
        ) : null}
        {graded.length > 0 ? (
          <section className={styles.block} aria-labelledby="done-fix">
            <h2 id="done-fix">What to fix next</h2>
            {fixes.length === 0 ? (
              <p>Nothing stands out. Keep the schedule.</p>
            ) : (
              <ul className={styles.fixes}>
                {fixes.map((fix) => (
                  <li key={fix}>{fix}</li>
                ))}
              </ul>
            )}
          </section>
        ) : null}
        {graded.length > 0 ? (
          <section className={styles.block} aria-labelledby="done-due">
            <h2 id="done-due">Next due</h2>
            <ul className={styles.list}>
              {graded.map((each) => {
                const story = storiesById.get(each.turn.storyId)
                return (
                  <li key={`${each.turn.storyId} ${each.turn.principle}`} className={styles.row}>
                    <span className={styles.name}>{story ? storyName(story) : 'A story that is gone'}</span>
                    <Chip>{principleWords(each.turn.principle)}</Chip>
                    <span className={styles.quiet}>
                      {settings.noTimer ? '' : `${minutesAndSeconds(each.seconds)} · `}
                      {gradeWords[each.grade]}
                    </span>
                    <span className={styles.day}>{dayWords(each.due, today)}</span>
                  </li>
                )
              })}
            </ul>
          </section>
        ) : null}
        <div className={styles.buttons}>
          <Button look="primary" onClick={onClose}>
            Back to today <Kbd>↵</Kbd>
          </Button>
        </div>
      </div>
    </section>
  )
}
