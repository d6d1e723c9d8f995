import { useEffect, useSyncExternalStore } from 'react'
import { useBankStore } from '../storage/use-bank.ts'
import { type AnswerBook, type AskedQuestion, answerBookOf } from './answer-book.ts'

/** The book, kept answering these questions while this is on the screen; wakes as answers come. */
export function useAnswerBook(questions: readonly AskedQuestion[]): { book: AnswerBook; version: number } {
  const book = answerBookOf(useBankStore())
  useEffect(() => book.want(questions), [book, questions])
  const version = useSyncExternalStore(book.subscribe, book.version)
  return { book, version }
}
