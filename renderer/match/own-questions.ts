import { useMemo } from 'react'
import type { OwnQuestion } from '../../shared/question/question.ts'
import { useBank } from '../storage/use-bank.ts'
import type { AskedQuestion, BestAnswer } from './answer-book.ts'
import { useAnswerBook } from './use-answer-book.ts'

const known = new WeakMap<OwnQuestion, AskedQuestion>()

/** A person's own question, as it is asked. The same object for the same question. */
export function askedOwn(own: OwnQuestion): AskedQuestion {
  const asked = known.get(own) ?? { id: own.id, text: own.text, wordings: [], force: own.principles }
  known.set(own, asked)
  return asked
}

/** True where no story answers it strongly or workably (rule QU6). Not yet asked is not open. */
export function isOpen(best: BestAnswer | undefined): boolean {
  return best !== undefined && best.fit !== 'strong' && best.fit !== 'workable'
}

/** How many of the person's own questions are open. */
export function useOpenQuestions(): number {
  const { questions } = useBank()
  const asked = useMemo(() => questions.map(askedOwn), [questions])
  const { book, version } = useAnswerBook(asked)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says that the book has other answers
  return useMemo(() => asked.filter((question) => isOpen(book.best(question.id))).length, [asked, book, version])
}
