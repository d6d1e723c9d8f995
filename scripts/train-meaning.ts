import { type PackedBridge, unpackBridge } from '../shared/match/bridge.ts'
import type { FitWeights } from '../shared/match/fit.ts'
import { language, relearn } from '../shared/match/language.ts'
import { matchIndex } from '../shared/match/match-index.ts'
import { placeOfQuestion, searchTerms } from '../shared/match/match-question.ts'
import { fromCentre } from '../shared/match/meaning.ts'
import { classes } from '../shared/match/principle-model.ts'
import { rank } from '../shared/match/rank.ts'
import { innerReading } from '../shared/match/read-question.ts'
import { rawPlace, readStory } from '../shared/match/story-reading.ts'
import { type PackedTold, unpackTold } from '../shared/match/told-principles.ts'
import { storyCentre } from './story-centre.ts'
import { type TaughtStory, taughtStories } from './taught-stories.ts'
import { type AskedPlace, type BridgeLesson, packBridge, trainBridge } from './train-bridge.ts'
import { trainFit } from './train-fit.ts'
import { trainTold } from './train-told.ts'

/** What the other evidence counts while the bridge learns: chosen once, by the figures on stories left out. */
const others = { words: 2, principles: 2.5 }

/** Places of all taught stories and their questions, with what else speaks for each pair. */
export function bridgeLesson(taught: readonly TaughtStory[]): BridgeLesson {
  const { centre, meaning } = language()
  const index = matchIndex()
  index.load(taught.map(({ story }) => story))
  const { state } = index
  const stories = taught.map(({ story }) => {
    const reading = readStory(story, state.words)
    return fromCentre(rawPlace(reading.terms, reading.concepts), centre)
  })
  const asked = (text: string, story: number): AskedPlace => {
    const reading = innerReading(text, state.words, false)
    const terms = searchTerms(reading)
    const place = placeOfQuestion(terms, reading.concepts)
    const principles = reading.probabilities
    const query = { terms, concepts: reading.concepts, place, principles, told: new Float64Array(classes) }
    rank(state, query, {}, 1)
    const mostWords = Math.max(1e-9, ...state.wordScores)
    const evidence = Float32Array.from(
      taught,
      (_, at) =>
        (others.words * (state.wordScores[at] ?? 0)) / mostWords + others.principles * (state.agreementScores[at] ?? 0),
    )
    return { place, story, others: evidence }
  }
  return {
    size: meaning.size,
    stories,
    questions: taught.flatMap(({ questions }, at) => questions.map((text) => asked(text, at))),
    near: taught.flatMap(({ near }, at) => near.map((text) => asked(text, at))),
    alike: (one, other) => cosine(state.principles, one * classes, other * classes),
  }
}

function cosine(numbers: Float32Array, one: number, other: number): number {
  let sum = 0
  let own = 0
  let theirs = 0
  for (let at = 0; at < classes; at += 1) {
    const [a, b] = [numbers[one + at] ?? 0, numbers[other + at] ?? 0]
    sum += a * b
    own += a * a
    theirs += b * b
  }
  return sum / Math.sqrt(Math.max(own * theirs, 1e-9))
}

/** The parts of the model that are learned from stories, each on top of the ones before. */
export interface TrainedMeaning {
  centre: number[]
  bridge: PackedBridge
  told: PackedTold
  fit: FitWeights
}

/** Trains centre, bridge, principles told and fit, one after the other, and leaves them in use. The same stories give the same bytes. */
export function trainMeaning(): TrainedMeaning {
  const centre = storyCentre()
  relearn({ centre })
  const taught = taughtStories()
  const lesson = bridgeLesson(taught)
  const bridge = packBridge(trainBridge(lesson))
  const told = trainTold(taught, lesson.questions)
  relearn({ bridge: unpackBridge(bridge), told: unpackTold(told) })
  const fit = trainFit(taught)
  relearn({ fit })
  return { centre, bridge, told, fit }
}
