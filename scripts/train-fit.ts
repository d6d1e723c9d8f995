import { type FitEvidence, type FitWeights, fitEvidence } from '../shared/match/fit.ts'
import { matchIndex } from '../shared/match/match-index.ts'
import { queryOf } from '../shared/match/match-question.ts'
import { rank } from '../shared/match/rank.ts'
import { innerReading } from '../shared/match/read-question.ts'
import type { TaughtStory } from './taught-stories.ts'

/** Stories of a bank that the fit learns from: about what a person has. */
const bankSize = 65
/** A question whose story was taken out counts half of one whose story is there. */
const takenOutWeight = 0.5
/** Pull of the weights towards nothing, in questions. */
const pull = 20
const passes = 400
/**
 * What a story adds by each spread that its words, and its evidence in all, stand above the bank's: set, not learned. The
 * taught questions were written to share few words with their stories, and of a bank of taught stories several answer a
 * question though one alone counts: they cannot teach it. Set on judged questions, our own and others.
 */
const set: Partial<Record<(typeof fitEvidence)[number], number>> = { wordsOut: 0.25, standsOut: 0.6 }

interface Seen {
  evidence: FitEvidence
  isRight: boolean
  weight: number
}

/** The first story of every taught question in banks of usual size, with its own story there and taken out. */
function firstStories(taught: readonly TaughtStory[]): Seen[] {
  const banks = Math.max(1, Math.round(taught.length / bankSize))
  return Array.from({ length: banks }, (_, bank) => taught.filter((_, at) => at % banks === bank)).flatMap((part) => {
    const index = matchIndex()
    index.load(part.map(({ story }) => story))
    return part.flatMap(({ story, questions }) => {
      const firsts = () =>
        questions.flatMap((text) => rank(index.state, queryOf(innerReading(text, index.state.words)), {}, 1))
      const isOwn = (slot: number) => index.state.stories[slot]?.id === story.id
      const there = firsts().map((first) => ({ evidence: first, isRight: isOwn(first.slot), weight: 1 }))
      index.remove(story.id)
      const gone = firsts().map((first) => ({ evidence: first, isRight: false, weight: takenOutWeight }))
      index.update(story)
      return [...there, ...gone]
    })
  })
}

/** Logistic regression by plain descent on standardised evidence. The same stories give the same numbers. */
export function trainFit(taught: readonly TaughtStory[]): FitWeights {
  const seen = firstStories(taught)
  const rows = seen.map(({ evidence }) => fitEvidence.map((each) => evidence[each]))
  const scales = fitEvidence.map((_, kind) => {
    const mean = rows.reduce((sum, row) => sum + (row[kind] ?? 0), 0) / rows.length
    const spread = Math.sqrt(rows.reduce((sum, row) => sum + ((row[kind] ?? 0) - mean) ** 2, 0) / rows.length)
    return { mean, spread: Math.max(spread, 1e-6) }
  })
  const scaled = rows.map((row) =>
    row.map((value, kind) => (value - (scales[kind]?.mean ?? 0)) / (scales[kind]?.spread ?? 1)),
  )
  const weights = fitEvidence.map((each, kind) => (set[each] ?? 0) * (scales[kind]?.spread ?? 1))
  let offset = 0
  const total = seen.reduce((sum, { weight }) => sum + weight, 0)
  for (let pass = 0; pass < passes; pass += 1) {
    const slopes = weights.map((weight) => (pull * weight) / total)
    let offsetSlope = 0
    scaled.forEach((row, at) => {
      const sum = row.reduce((sum, value, kind) => sum + value * (weights[kind] ?? 0), offset)
      const each = seen[at]
      const wrong = ((1 / (1 + Math.exp(-sum)) - (each?.isRight ? 1 : 0)) * (each?.weight ?? 0)) / total
      offsetSlope += wrong
      row.forEach((value, kind) => {
        slopes[kind] = (slopes[kind] ?? 0) + wrong * value
      })
    })
    offset -= 2 * offsetSlope
    slopes.forEach((slope, kind) => {
      if ((fitEvidence[kind] ?? 'meaning') in set) return
      weights[kind] = Math.max(0, (weights[kind] ?? 0) - 2 * slope)
    })
  }
  const own = weights.map((weight, kind) => weight / (scales[kind]?.spread ?? 1))
  const base = own.reduce((sum, weight, kind) => sum - weight * (scales[kind]?.mean ?? 0), offset)
  const rounded = (value: number) => Math.round(value * 1e3) / 1e3
  const named = Object.fromEntries(fitEvidence.map((each, kind) => [each, rounded(own[kind] ?? 0)]))
  return { ...(named as Omit<FitWeights, 'offset'>), offset: rounded(base) }
}
