import { type Fit, fits, type MatchAnswer } from '../shared/match/match.ts'
import { matchIndex } from '../shared/match/match-index.ts'
import { matchQuestion, type Tuning } from '../shared/match/match-question.ts'
import type { Story } from '../shared/story/story.ts'
import type { EvaluationQuestion, Judged } from './read-evaluation.ts'

/** The scores of the evaluation's README, 0–1 each. */
export interface MatchScore {
  judged: number
  first: number
  inThree: number
  mrr: number
  ndcg5: number
}

const gain = (grades: readonly number[]) =>
  grades.slice(0, 5).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)

/** The stories that count as right: those judged 2, or 1 where no story is 2. */
export function rightStories({ relevant }: Judged): Set<string> {
  const best = Object.keys(relevant).filter((id) => (relevant[id] ?? 0) >= 2)
  return new Set(best.length > 0 ? best : Object.keys(relevant))
}

/** Scores rankings by question. */
export function scoreRankings(judged: readonly Judged[], rankings: ReadonlyMap<string, readonly string[]>): MatchScore {
  const score = { first: 0, inThree: 0, mrr: 0, ndcg5: 0 }
  for (const each of judged) {
    const ranked = rankings.get(each.question_id) ?? []
    const right = rightStories(each)
    const place = ranked.slice(0, 10).findIndex((id) => right.has(id))
    if (place === 0) score.first += 1
    if (place >= 0 && place < 3) score.inThree += 1
    if (place >= 0) score.mrr += 1 / (place + 1)
    const ideal = gain(Object.values(each.relevant).sort((a, b) => b - a))
    score.ndcg5 += gain(ranked.map((id) => each.relevant[id] ?? 0)) / ideal
  }
  const share = (sum: number) => Math.round((sum / Math.max(1, judged.length)) * 1000) / 1000
  return {
    judged: judged.length,
    first: share(score.first),
    inThree: share(score.inThree),
    mrr: share(score.mrr),
    ndcg5: share(score.ndcg5),
  }
}

export interface Trial {
  stories: readonly Story[]
  questions: readonly EvaluationQuestion[]
  judged: readonly Judged[]
}

/** Answers every judged question; `pinnedTo` gives the stories pinned to one, by its id. */
export function answers(
  { stories, questions, judged }: Trial,
  tuning?: Tuning,
  textOf: (question: EvaluationQuestion) => string = ({ text }) => text,
  pinnedTo: (id: string) => readonly string[] = () => [],
): Map<string, MatchAnswer> {
  const index = matchIndex()
  index.load(stories)
  const wanted = new Set(judged.map((each) => each.question_id))
  return new Map(
    questions
      .filter(({ id }) => wanted.has(id))
      .map((question) => [
        question.id,
        matchQuestion(index, textOf(question), { limit: 10, pinned: pinnedTo(question.id) }, tuning),
      ]),
  )
}

export const ranked = (all: ReadonlyMap<string, MatchAnswer>) =>
  new Map([...all].map(([id, answer]) => [id, answer.results.map(({ storyId }) => storyId)]))

/** What the fits are worth: how often strong is given and right, and what is said where the right stories are gone. */
export interface FitScore {
  strongGiven: number
  strongRight: number
  /** Of strong ones, those judged relevant at all (1 or 2). */
  strongRelevant: number
  withoutAnswerHonest: number
}

export function scoreFits(trial: Trial): FitScore {
  const all = answers(trial)
  let strong = 0
  let right = 0
  let relevant = 0
  for (const each of trial.judged) {
    const top = all.get(each.question_id)?.results[0]
    if (top?.fit !== 'strong') continue
    strong += 1
    if (rightStories(each).has(top.storyId)) right += 1
    if (each.relevant[top.storyId]) relevant += 1
  }
  const index = matchIndex()
  index.load(trial.stories)
  const storiesById = new Map(trial.stories.map((story) => [story.id, story]))
  const questionsById = new Map(trial.questions.map((question) => [question.id, question]))
  const honest: readonly Fit[] = [fits[2], fits[3]]
  let said = 0
  for (const each of trial.judged) {
    for (const id of Object.keys(each.relevant)) index.remove(id)
    const top = matchQuestion(index, questionsById.get(each.question_id)?.text ?? '', { limit: 1 }).results[0]
    if (!top || honest.includes(top.fit)) said += 1
    for (const id of Object.keys(each.relevant)) {
      const story = storiesById.get(id)
      if (story) index.update(story)
    }
  }
  const share = (count: number, of: number) => Math.round((count / Math.max(1, of)) * 1000) / 1000
  return {
    strongGiven: share(strong, trial.judged.length),
    strongRight: share(right, strong),
    strongRelevant: share(relevant, strong),
    withoutAnswerHonest: share(said, trial.judged.length),
  }
}
