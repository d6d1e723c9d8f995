import { needsOf } from '../../../shared/loop/loop.ts'
import { type PrincipleId, principleIds } from '../../../shared/principle/principle.ts'
import styles from './principle-strip.module.css'
import { counted, principleOf } from './principle-words.ts'
import type { LoopView } from './use-loop-view.ts'

type State = 'covered' | 'open' | 'hole' | 'unasked'

function stateOf({ loop, board }: LoopView, id: PrincipleId): { state: State; rounds: number } {
  const rounds = needsOf(loop).filter((need) => need.principle === id).length
  if (rounds === 0) return { state: 'unasked', rounds }
  const rows = board.assignments.filter((row) => row.principle === id)
  if (board.holes.some((hole) => hole.principle === id)) return { state: 'hole', rounds }
  return { state: rows.every((row) => row.story !== null || row.state === 'over') ? 'covered' : 'open', rounds }
}

const words: Record<State, string> = {
  covered: 'covered',
  open: 'nothing planned yet',
  hole: 'no story',
  unasked: 'not in this loop',
}

/** All sixteen, and where this loop stands with each. */
export function PrincipleStrip({ view }: { view: LoopView }) {
  const states = principleIds.map((id) => ({ id, ...stateOf(view, id) }))
  const covered = states.filter((each) => each.state === 'covered').length
  const repeated = view.board.conflicts.filter((each) => each.type === 'planned-twice')
  return (
    <section className={styles.strip} aria-label="Principles in this loop">
      <p className={styles.title}>
        {counted(covered, 'principle')} covered
        {repeated.length > 0 ? (
          <span className={styles.repeated}>
            {` · ${counted(repeated.length, 'story', 'stories')} ${repeated.length === 1 ? 'stands' : 'stand'} twice`}
          </span>
        ) : null}
      </p>
      <ul className={styles.list}>
        {states.map(({ id, state, rounds }) => (
          <li key={id} className={`${styles.item} ${styles[state]}`} title={`${principleOf(id).name}: ${words[state]}`}>
            <span className={styles.sign} aria-hidden="true" />
            {principleOf(id).short}
            {rounds > 1 ? ` ×${rounds}` : ''}
            <span className="visually-hidden">: {words[state]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
