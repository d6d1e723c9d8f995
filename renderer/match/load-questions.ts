import { useCallback, useEffect, useState } from 'react'
import type { BankQuestion } from '../../shared/question/question.ts'

/** The built-in questions: half a megabyte of text, fetched with the page's own files when first needed. */
export type LoadedQuestions =
  | { status: 'loading' }
  | { status: 'ready'; questions: readonly BankQuestion[] }
  | { status: 'failed'; reason: string; retry: () => void }

let loaded: Promise<readonly BankQuestion[]> | null = null

/** All built-in questions; rejects where the file could not be had, and may be asked again. */
export function loadBuiltInQuestions(): Promise<readonly BankQuestion[]> {
  loaded ??= import('../../shared/question/question-bank.ts').then((module) => module.questionBank)
  return loaded
}

export function useBuiltInQuestions(): LoadedQuestions {
  const [state, setState] = useState<LoadedQuestions>({ status: 'loading' })
  const fetchThem = useCallback(() => {
    setState({ status: 'loading' })
    loadBuiltInQuestions().then(
      (questions) => setState({ status: 'ready', questions }),
      (error: unknown) => {
        loaded = null
        setState({ status: 'failed', reason: error instanceof Error ? error.message : String(error), retry: fetchThem })
      },
    )
  }, [])
  useEffect(fetchThem, [fetchThem])
  return state
}
