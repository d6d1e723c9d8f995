import { ArrowLeft, Check } from 'lucide-react'
import { useEffect } from 'react'
import { type BriefLine, type BriefRound, loopBrief } from '../../../shared/loop/loop-brief.ts'
import { loopName, whenWords } from '../../../shared/loop/loop-days.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import { useBank } from '../../storage/use-bank.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { useCommand } from '../../ui/command-registry.tsx'
import { inTextField, layerOpen } from './board-focus.ts'
import styles from './day-view.module.css'
import type { LoopActions } from './loop-actions.ts'
import { principleOf } from './principle-words.ts'
import type { LoopView } from './use-loop-view.ts'

interface DayViewProps {
  view: LoopView
  actions: LoopActions
  onLeave: () => void
}

function Line({ line, onTold }: { line: BriefLine; onTold: () => void }) {
  const { story, backup, state } = line
  const { name } = principleOf(line.principle)
  return (
    <li className={`${styles.line} ${state === 'told' || state === 'over' ? styles.done : ''}`}>
      <p className={styles.principle}>{name}</p>
      {story ? (
        <>
          <p className={styles.title}>
            {state === 'told' ? <Check size={20} role="img" aria-label="Told" /> : null}
            {storyName(story)}
          </p>
          {state === 'told' ? null : (
            <>
              {story.hook ? <p className={styles.hook}>{story.hook}</p> : null}
              {story.openingLine ? <p className={styles.opening}>“{story.openingLine}”</p> : null}
              <p className={styles.under}>
                {backup ? <span>Backup: {storyName(backup)}</span> : null}
                <Button small aria-label={`Told ${storyName(story)}`} onClick={onTold}>
                  Told
                </Button>
              </p>
            </>
          )}
        </>
      ) : (
        <p className={styles.none}>
          {state === 'over' ? 'Did not come up' : backup ? `Nothing planned. Could do: ${storyName(backup)}` : line.why}
        </p>
      )}
    </li>
  )
}

/** The round at hand: the first one where something is still to be told. */
function atHand(rounds: readonly BriefRound[]): number {
  return rounds.find((round) => round.lines.some((line) => line.state !== 'told' && line.state !== 'over'))?.slot ?? -1
}

/** The day at a glance: for each round the stories to tell, their hooks and openings, large enough for a side look. */
export function DayView({ view, actions, onLeave }: DayViewProps) {
  const { loop, board, ground } = view
  const { storiesById } = useBank()
  const rounds = loopBrief(loop, board, storiesById)
  const now = atHand(rounds)
  useCommand('print-page', actions.print)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || inTextField(event.target) || layerOpen()) return
      event.preventDefault()
      onLeave()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [onLeave])
  return (
    <main className={styles.screen} data-pane="day">
      <header className={styles.head}>
        <IconButton label="Back to the board" onClick={onLeave}>
          <ArrowLeft size={16} />
        </IconButton>
        <h1 className={styles.heading}>{loopName(loop)}</h1>
        <span className={styles.when}>{whenWords(loop.date, ground.today)}</span>
        <Button onClick={() => actions.log(Math.max(0, now), null)}>Log question</Button>
      </header>
      {rounds.map((round) => (
        <section
          key={round.id}
          className={`${styles.round} ${round.slot === now ? styles.now : ''}`}
          aria-label={round.name}
        >
          <h2 className={styles.who}>
            {round.name}
            <span className={styles.facts}>
              {[round.role, `${round.minutes} min`, round.barRaiser ? 'bar raiser' : ''].filter(Boolean).join(' · ')}
            </span>
            {round.slot === now ? <span className={styles.next}>next</span> : null}
          </h2>
          {round.notes ? <p className={styles.notes}>{round.notes}</p> : null}
          <ul className={styles.lines}>
            {round.lines.map((line) => (
              <Line key={line.principle} line={line} onTold={() => actions.log(round.slot, line.story?.id ?? null)} />
            ))}
          </ul>
        </section>
      ))}
    </main>
  )
}
