import { useMemo, useRef, useState } from 'react'
import { boardPlan } from '../../../shared/loop/board-plan.ts'
import type { Loop, Need } from '../../../shared/loop/loop.ts'
import { planChanges } from '../../../shared/loop/plan-changes.ts'
import { setLocked, takePlan } from '../../../shared/loop/plan-edits.ts'
import { planLoop } from '../../../shared/loop/plan-loop.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { explained } from './explained-changes.ts'
import styles from './loop-dialogs.module.css'
import { PlanChangeList } from './plan-change-list.tsx'
import { counted, principleOf } from './principle-words.ts'
import type { LoopView } from './use-loop-view.ts'

interface SuggestDialogProps {
  view: LoopView
  onClose: () => void
  onTake: (label: string, change: (loop: Loop) => Loop) => void
}

/** The best plan as changes to the one on the board: looked through first, taken or left. */
export function SuggestDialog({ view, onClose, onTake }: SuggestDialogProps) {
  const region = useRef<HTMLElement>(null)
  const [kept, setKept] = useState<readonly Need[]>([])
  const { best, changes } = useMemo(() => {
    const loop = kept.reduce((now, need) => setLocked(now, need, true), view.loop)
    const question = { ...view.question, loop }
    const found = planLoop(question)
    return { best: found, changes: explained(planChanges(boardPlan(question, found), found, question), found) }
  }, [view, kept])
  const take = () => {
    onTake(`Planned ${counted(changes.length, 'story', 'stories')}`, (loop) =>
      takePlan(
        kept.reduce((now, need) => setLocked(now, need, true), loop),
        best,
      ),
    )
    onClose()
  }
  const needs = best.assignments.filter((row) => row.state !== 'over').length
  const nothing = changes.length === 0 && kept.length === 0
  return (
    <Dialog
      title="Suggested plan"
      open
      onClose={onClose}
      width={680}
      firstFocus={region}
      foot={
        nothing ? (
          <Button onClick={onClose}>Close</Button>
        ) : (
          <>
            <Button onClick={onClose}>Leave it</Button>
            <Button look="primary" onClick={take}>
              {changes.length === 0 ? 'Keep these' : `Take ${counted(changes.length, 'change')}`}
            </Button>
          </>
        )
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section ref={region} className={styles.region} aria-label="Changes" tabIndex={0}>
        <p className={styles.lead}>
          {needs === 0
            ? 'Nothing to plan yet: say which principles each round probes.'
            : nothing
              ? 'The board holds the best plan already.'
              : `${best.totals.filled} of ${needs} filled, no story told twice. Nothing is changed before you take it; what you lock stays.`}
        </p>
        <PlanChangeList view={view} changes={changes} onKeep={(need) => setKept((former) => [...former, need])} />
        {best.holes.length > 0 ? (
          <section className={styles.holes}>
            <h3 className={styles.subhead}>{`${counted(best.holes.length, 'hole')} left`}</h3>
            <ul>
              {best.holes.map((hole) => (
                <li key={`${hole.slot} ${hole.principle}`}>
                  <strong>{principleOf(hole.principle).short}</strong> · {hole.why}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </section>
    </Dialog>
  )
}
