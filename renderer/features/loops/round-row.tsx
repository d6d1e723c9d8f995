import { MoreHorizontal, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { setSlotMinutes, setSlotText } from '../../../shared/loop/edit-loop.ts'
import { type Loop, type Slot, slotName } from '../../../shared/loop/loop.ts'
import { IconButton } from '../../ui/button.tsx'
import { ChipButton } from '../../ui/chip-button.tsx'
import styles from './loop-board.module.css'
import { SavedText } from './saved-text.tsx'
import type { LoopDeeds } from './use-loop-deeds.ts'

interface RoundRowProps {
  loop: Loop
  slot: Slot
  at: number
  /** The one that the tray speaks of. */
  current: boolean
  deeds: LoopDeeds
  onBarRaiser: () => void
  onPrinciples: () => void
  onMenu: () => void
  onFocus: () => void
  /** What was told here besides its principles. */
  toldApart: string
  /** The cards of its principles. */
  children: ReactNode
}

/** The slot's place now: rounds may have been moved while its text was on the way. */
function placeNow(loop: Loop, { id }: Slot, at: number): number {
  return id === '' ? at : loop.slots.findIndex((slot) => slot.id === id)
}

/** One interviewer: who it is, what is planned, what to remember. */
export function RoundRow(props: RoundRowProps) {
  const { loop, slot, at, current, deeds, children } = props
  const name = slotName(loop, at)
  const saveText = (field: 'name' | 'role' | 'notes') => (text: string) =>
    deeds.edit(loop.id, `Changed ${name}`, (now) => setSlotText(now, placeNow(now, slot, at), field, text))
  return (
    <li className={`${styles.round} ${current ? styles.currentRound : ''}`} onFocus={props.onFocus}>
      <div className={styles.who}>
        <SavedText
          label={`Name of round ${at + 1}`}
          className={styles.whoName}
          placeholder={`Round ${at + 1}`}
          stored={slot.name}
          save={saveText('name')}
          oneLine
        />
        <SavedText
          label={`Role of round ${at + 1}`}
          className={styles.whoRole}
          placeholder="Their role"
          stored={slot.role}
          save={saveText('role')}
          oneLine
        />
        <div className={styles.whoFacts}>
          <SavedText
            label={`Minutes of round ${at + 1}`}
            className={styles.minutes}
            inputMode="numeric"
            stored={String(slot.minutes)}
            save={(text) =>
              deeds.edit(loop.id, `Changed the minutes of ${name}`, (now) =>
                setSlotMinutes(now, placeNow(now, slot, at), Number.parseInt(text, 10)),
              )
            }
            oneLine
          />
          <span aria-hidden="true">min</span>
          <ChipButton strong={slot.barRaiser} aria-pressed={slot.barRaiser} onClick={props.onBarRaiser}>
            Bar raiser
          </ChipButton>
        </div>
      </div>
      <div className={styles.slots}>
        {slot.principles.length > 0 ? (
          children
        ) : (
          <button
            type="button"
            className={styles.choose}
            data-cell={`${at}:0`}
            data-principles={at}
            onClick={props.onPrinciples}
          >
            <Plus size={14} aria-hidden="true" /> Principles they will probe
          </button>
        )}
        {props.toldApart ? <p className={styles.apart}>{props.toldApart}</p> : null}
      </div>
      <SavedText
        label={`Notes on round ${at + 1}`}
        className={styles.notes}
        placeholder="Notes"
        stored={slot.notes}
        save={saveText('notes')}
      />
      <IconButton label={`More for ${name}`} className={styles.roundMore ?? ''} data-round={at} onClick={props.onMenu}>
        <MoreHorizontal size={16} />
      </IconButton>
    </li>
  )
}
