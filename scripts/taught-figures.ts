import { type Bridge, unpackBridge } from '../shared/match/bridge.ts'
import { language, relearn } from '../shared/match/language.ts'
import { scoreRankings } from './score-matches.ts'
import { matchIndex } from '../shared/match/match-index.ts'
import { matchQuestion } from '../shared/match/match-question.ts'
import type { TaughtStory } from './taught-stories.ts'
import { packBridge, trainBridge } from './train-bridge.ts'
import { bridgeLesson } from './train-meaning.ts'

/** First and in three on stories the bridge has not seen, asked within those stories only; the bridge in use stays. */
function figuresWith(bridge: Bridge, left: readonly TaughtStory[]) {
  const before = language().bridge
  relearn({ bridge })
  const index = matchIndex()
  index.load(left.map(({ story }) => story))
  const asked = left.flatMap(({ story, questions }) => questions.map((text) => ({ text, id: story.id })))
  const judged = asked.map(({ id }, at) => ({ question_id: String(at), relevant: { [id]: 2 } }))
  const rankings = asked.map(({ text }, at): [string, string[]] => [
    String(at),
    matchQuestion(index, text, { limit: 10 }).results.map(({ storyId }) => storyId),
  ])
  relearn({ bridge: before })
  return scoreRankings(judged, new Map(rankings))
}

/** What the bridge adds on the half of the stories it was not trained on, by how many taught it: lines to print. */
export function taughtFigures(taught: readonly TaughtStory[]): string[] {
  const lesson = bridgeLesson(taught)
  const halves = [0, 1].map((half) => [...taught.keys()].filter((at) => at % 2 === half))
  const nothing = { step: 0, shares: packBridge(new Float32Array(lesson.size ** 2)).shares }
  return [0, 0.5, 1].map((share) => {
    const scores = halves.map((half, at) => {
      const among = (halves[1 - at] ?? []).filter((_, place) => (place * 7) % 20 < share * 20)
      const bridge = share === 0 ? nothing : packBridge(trainBridge(lesson, among))
      return figuresWith(
        unpackBridge(bridge),
        half.flatMap((story) => taught[story] ?? []),
      )
    })
    const mean = (key: 'first' | 'inThree' | 'mrr') =>
      (scores.reduce((sum, score) => sum + score[key], 0) / scores.length).toFixed(3)
    const count = Math.round((share * taught.length) / 2)
    return `  ${String(count).padStart(5)} stories: first ${mean('first')}, in three ${mean('inThree')}, MRR ${mean('mrr')}`
  })
}
