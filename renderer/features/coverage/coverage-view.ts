import { useCallback, useState } from 'react'
import type { BankStore } from '../../storage/bank-store.ts'
import { useBankStore } from '../../storage/use-bank.ts'

/** What the rows are. */
export type Lens = 'stories' | 'project' | 'year'

/** The column the rows are sorted by, and the order it gave: it stays until sorted again, so that no row jumps away. */
export interface Sorting {
  column: number
  order: readonly string[]
}

/** How the screen is looked at. Kept while the window lives, so that Back finds it as it was left. */
export interface CoverageView {
  lens: Lens
  readyOnly: boolean
  weighted: boolean
  sorting: Sorting | null
  /** The cell with the focus, by row and column, and whether a story was opened from it. */
  row: string
  column: number
  left: boolean
  scrollTop: number
}

/** The two header rows by name; other rows are named by what they show. */
export const namesRow = 'head:names'
export const countsRow = 'head:counts'

const startView: CoverageView = {
  lens: 'stories',
  readyOnly: false,
  weighted: false,
  sorting: null,
  row: countsRow,
  column: 1,
  left: false,
  scrollTop: 0,
}

const kept = new WeakMap<BankStore, CoverageView>()

export type ChangeView = (change: Partial<CoverageView>) => void

/** The view, how to change it, and how to note where the person is without drawing anything again. */
export function useCoverageView(): { view: CoverageView; change: ChangeView; note: ChangeView } {
  const store = useBankStore()
  const [view, setView] = useState(() => kept.get(store) ?? startView)
  const note = useCallback<ChangeView>(
    (change) => {
      kept.set(store, { ...(kept.get(store) ?? startView), ...change })
    },
    [store],
  )
  const change = useCallback<ChangeView>(
    (changed) => {
      note(changed)
      setView((former) => ({ ...former, ...changed }))
    },
    [note],
  )
  return { view, change, note }
}
