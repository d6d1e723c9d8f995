import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { principles } from '../../../shared/principle/principle-content.ts'
import type { QuestionDomain } from '../../../shared/question/question.ts'

const byId = new Map(principles.map((each) => [each.id, each]))

export const shortName = (id: PrincipleId) => byId.get(id)?.short ?? id
export const fullName = (id: PrincipleId) => byId.get(id)?.name ?? id

export const domainWords: Readonly<Record<QuestionDomain, string>> = {
  technical: 'Technical',
  programme: 'Programme',
  behavioural: 'Behavioural',
  communication: 'Communication',
}

/** "1 question", "12 questions". */
export function questionsWords(count: number): string {
  return count === 1 ? '1 question' : `${count} questions`
}
