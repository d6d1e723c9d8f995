import { ArrowLeft } from 'lucide-react'
import { toldHere } from '../../../shared/loop/live-plan.ts'
import { slotName } from '../../../shared/loop/loop.ts'
import { loopName, whenWords } from '../../../shared/loop/loop-days.ts'
import type { Telling } from '../../../shared/loop/telling.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { toldSummary } from './board-words.ts'
import type { LoopActions } from './loop-actions.ts'
import styles from './past-loop.module.css'
import { principleOf } from './principle-words.ts'
import type { LoopView } from './use-loop-view.ts'

const landedWords = { well: 'landed well', ok: 'landed all right', badly: 'did not land' } as const

interface PastLoopProps {
  view: LoopView
  actions: LoopActions
  onShowBoard: () => void
  onUntell: (telling: Telling) => void
}

/** A loop that is over: what was asked and told, round by round. */
export function PastLoop({ view, actions, onShowBoard, onUntell }: PastLoopProps) {
  const { loop, tellings, nameOf, ground } = view
  const places = toldHere(loop, tellings)
  const rounds = [...loop.slots.keys(), null]
  const of = (slot: number | null) => tellings.filter((_, at) => places[at]?.slot === slot)
  return (
    <main className={styles.screen} data-pane="loop">
      <header className={styles.head}>
        {actions.back ? (
          <IconButton label="All loops" onClick={actions.back}>
            <ArrowLeft size={16} />
          </IconButton>
        ) : null}
        <h1 className={styles.heading}>{loopName(loop)}</h1>
        <Button onClick={() => actions.log(0, null)}>Log question</Button>
        <Button onClick={onShowBoard}>Show the board</Button>
        <Button onClick={actions.newLoop}>Another loop</Button>
      </header>
      <p className={styles.summary}>{`${whenWords(loop.date, ground.today)} · ${toldSummary(tellings)}`}</p>
      {tellings.length === 0 ? (
        <p className={styles.quiet}>
          Nothing was noted. What was asked is worth a minute while you remember it: it shows which stories carry.
        </p>
      ) : null}
      {rounds.map((slot) => {
        const here = of(slot)
        if (here.length === 0) return null
        return (
          <section key={String(slot)} className={styles.round}>
            <h2 className={styles.name}>{slot === null ? 'Other rounds' : slotName(loop, slot)}</h2>
            <ul className={styles.list}>
              {here.map((telling) => (
                <li key={telling.id} className={styles.telling}>
                  <div className={styles.words}>
                    {telling.question ? <p className={styles.question}>{telling.question}</p> : null}
                    <p className={styles.story}>
                      {nameOf(telling.storyId)}
                      {telling.principle ? <Chip>{principleOf(telling.principle).short}</Chip> : null}
                      {telling.landed ? <span className={styles.landed}>{landedWords[telling.landed]}</span> : null}
                    </p>
                  </div>
                  <Button
                    small
                    look="quiet"
                    aria-label={`Take back: ${nameOf(telling.storyId)}`}
                    onClick={() => onUntell(telling)}
                  >
                    Take back
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </main>
  )
}
