import { useMemo } from 'react'
import type { Change, Deed } from '../../../shared/deed/deed.ts'
import type { Loop } from '../../../shared/loop/loop.ts'
import { loopName } from '../../../shared/loop/loop-days.ts'
import type { Telling } from '../../../shared/loop/telling.ts'
import { type OwnQuestion, type Pin, questionKey } from '../../../shared/question/question.ts'
import type { BankStore } from '../../storage/bank-store.ts'
import { addToList, changeInList, removeFromList } from '../../storage/list-deeds.ts'
import { useBankStore } from '../../storage/use-bank.ts'
import { writeFailureWords } from '../../storage/write-failure-words.ts'
import { useNotice } from '../../ui/notices.tsx'

/** What the log of one question keeps; whatever is null is left out. */
export interface Logged {
  telling: Telling | null
  question: OwnQuestion | null
  pin: Pin | null
  /** The loop's plan afterwards. */
  replan: ((loop: Loop) => Loop) | null
}

export interface LoopDeeds {
  /** Changes a loop as it stands when its turn comes; false when it could not be written. */
  edit: (id: string, label: string, change: (loop: Loop) => Loop, announce?: boolean) => Promise<boolean>
  create: (loop: Loop) => Promise<boolean>
  remove: (loop: Loop) => Promise<boolean>
  log: (loopId: string, label: string, logged: Logged) => Promise<boolean>
  untell: (telling: Telling, label: string) => Promise<boolean>
}

const turns = new WeakMap<BankStore, Promise<unknown>>()

/** One after another: each change starts from what the one before left. */
function inTurn<Done>(store: BankStore, work: () => Promise<Done>): Promise<Done> {
  const done = (turns.get(store) ?? Promise.resolve()).then(work)
  turns.set(
    store,
    done.catch(() => undefined),
  )
  return done
}

/** Rows that are not there yet: a question or a pin is kept once. */
function newQuestion(store: BankStore, question: OwnQuestion | null): Change[] {
  if (!question) return []
  const key = questionKey(question.text)
  const known = store.snapshot().questions.some((each) => questionKey(each.text) === key)
  return known ? [] : addToList('questions', [question])
}

function newPin(store: BankStore, pin: Pin | null): Change[] {
  if (!pin || store.snapshot().pins.some((each) => each.id === pin.id)) return []
  return addToList('pins', [pin])
}

/** What can be done to loops: each is one deed with one undo. */
export function useLoopDeeds(): LoopDeeds {
  const store = useBankStore()
  const tell = useNotice()
  return useMemo(() => {
    const loopOf = (id: string) => store.snapshot().loops.find((each) => each.id === id)
    const undoOf = (deed: Deed) => async () => {
      await store.flush()
      const undone = await store.undo(deed.id)
      if (!undone.ok) tell({ text: `Not undone. ${writeFailureWords(undone.error)}`, tone: 'problem' })
    }
    const perform = async (label: string, changes: readonly Change[], announce: boolean): Promise<boolean> => {
      if (changes.length === 0) return true
      const done = await store.perform(label, changes)
      if (!done.ok) {
        tell({ text: `Not saved. ${writeFailureWords(done.error)}`, tone: 'problem' })
        return false
      }
      if (announce) tell({ text: label, action: { label: 'Undo', run: () => void undoOf(done.value)() } })
      return true
    }
    const changed = (id: string, change: (loop: Loop) => Loop): Change[] => {
      const before = loopOf(id)
      return before ? changeInList('loops', before, change(before)) : []
    }
    return {
      edit: (id, label, change, announce = false) => inTurn(store, () => perform(label, changed(id, change), announce)),
      create: (loop) => inTurn(store, () => perform('New loop', addToList('loops', [loop]), false)),
      remove: async (loop) => {
        await store.flush()
        return inTurn(store, () => {
          const stored = loopOf(loop.id)
          return perform(`Deleted loop “${loopName(loop)}”`, stored ? removeFromList('loops', [stored]) : [], true)
        })
      },
      log: (loopId, label, { telling, question, pin, replan }) =>
        inTurn(store, () => {
          const told = telling ? addToList('tellings', [telling]) : []
          const loop = replan ? changed(loopId, replan) : []
          return perform(label, [...told, ...newQuestion(store, question), ...newPin(store, pin), ...loop], true)
        }),
      untell: (telling, label) => inTurn(store, () => perform(label, removeFromList('tellings', [telling]), true)),
    }
  }, [store, tell])
}
