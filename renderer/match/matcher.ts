import { languageSteps } from '../../shared/match/language.ts'
import { matchIndex } from '../../shared/match/match-index.ts'
import { matchQuestion } from '../../shared/match/match-question.ts'
import { isNearQuestion, questionCore } from '../../shared/match/question-core.ts'
import { readQuestion } from '../../shared/match/read-question.ts'
import { suggestPrinciples } from '../../shared/match/suggest-principles.ts'

/**
 * All that the page uses of shared/match, and the only door to it. It brings the lexicon and the trained model, about
 * 300 KB compressed, so it is imported lazily (`load-matcher.ts`) and by types elsewhere.
 */
export const matcher = {
  languageSteps,
  matchIndex,
  matchQuestion,
  isNearQuestion,
  questionCore,
  readQuestion,
  suggestPrinciples,
}

export type Matcher = typeof matcher
