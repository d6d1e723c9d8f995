import { useEffect, useMemo, useState } from 'react'
import type { Askable } from '../../../shared/practice/pick-question.ts'
import { useBank } from '../../storage/use-bank.ts'

let bank: readonly Askable[] | null = null

/** Everything that can be asked, the person's own questions first; null until the app's bank, half a megabyte, is here. */
export function useQuestions(): readonly Askable[] | null {
  const { questions } = useBank()
  const [loaded, setLoaded] = useState(bank)
  useEffect(() => {
    if (bank) return
    let wanted = true
    void import('../../../shared/question/question-bank.ts').then(({ questionBank }) => {
      bank = questionBank
      if (wanted) setLoaded(questionBank)
    })
    return () => {
      wanted = false
    }
  }, [])
  return useMemo(
    () => loaded && [...questions.filter((each) => each.text.trim() !== ''), ...loaded],
    [questions, loaded],
  )
}
