import { useMemo, useSyncExternalStore } from 'react'
import type { Grade, Graded } from '../../../shared/practice/rehearsal.ts'
import { graded, newRehearsal } from '../../../shared/practice/schedule.ts'
import { type Turn, turnKey } from '../../../shared/practice/session-plan.ts'
import type { BankSnapshot } from '../../storage/bank-snapshot.ts'
import { addToList, changeInList } from '../../storage/list-deeds.ts'
import { useBankStore } from '../../storage/use-bank.ts'
import { localDay } from '../../host/local-day.ts'
import { gradeKeeper, type Kept } from './grade-keeper.ts'
import { gradeWords } from './grade-words.ts'
import { termsOf } from './use-due.ts'

/** The stored rehearsal of a turn, or the first one. */
export function rehearsalOf({ rehearsals }: Pick<BankSnapshot, 'rehearsals'>, turn: Turn, today: string) {
  const key = turnKey(turn)
  return rehearsals.find((each) => each.id === key) ?? newRehearsal(turn.storyId, turn.principle, today)
}

/** Storing grades: each is one deed; the card is worked out when it is written. */
export function useGrades() {
  const store = useBankStore()
  const keeper = gradeKeeper(store)
  const failed = useSyncExternalStore(keeper.subscribe, keeper.failed)
  const grade = useMemo(
    () =>
      (turn: Turn, name: string, telling: Graded): Kept => {
        const today = localDay()
        return keeper.keep({
          label: `Graded “${name}”: ${gradeWords[telling.grade as Grade]}`,
          changes: (snapshot) => {
            const stored = snapshot.rehearsals.find((each) => each.id === turnKey(turn))
            const before = stored ?? newRehearsal(turn.storyId, turn.principle, today)
            const after = graded(before, telling, { ...termsOf(snapshot, today), today })
            return stored ? changeInList('rehearsals', stored, after) : addToList('rehearsals', [after])
          },
        })
      },
    [keeper],
  )
  return { grade, keep: keeper.keep, takeBack: keeper.takeBack, retry: keeper.retry, failed }
}
