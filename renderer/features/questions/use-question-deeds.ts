import { useMemo } from 'react'
import { type OwnQuestion, ownQuestionSchema } from '../../../shared/question/question.ts'
import type { QuestionsFromList } from '../../../shared/question/questions-from-list.ts'
import { useUndoable } from '../../match/use-undoable.ts'
import { addToList, changeInList, removeFromList } from '../../storage/list-deeds.ts'
import { questionsWords } from './question-words.ts'

/** How a question is labelled by hand. */
export type Labels = Pick<OwnQuestion, 'principles' | 'domain'>

/** What was left out of a pasted list; '' where nothing was. */
export function leftOutWords({ duplicates, tooMany }: QuestionsFromList): string {
  return [duplicates > 0 ? `${duplicates} already here` : '', tooMany > 0 ? `${tooMany} too many for one list` : '']
    .filter(Boolean)
    .join(', ')
}

/** What can be done to one's own questions; each is one deed with one undo. */
export function useQuestionDeeds() {
  const perform = useUndoable()
  return useMemo(
    () => ({
      /** The id of the first one added, or null. */
      add: async (list: QuestionsFromList, labels: Labels): Promise<string | null> => {
        const now = Date.now()
        // A millisecond apart, so that the latest first keeps the order of the list.
        const made = list.texts.map((text, at) =>
          ownQuestionSchema.parse({
            id: crypto.randomUUID(),
            text,
            ...labels,
            createdAt: new Date(now - at).toISOString(),
          }),
        )
        const left = leftOutWords(list)
        const done = await perform(
          `Added ${questionsWords(made.length)}`,
          addToList('questions', made),
          left ? `Left out: ${left}.` : '',
        )
        return done ? (made[0]?.id ?? null) : null
      },
      change: (before: OwnQuestion, after: OwnQuestion) =>
        perform('Changed a question', changeInList('questions', before, after)),
      remove: (question: OwnQuestion) => perform('Deleted a question', removeFromList('questions', [question])),
    }),
    [perform],
  )
}

export type QuestionDeeds = ReturnType<typeof useQuestionDeeds>
