import { Check, Lock, MoreHorizontal } from 'lucide-react'
import { useRef } from 'react'
import type { PlanRow } from '../../../shared/loop/plan.ts'
import type { Telling } from '../../../shared/loop/telling.ts'
import { IconButton } from '../../ui/button.tsx'
import { doubtWords } from './board-words.ts'
import { principleOf } from './principle-words.ts'
import styles from './slot-card.module.css'
import { type Dragged, useDraggable, useDropTarget } from './use-drag.ts'
import type { LoopView } from './use-loop-view.ts'

interface SlotCardProps {
  view: LoopView
  row: PlanRow
  /** Its place in the round, from 0. */
  place: number
  /** The one cell that Tab reaches. */
  current: boolean
  onFocus: () => void
  onChoose: () => void
  onMenu: () => void
  /** A story from another cell or from the tray was dropped here. */
  onDrop: (dragged: Dragged) => void
}

const landedWords = { well: 'landed well', ok: 'landed all right', badly: 'did not land' } as const

function landed(tellings: readonly Telling[], row: PlanRow): string {
  const telling = tellings.find((each) => each.storyId === row.story && each.principle === row.principle)
  return telling?.landed ? landedWords[telling.landed] : 'told'
}

/** What stands for the principle: a title, or why nothing does. */
function title({ board, nameOf }: LoopView, row: PlanRow): string {
  if (row.story !== null) return nameOf(row.story)
  if (row.state === 'over') return 'Did not come up'
  const hole = board.holes.find((each) => each.slot === row.slot && each.principle === row.principle)
  if (hole?.reason.type === 'lock-missing' || hole?.reason.type === 'lock-retired') return nameOf(hole.reason.story)
  if (hole) return 'No story'
  return 'Nothing planned'
}

function note(view: LoopView, row: PlanRow): string {
  if (row.state === 'told') return landed(view.tellings, row)
  if (row.backup === null) return row.state === 'over' || row.story === null ? '' : 'No backup'
  return `Backup: ${view.nameOf(row.backup)}`
}

/** One principle of one round: what will be told for it, what could stand in, and what is doubtful. */
export function SlotCard({ view, row, place, current, onFocus, onChoose, onMenu, onDrop }: SlotCardProps) {
  const card = useRef<HTMLDivElement>(null)
  const settled = row.state === 'told' || row.state === 'over'
  const need = { slot: row.slot, principle: row.principle }
  useDraggable(card, row.story === null || settled ? null : { from: 'cell', need })
  const drop = useDropTarget(card, {
    accepts: (dragged) =>
      !settled &&
      (dragged.from === 'tray' || dragged.need.slot !== row.slot || dragged.need.principle !== row.principle),
    onDrop,
  })
  const doubt = doubtWords(view, row)
  const hole = view.board.holes.some((each) => each.slot === row.slot && each.principle === row.principle)
  const { short } = principleOf(row.principle)
  const name = title(view, row)
  const under = note(view, row)
  const look = hole ? styles.hole : row.story === null ? styles.blank : row.state === 'told' ? styles.told : ''
  return (
    <div ref={card} className={`${styles.card} ${look}`} data-drop={drop === 'none' ? undefined : drop}>
      <button
        type="button"
        className={styles.main}
        data-cell={`${row.slot}:${place}`}
        tabIndex={current ? 0 : -1}
        title={row.why}
        onFocus={onFocus}
        onClick={onChoose}
      >
        <span className={styles.principle}>
          {short}
          <span className="visually-hidden">: </span>
        </span>
        <span className={styles.name}>
          {row.state === 'told' ? <Check size={13} role="img" aria-label="Told" /> : null}
          {row.state === 'locked' ? <Lock size={12} role="img" aria-label="Chosen by you" /> : null}
          <span className={doubt && row.story === null ? styles.gone : ''}>{name}</span>
        </span>
        {doubt ? <span className={styles.doubt}>{doubt}</span> : null}
        {under ? <span className={styles.note}>{under}</span> : null}
      </button>
      <IconButton
        label={`More for ${short}`}
        className={styles.more ?? ''}
        tabIndex={current ? 0 : -1}
        data-more={`${row.slot}:${place}`}
        onFocus={onFocus}
        onClick={onMenu}
      >
        <MoreHorizontal size={15} />
      </IconButton>
    </div>
  )
}
