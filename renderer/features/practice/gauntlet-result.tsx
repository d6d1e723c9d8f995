import { useEffect, useRef } from 'react'
import { gauntletScore, hesitationTrend } from '../../../shared/practice/gauntlet.ts'
import type { Drill } from '../../../shared/practice/rehearsal.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import { useBank } from '../../storage/use-bank.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import styles from './done.module.css'
import gauntlet from './gauntlet.module.css'
import { trendWords } from './trend-words.ts'
import { useKeys } from './use-keys.ts'

interface GauntletResultProps {
  answers: readonly Drill['answers'][number][]
  onClose: () => void
}

/** Gauntlets shown in the trend. */
const lastFew = 12

/** How a gauntlet went, and how hesitation went from one to the next. */
export function GauntletResult({ answers, onClose }: GauntletResultProps) {
  const { settings, storiesById, drills } = useBank()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useKeys({ Enter: onClose, Escape: onClose }, settings.singleKeyShortcuts)
  const score = gauntletScore({ answers: [...answers] }, storiesById)
  const trend = hesitationTrend(drills)
  const shown = trend.hesitations.slice(-lastFew)
  return (
    <section className={styles.done} aria-label="Gauntlet done" data-pane="practice">
      <div className={styles.column}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {score.fitting} of {score.asked} answered with a story that fits
        </h1>
        <p>
          {score.named} named in time, {score.lines} with their opening line
          {score.hesitation === null ? '' : `, ${score.hesitation.toFixed(1)} s to a story on average`}.
        </p>
        {shown.length > 1 ? (
          <section className={styles.block} aria-labelledby="trend">
            <h2 id="trend">Seconds to a story, gauntlet by gauntlet</h2>
            <ol className={gauntlet.trend}>
              {shown.map((seconds, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a list in time has no other key
                <li key={at}>
                  <i style={{ height: `${(100 * seconds) / Math.max(...shown)}%` }} aria-hidden="true" />
                  <span>{seconds.toFixed(1)}</span>
                </li>
              ))}
            </ol>
            <p className={styles.quiet}>{trendWords(trend)}.</p>
          </section>
        ) : null}
        <section className={styles.block} aria-labelledby="answers">
          <h2 id="answers">Answers</h2>
          <ul className={styles.list}>
            {answers.map((answer) => {
              const story = storiesById.get(answer.storyId ?? '')
              return (
                <li key={answer.question} className={styles.row}>
                  <span className={styles.name} title={answer.question}>
                    {answer.question}
                  </span>
                  <span className={gauntlet.named}>{story ? storyName(story) : 'None'}</span>
                  <span className={styles.day}>
                    {answer.nameSeconds === null ? '–' : `${answer.nameSeconds.toFixed(1)} s`}
                  </span>
                </li>
              )
            })}
          </ul>
        </section>
        <div className={styles.buttons}>
          <Button look="primary" onClick={onClose}>
            Back to today <Kbd>↵</Kbd>
          </Button>
        </div>
      </div>
    </section>
  )
}
