import { unpackBridge } from '../shared/match/bridge.ts'
import { language, relearn } from '../shared/match/language.ts'
import { matchIndex } from '../shared/match/match-index.ts'
import { matchQuestion, usualTuning } from '../shared/match/match-question.ts'
import { unpackTold } from '../shared/match/told-principles.ts'
import { type MatchScore, scoreRankings } from './score-matches.ts'
import type { TaughtStory } from './taught-stories.ts'
import { packBridge, trainBridge } from './train-bridge.ts'
import { bridgeLesson } from './train-meaning.ts'
import { trainTold } from './train-told.ts'

/** First and in three among stories left out, asked within those stories only. */
function figures(left: readonly TaughtStory[], toldWeight: number): MatchScore {
  const index = matchIndex()
  index.load(left.map(({ story }) => story))
  const asked = left.flatMap(({ story, questions }) => questions.map((text) => ({ text, id: story.id })))
  const judged = asked.map(({ id }, at) => ({ question_id: String(at), relevant: { [id]: 2 } }))
  const tuning = { ...usualTuning, weights: { ...usualTuning.weights, told: toldWeight } }
  const rankings = asked.map(({ text }, at): [string, string[]] => [
    String(at),
    matchQuestion(index, text, { limit: 10 }, tuning).results.map(({ storyId }) => storyId),
  ])
  return scoreRankings(judged, new Map(rankings))
}

/** Which of bridge and principles told are in use, and by what share of the teaching half they were taught. */
interface Lesson {
  name: string
  share: number
  withBridge: boolean
  withTold: boolean
}

const lessons: readonly Lesson[] = [
  { name: 'neither', share: 0, withBridge: false, withTold: false },
  { name: 'bridge', share: 1, withBridge: true, withTold: false },
  { name: 'principles told', share: 1, withBridge: false, withTold: true },
  { name: 'both', share: 0.5, withBridge: true, withTold: true },
  { name: 'both', share: 1, withBridge: true, withTold: true },
]

/**
 * What bridge and principles told add on the half of the stories that did not teach them, by how many did: lines to print.
 * What is in use stays.
 */
export function taughtFigures(taught: readonly TaughtStory[]): string[] {
  const lesson = bridgeLesson(taught)
  const halves = [0, 1].map((half) => [...taught.keys()].filter((at) => at % 2 === half))
  const nothing = packBridge(new Float32Array(lesson.size ** 2))
  const { bridge, told } = language()
  const lines = lessons.map(({ name, share, withBridge, withTold }) => {
    const scores = halves.map((half, at) => {
      const among = (halves[1 - at] ?? []).filter((_, place) => (place * 7) % 20 < share * 20)
      relearn({
        bridge: unpackBridge(withBridge ? packBridge(trainBridge(lesson, among)) : nothing),
        told: withTold ? unpackTold(trainTold(taught, lesson.questions, among)) : told,
      })
      const left = half.flatMap((story) => taught[story] ?? [])
      return figures(left, withTold ? usualTuning.weights.told : 0)
    })
    const mean = (key: 'first' | 'inThree' | 'mrr') =>
      (scores.reduce((sum, score) => sum + score[key], 0) / scores.length).toFixed(3)
    const count = Math.round((share * taught.length) / 2)
    return `  ${name.padEnd(16)} ${String(count).padStart(3)} stories: first ${mean('first')}, in three ${mean('inThree')}, MRR ${mean('mrr')}`
  })
  relearn({ bridge, told })
  return lines
}
