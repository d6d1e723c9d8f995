import { principles } from '../principle/principle-content.ts'
import { questionKey } from '../question/question.ts'
import type { Story } from '../story/story.ts'
import { wordCount } from '../story/story-text.ts'

/** The numbers of the depth score ([D]): answers that give full depth, and the share of the score they make. */
const depthNumbers = { answersWanted: 3, answersShare: 0.5 } as const

/** The probes of each principle, as questions are compared. */
const probeKeys = new Map(
  principles.map(({ id, probes, counterProbe }) => [
    id,
    [...probes, counterProbe ?? ''].map(questionKey).filter((key) => key !== ''),
  ]),
)

/** How deep a story holds: `score` 0–1 (rule RD5), with what it was counted from. */
export interface Depth {
  score: number
  /** Follow-ups that have an answer. */
  answered: number
  /** Principles of the story that one of those answers belongs to, of `principles` tagged. */
  met: number
  principles: number
}

/**
 * How deep a story holds (rule RD5): half for three follow-ups with an answer, half for the share of its principles that
 * one of those answers belongs to. A story without a principle has only the first half, counted whole.
 */
export function depthOf(story: Pick<Story, 'followUps' | 'principles'>): Depth {
  const answers = story.followUps.filter(
    ({ question, answer }) => questionKey(question) !== '' && wordCount(answer) > 0,
  )
  const keys = new Set(answers.map(({ question }) => questionKey(question)))
  const met = story.principles.filter(({ id }) => probeKeys.get(id)?.some((key) => keys.has(key))).length
  const { answersWanted, answersShare } = depthNumbers
  const wide = Math.min(1, answers.length / answersWanted)
  const tagged = story.principles.length
  const score = tagged === 0 ? wide : answersShare * wide + (1 - answersShare) * (met / tagged)
  return { score, answered: answers.length, met, principles: tagged }
}
