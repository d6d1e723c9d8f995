import { useEffect, useMemo } from 'react'
import { type PrincipleId, principleIds } from '../../../shared/principle/principle.ts'
import type { AnswerBook } from '../../match/answer-book.ts'
import { liveMatchOf } from '../../match/live-match.ts'
import { useBuiltInQuestions } from '../../match/load-questions.ts'
import { useAnswerBook } from '../../match/use-answer-book.ts'
import { useBank, useBankStore } from '../../storage/use-bank.ts'
import { builtInEntry, ownEntry, principlesOf, type QuestionEntry } from './question-entry.ts'

/** How many questions of a principle are answered strongly. */
export interface PrincipleScore {
  id: PrincipleId
  strong: number
  total: number
}

export interface Questions {
  status: 'loading' | 'ready' | 'failed'
  reason: string
  retry: () => void
  /** Own ones first, the latest first; then the built-in ones. */
  entries: readonly QuestionEntry[]
  book: AnswerBook
  /** Another number whenever the book has other answers. */
  version: number
  strong: number
  scores: readonly PrincipleScore[]
}

const none = () => {}

/** Every question, and how well the bank answers them as far as that is known. */
export function useQuestions(): Questions {
  const bank = useBank()
  const store = useBankStore()
  useEffect(() => liveMatchOf(store).load(), [store])
  const builtIn = useBuiltInQuestions()
  const { questions } = bank
  const supplied = useMemo(() => (builtIn.status === 'ready' ? builtIn.questions.map(builtInEntry) : []), [builtIn])
  const entries = useMemo(() => {
    const own = questions.toSorted((a, b) =>
      a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : a.id < b.id ? -1 : 1,
    )
    return [...own.map(ownEntry), ...supplied]
  }, [questions, supplied])
  const asked = useMemo(() => entries.map((entry) => entry.asked), [entries])
  const { book, version } = useAnswerBook(asked)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says that the book has other answers
  const { strong, scores } = useMemo(() => {
    const byId = new Map(principleIds.map((id) => [id, { id, strong: 0, total: 0 }]))
    let strongOnes = 0
    for (const entry of entries) {
      const best = book.best(entry.asked.id)
      const isStrong = best?.fit === 'strong'
      if (isStrong) strongOnes += 1
      const [first] = principlesOf(entry, best)
      const score = first ? byId.get(first) : undefined
      if (!score) continue
      score.total += 1
      if (isStrong) score.strong += 1
    }
    return { strong: strongOnes, scores: [...byId.values()] }
  }, [entries, book, version])
  const status =
    bank.status === 'failed' && bank.stories.length === 0
      ? 'failed'
      : bank.status === 'loading' || builtIn.status === 'loading'
        ? 'loading'
        : builtIn.status
  return {
    status,
    reason: builtIn.status === 'failed' ? builtIn.reason : bank.reason,
    retry: builtIn.status === 'failed' ? builtIn.retry : none,
    entries,
    book,
    version,
    strong,
    scores,
  }
}
