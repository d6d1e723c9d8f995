import { useMemo } from 'react'
import type { Change } from '../../shared/deed/deed.ts'
import { useBankStore } from '../storage/use-bank.ts'
import { writeFailureWords } from '../storage/write-failure-words.ts'
import { useNotice } from '../ui/notices.tsx'

/** One deed, told in passing with its undo. True when it was done. */
export type Undoable = (label: string, changes: readonly Change[], note?: string) => Promise<boolean>

/** Does a deed and says so; `note` is said after the label. */
export function useUndoable(): Undoable {
  const store = useBankStore()
  const tell = useNotice()
  return useMemo(() => {
    const problem = (text: string) => tell({ text, tone: 'problem' })
    return async (label, changes, note = '') => {
      if (changes.length === 0) return false
      const done = await store.perform(label, changes)
      if (!done.ok) {
        problem(`Not done. ${writeFailureWords(done.error)}`)
        return false
      }
      const undo = async () => {
        const undone = await store.undo(done.value.id)
        if (!undone.ok) problem(`Not undone. ${writeFailureWords(undone.error)}`)
      }
      tell({ text: note ? `${label}. ${note}` : label, action: { label: 'Undo', run: () => void undo() } })
      return true
    }
  }, [store, tell])
}
