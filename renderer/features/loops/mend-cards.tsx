import { candidatesFor } from '../../../shared/coverage/coverage-gaps.ts'
import { slotName } from '../../../shared/loop/loop.ts'
import type { LoopPlan, PlanConflict } from '../../../shared/loop/plan.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { Button } from '../../ui/button.tsx'
import styles from './board-panel.module.css'
import { counted, principleOf } from './principle-words.ts'
import type { LoopView } from './use-loop-view.ts'

export interface MendDeeds {
  onOpenStory: (id: string) => void
  onNewStoryFor: (principle: PrincipleId) => void
}

const doubtful = (conflict: PlanConflict) => conflict.type !== 'lock-missing' && conflict.type !== 'lock-retired'

/** "2 holes, 1 conflict"; '' when nothing is to mend. */
export function mendWords({ board }: LoopView): string {
  const conflicts = board.conflicts.filter(doubtful).length
  return [
    board.holes.length > 0 ? counted(board.holes.length, 'hole') : '',
    conflicts > 0 ? counted(conflicts, 'conflict') : '',
  ]
    .filter(Boolean)
    .join(', ')
}

/** One need that nothing can be told for, why, and what could. */
function HoleCard({ view, hole, deeds }: { view: LoopView; hole: LoopPlan['holes'][number]; deeds: MendDeeds }) {
  const { loop, ground, nameOf } = view
  const { short, partners } = principleOf(hole.principle)
  const [first] = candidatesFor(hole.principle, ground.stories, () => partners, 1)
  const chosen = hole.reason.type === 'lock-missing' || hole.reason.type === 'lock-retired'
  const fillable = view.best.assignments.some(
    (row) => row.slot === hole.slot && row.principle === hole.principle && row.story !== null,
  )
  const candidate = chosen || fillable ? undefined : first
  const shows = candidate?.reason.type === 'draft-shows-it' ? 'is a draft that shows it' : 'could show it'
  return (
    <li className={styles.card}>
      <h3 className={`${styles.cardTitle} ${styles.open}`}>{`${slotName(loop, hole.slot)} · ${short}`}</h3>
      <p className={styles.cardText}>
        {hole.why}
        {candidate ? ` “${nameOf(candidate.storyId)}” ${shows}.` : ''}
        {fillable ? ' Suggest plan finds a way.' : ''}
      </p>
      <div className={styles.fixes}>
        {candidate ? (
          <Button
            small
            aria-label={`Open ${nameOf(candidate.storyId)}`}
            onClick={() => deeds.onOpenStory(candidate.storyId)}
          >
            Open it
          </Button>
        ) : null}
        <Button
          small
          aria-label={`Write a story for ${principleOf(hole.principle).name}`}
          onClick={() => deeds.onNewStoryFor(hole.principle)}
        >
          Write a story
        </Button>
      </div>
    </li>
  )
}

const conflictTitle: Record<PlanConflict['type'], string> = {
  'planned-twice': 'One story in two places',
  'asked-twice': 'Probed twice',
  'lock-missing': 'Gone',
  'lock-retired': 'Retired',
  'lock-told': 'Told already',
  'lock-draft': 'Still a draft',
  'lock-off-principle': 'Not tagged with it',
  'lock-without-need': 'Not probed',
}

/** What does not go together or cannot be told, with what to do about it. */
export function MendCards({ view, deeds }: { view: LoopView; deeds: MendDeeds }) {
  const { board } = view
  return (
    <ul className={styles.cards}>
      {board.holes.map((hole) => (
        <HoleCard key={`${hole.slot} ${hole.principle}`} view={view} hole={hole} deeds={deeds} />
      ))}
      {board.conflicts.filter(doubtful).map((conflict) => (
        <li key={`${conflict.type} ${conflict.why}`} className={styles.card}>
          <h3 className={`${styles.cardTitle} ${conflict.type === 'asked-twice' ? '' : styles.open}`}>
            {conflictTitle[conflict.type]}
          </h3>
          <p className={styles.cardText}>{conflict.why}</p>
        </li>
      ))}
    </ul>
  )
}
