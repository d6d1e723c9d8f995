import { useEffect, useRef } from 'react'
import type { Loop } from '../../../shared/loop/loop.ts'
import type { Card, DueQueue } from '../../../shared/practice/due-queue.ts'
import { hesitationTrend } from '../../../shared/practice/gauntlet.ts'
import { type SessionMode, type SessionPlan, sessionMinutes } from '../../../shared/practice/session-plan.ts'
import { useBank } from '../../storage/use-bank.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { localDay } from '../../host/local-day.ts'
import { dayWords } from './day-words.ts'
import { DueList } from './due-list.tsx'
import styles from './today.module.css'
import { trendWords } from './trend-words.ts'
import { useKeys } from './use-keys.ts'

interface TodayViewProps {
  due: DueQueue
  cards: readonly Card[]
  /** A session that was left, as it would go on; null = none. */
  left: SessionPlan | null
  /** Loops still to come, the next first. */
  loops: readonly { loop: Loop; name: string; when: string }[]
  onStart: (mode: SessionMode) => void
  onStartLoop: (loop: Loop) => void
  onResume: () => void
  onForget: () => void
  onGauntlet: () => void
  onShowDrafts: () => void
}

/** "5 due · about 14 min", or what comes next. */
function dueWords({ items, next }: DueQueue, seconds: number, today: string): string {
  if (items.length > 0) return `${items.length} due · about ${sessionMinutes(items.length, seconds)} min`
  if (!next) return 'Nothing due.'
  const count = next.stories === 1 ? '1 story' : `${next.stories} stories`
  return `Nothing due. Next: ${dayWords(next.day, today)}, ${count}.`
}

/** What to tell today, and other ways to practise. */
export function TodayView(props: TodayViewProps) {
  const { due, cards, left, loops, onStart, onStartLoop, onResume, onForget, onGauntlet, onShowDrafts } = props
  const { settings, drills, stories } = useBank()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const isDue = due.items.length > 0
  const start = () => onStart(isDue ? 'due' : 'anyway')
  const none = cards.length === 0
  useKeys({ Enter: none ? undefined : left ? onResume : start }, settings.singleKeyShortcuts)
  const trend = trendWords(hesitationTrend(drills))

  if (none) {
    const drafts = stories.filter((story) => story.status === 'draft').length
    return (
      <section className={styles.page} aria-label="Practice" data-pane="practice">
        <EmptyState title="No story is ready to tell yet.">
          <p>Practice asks for stories you marked Ready. {drafts === 0 ? '' : 'Finish a draft and mark it.'}</p>
          <Button look="primary" onClick={onShowDrafts}>
            {drafts === 0 ? 'Go to Stories' : drafts === 1 ? 'See 1 draft' : `See ${drafts} drafts`}
          </Button>
        </EmptyState>
      </section>
    )
  }
  return (
    <section className={styles.page} aria-label="Practice" data-pane="practice">
      <div className={styles.column}>
        <header className={styles.head}>
          <h1 ref={heading} tabIndex={-1} className={styles.heading}>
            Practice
          </h1>
          <p className={styles.due}>{dueWords(due, settings.practiceSeconds, localDay())}</p>
        </header>
        <div className={styles.buttons}>
          {left ? (
            <>
              <Button look="primary" onClick={onResume}>
                Resume {left.at + 1} of {left.turns.length} <Kbd>↵</Kbd>
              </Button>
              <Button onClick={start}>{isDue ? 'Start again' : 'Practise anyway'}</Button>
              <Button look="quiet" onClick={onForget}>
                Drop it
              </Button>
            </>
          ) : (
            <Button look={isDue ? 'primary' : 'plain'} onClick={start}>
              {isDue ? 'Start' : 'Practise anyway'} <Kbd>↵</Kbd>
            </Button>
          )}
        </div>
        {isDue ? <DueList items={due.items} hidden={due.dueCount - due.items.length} /> : null}
        <section className={styles.other} aria-labelledby="other-ways">
          <h2 id="other-ways">Other ways</h2>
          <ul className={styles.ways}>
            <Way
              name="Random by principle"
              words="One story for each principle, in any order"
              onPress={() => onStart('random')}
            />
            <Way
              name="Weak spots"
              words="What went worst last time, then what was never told"
              onPress={() => onStart('weak')}
            />
            {loops.map(({ loop, name, when }) => (
              <Way
                key={loop.id}
                name={`One loop: ${name}`}
                words={`Its stories, round by round${when ? `, ${when}` : ''}`}
                onPress={() => onStartLoop(loop)}
              />
            ))}
            <Way name="One question" words="A single turn" onPress={() => onStart('one')} />
            <Way
              name="Gauntlet"
              words={trend || 'Ten questions: 10 seconds to name a story, 5 for its opening line'}
              onPress={onGauntlet}
            />
          </ul>
        </section>
      </div>
    </section>
  )
}

function Way({ name, words, onPress }: { name: string; words: string; onPress: () => void }) {
  return (
    <li>
      <button type="button" className={styles.way} onClick={onPress}>
        <span className={styles.wayName}>{name}</span>
        <span className={styles.wayWords}>{words}</span>
      </button>
    </li>
  )
}
