import type { PrincipleId } from '../../../shared/principle/principle.ts'
import type { QuestionDomain } from '../../../shared/question/question.ts'
import type { BestAnswer } from '../../match/answer-book.ts'
import { folded, principlesOf, type QuestionEntry } from './question-entry.ts'
import { domainWords, fullName } from './question-words.ts'

/** What narrows the list. Everything given must hold. */
export interface QuestionFilter {
  words: string
  domain: QuestionDomain | null
  principle: PrincipleId | null
  origin: 'own' | 'built-in' | null
  /** Only those no story answers. */
  unanswered: boolean
}

export const noQuestionFilter: QuestionFilter = {
  words: '',
  domain: null,
  principle: null,
  origin: null,
  unanswered: false,
}

export const originWords = { own: 'Mine', 'built-in': 'Built in' } as const

/** The questions that fit the filter, in their order: every word must stand somewhere in a wording or a principle's name. */
export function filteredQuestions(
  entries: readonly QuestionEntry[],
  filter: QuestionFilter,
  best: (id: string) => BestAnswer | undefined,
): QuestionEntry[] {
  const words = folded(filter.words).split(/\s+/).filter(Boolean)
  const { domain, principle, origin, unanswered } = filter
  return entries.filter((entry) => {
    if (origin && (origin === 'own') !== (entry.own !== null)) return false
    if (domain && entry.domain !== domain) return false
    if (!words.every((word) => entry.searched.includes(word))) return false
    if (!principle && !unanswered) return true
    const answer = best(entry.asked.id)
    if (principle && !principlesOf(entry, answer).includes(principle)) return false
    return !unanswered || answer?.fit === 'gap'
  })
}

/** Each way the list is narrowed, but for the words, and how to say it. */
export function narrowedBy(filter: QuestionFilter): { name: keyof QuestionFilter; words: string }[] {
  const parts: { name: keyof QuestionFilter; words: string }[] = []
  if (filter.principle) parts.push({ name: 'principle', words: fullName(filter.principle) })
  if (filter.domain) parts.push({ name: 'domain', words: domainWords[filter.domain] })
  if (filter.origin) parts.push({ name: 'origin', words: originWords[filter.origin] })
  if (filter.unanswered) parts.push({ name: 'unanswered', words: 'No story yet' })
  return parts
}
