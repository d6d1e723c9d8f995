import { useState } from 'react'
import type { BankStore } from '../../storage/bank-store.ts'
import { useBankStore } from '../../storage/use-bank.ts'
import { noQuestionFilter, type QuestionFilter } from './question-filter.ts'

const filters = new WeakMap<BankStore, QuestionFilter>()

/** What narrows the list; remembered while the window is open. */
export function useQuestionFilter(): [QuestionFilter, (change: Partial<QuestionFilter>) => void] {
  const store = useBankStore()
  const [filter, setFilter] = useState(() => filters.get(store) ?? noQuestionFilter)
  return [
    filter,
    (change) => {
      const next = { ...filter, ...change }
      filters.set(store, next)
      setFilter(next)
    },
  ]
}
