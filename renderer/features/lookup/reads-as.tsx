import type { ReactNode } from 'react'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { principles } from '../../../shared/principle/principle-content.ts'
import styles from './reads-as.module.css'

export interface Chips {
  force: readonly PrincipleId[]
  drop: readonly PrincipleId[]
}

export const noChips: Chips = { force: [], drop: [] }

/** The chips as they stand on the line, and as Alt+1–3 counts them: insisted on, read, ruled out. */
export function chipsInOrder({ force, drop }: Chips, readsAs: readonly PrincipleId[]): PrincipleId[] {
  return [...new Set([...force, ...readsAs, ...drop])]
}

/** As read → forced → dropped → as read again. */
export function turnChip(chips: Chips, id: PrincipleId): Chips {
  if (chips.force.includes(id)) return { force: chips.force.filter((each) => each !== id), drop: [...chips.drop, id] }
  if (chips.drop.includes(id)) return { ...chips, drop: chips.drop.filter((each) => each !== id) }
  return { ...chips, force: [...chips.force, id] }
}

/** What a turn of a chip means, for those who do not see it. */
export function chipWords(chips: Chips, id: PrincipleId): string {
  const name = principles.find((each) => each.id === id)?.name ?? id
  if (chips.force.includes(id)) return `${name}: insisted on.`
  return chips.drop.includes(id) ? `${name}: ruled out.` : `${name}: as read.`
}

interface ReadsAsProps {
  /** What the question reads as, best first. */
  readsAs: readonly PrincipleId[]
  /** A question was asked. */
  asked: boolean
  chips: Chips
  onTurn: (id: PrincipleId) => void
  /** What stands at the end of the line. */
  children?: ReactNode
}

/** The principles the question seems to ask for; each can be insisted on or ruled out. */
export function ReadsAs({ readsAs, asked, chips, onTurn, children }: ReadsAsProps) {
  const shown = chipsInOrder(chips, readsAs)
  return (
    <div className={styles.line}>
      {asked ? <span>{shown.length > 0 ? 'Reads as' : 'No principle read from this yet'}</span> : null}
      {shown.map((id, index) => {
        const name = principles.find((each) => each.id === id)
        const state = chips.force.includes(id) ? 'forced' : chips.drop.includes(id) ? 'dropped' : 'read'
        return (
          <button
            key={id}
            type="button"
            className={styles.chip}
            data-state={state}
            data-first={index === 0}
            tabIndex={-1}
            title={`${name?.name}: ${state === 'forced' ? 'insisted on' : state === 'dropped' ? 'ruled out' : 'as read'}. Press to change${index < 3 ? ` (Alt+${index + 1})` : ''}.`}
            onClick={() => onTurn(id)}
          >
            {state === 'forced' ? '✓ ' : ''}
            {state === 'dropped' ? <s>{name?.short}</s> : name?.short}
          </button>
        )
      })}
      {children}
    </div>
  )
}
