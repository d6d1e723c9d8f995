import type { Loop } from '../../../shared/loop/loop.ts'
import { type BriefLine, type BriefRound, loopBrief } from '../../../shared/loop/loop-brief.ts'
import { loopName, whenWords } from '../../../shared/loop/loop-days.ts'
import type { Story } from '../../../shared/story/story.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import type { BankSnapshot } from '../../storage/bank-snapshot.ts'
import styles from './brief-sheet.module.css'
import { principleName } from './principle-name.ts'
import { planOnPaper } from './print-ground.ts'

/** The beats of a story, as one glances at them. */
function Cues({ story, brief }: { story: Story; brief: boolean }) {
  const anchors = story.anchors.filter((anchor) => anchor.trim() !== '')
  return (
    <>
      {story.hook ? <p className={styles.hook}>{story.hook}</p> : null}
      {story.openingLine ? <p className={styles.opening}>“{story.openingLine}”</p> : null}
      {brief || anchors.length === 0 ? null : (
        <ol className={styles.anchors}>
          {anchors.map((anchor) => (
            <li key={anchor}>{anchor}</li>
          ))}
        </ol>
      )}
      {!brief && story.result ? <p className={styles.result}>{story.result}</p> : null}
      {!brief && story.closingLine ? <p className={styles.opening}>“{story.closingLine}”</p> : null}
    </>
  )
}

function Line({ line, brief }: { line: BriefLine; brief: boolean }) {
  const { story, backup, state, why } = line
  return (
    <li className={styles.line}>
      <p className={styles.principle}>{principleName(line.principle)}</p>
      {story ? (
        <>
          <p className={styles.story}>
            {storyName(story)}
            {state === 'told' ? <span className={styles.aside}> told</span> : null}
          </p>
          <Cues story={story} brief={brief} />
        </>
      ) : (
        <p className={styles.none}>{state === 'over' ? 'Did not come up' : why}</p>
      )}
      {backup ? <p className={styles.backup}>Backup: {storyName(backup)}</p> : null}
    </li>
  )
}

function Round({ round, brief }: { round: BriefRound; brief: boolean }) {
  const facts = [round.role, `${round.minutes} min`, round.barRaiser ? 'bar raiser' : ''].filter(Boolean).join(' · ')
  return (
    <section className={styles.round}>
      <h2 className={styles.name}>
        {`${round.slot + 1}. ${round.name}`}
        <span className={styles.aside}>{facts}</span>
      </h2>
      {round.notes ? <p className={styles.notes}>{round.notes}</p> : null}
      <ul className={styles.lines}>
        {round.lines.map((line) => (
          <Line key={line.principle} line={line} brief={brief} />
        ))}
      </ul>
      {brief ? null : <p className={styles.room}>Asked:</p>}
    </section>
  )
}

interface BriefSheetProps {
  loop: Loop
  bank: BankSnapshot
  today: string
  /** All rounds together, hooks and openings only; else a page for each interviewer. */
  onePage: boolean
}

/** What to tell whom, for the table in front of you. */
export function BriefSheet({ loop, bank, today, onePage }: BriefSheetProps) {
  const rounds = loopBrief(loop, planOnPaper(loop, bank, today), bank.storiesById)
  const when = [loop.date ?? '', whenWords(loop.date, today)].filter(Boolean).join(', ')
  return (
    <article className={onePage ? styles.together : styles.apart}>
      <h1 className={styles.title}>
        {loopName(loop)} <span className={styles.aside}>{when}</span>
      </h1>
      {rounds.map((round) => (
        <Round key={round.id} round={round} brief={onePage} />
      ))}
    </article>
  )
}
