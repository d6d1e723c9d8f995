import { useEffect, useMemo, useState } from 'react'
import { type BankQuestion, questionKey } from '../../shared/question/question.ts'
import { loadBuiltInQuestions } from './load-questions.ts'

/** The other wordings of a question; none where it is not a built-in one. */
export type WordingsOf = (text: string) => readonly string[]

function wordingsIn(questions: readonly BankQuestion[]): WordingsOf {
  const byKey = new Map<string, readonly string[]>()
  for (const { text, phrasings } of questions) {
    const all = [text, ...phrasings]
    for (const each of all) byKey.set(questionKey(each), all)
  }
  return (text) => byKey.get(questionKey(text)) ?? []
}

const none: WordingsOf = () => []

/** Finds the wordings of built-in questions, which are fetched only when somebody has pinned something. */
export function useWordings(wanted: boolean): WordingsOf {
  const [questions, setQuestions] = useState<readonly BankQuestion[] | null>(null)
  useEffect(() => {
    if (!wanted) return
    let stale = false
    // Without them a pin holds for its own wording and those near it: nothing to bother anyone with.
    loadBuiltInQuestions().then(
      (found) => stale || setQuestions(found),
      () => {},
    )
    return () => {
      stale = true
    }
  }, [wanted])
  return useMemo(() => (questions ? wordingsIn(questions) : none), [questions])
}
