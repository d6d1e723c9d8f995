import type { Need } from '../../../shared/loop/loop.ts'
import { slotName } from '../../../shared/loop/loop.ts'
import type { PlanChange } from '../../../shared/loop/plan-changes.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import styles from './plan-change-list.module.css'
import { principleOf } from './principle-words.ts'
import type { LoopView } from './use-loop-view.ts'

interface PlanChangeListProps {
  view: LoopView
  changes: readonly PlanChange[]
  /** Holds what stands there now against the new plan. */
  onKeep?: (need: Need) => void
}

/** What a plan would change, round by round, with why. */
export function PlanChangeList({ view, changes, onKeep }: PlanChangeListProps) {
  return (
    <ul className={styles.list}>
      {changes.map((change) => {
        const { short, name } = principleOf(change.principle)
        return (
          <li key={`${change.slot} ${change.principle}`} className={styles.change}>
            <p className={styles.where}>
              <span className={styles.round}>{slotName(view.loop, change.slot)}</span>
              <Chip>{short}</Chip>
            </p>
            <div className={styles.what}>
              <p>
                {change.from === null ? null : (
                  <>
                    <span className="visually-hidden">Now: </span>
                    <del className={styles.from}>{view.nameOf(change.from)}</del>{' '}
                  </>
                )}
                {change.to === null ? (
                  <span className={styles.none}>no story</span>
                ) : (
                  <ins className={styles.to}>{view.nameOf(change.to)}</ins>
                )}
              </p>
              <p className={styles.why}>{change.why}</p>
            </div>
            {onKeep && change.from !== null && view.ground.stories.some((story) => story.id === change.from) ? (
              <Button
                small
                aria-label={`Keep ${view.nameOf(change.from)} for ${name}`}
                onClick={() => onKeep({ slot: change.slot, principle: change.principle })}
              >
                Keep
              </Button>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
