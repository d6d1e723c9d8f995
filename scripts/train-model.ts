import type { Concept } from '../shared/match/concept.ts'
import { conceptMatcher } from '../shared/match/concept-matcher.ts'
import { type Feature, questionFeatures } from '../shared/match/principle-features.ts'
import { classes, featureValues, type PackedModel, softmax } from '../shared/match/principle-model.ts'
import { questionWords } from '../shared/match/question-words.ts'
import { vocabulary } from '../shared/match/vocabulary.ts'

/** A text that teaches: its principles by number, best first, and the question it belongs to. */
export interface TeachingText {
  text: string
  labels: number[]
  question: string
  /** What it counts beside a question of the bank. */
  weight: number
}

export interface TrainingSettings {
  familyScales: number[]
  /** Passes over the texts. */
  passes: number
  rate: number
  /** Pull of every weight towards nothing. */
  decay: number
  /** A feature must stand in at least so many different questions. */
  leastQuestions: number
  /** The most features kept. */
  mostFeatures: number
  /** What a second label counts beside the first. */
  secondLabel: number
  smoothing: number
}

export const usualSettings: TrainingSettings = {
  familyScales: [1, 0.9, 0.8, 0.7],
  passes: 15,
  rate: 1,
  decay: 2e-4,
  leastQuestions: 2,
  mostFeatures: 16000,
  secondLabel: 0.5,
  smoothing: 0.02,
}

/** Features of many texts with one set of concepts. */
export function featureReader(concepts: readonly Concept[]): (text: string) => Feature[] {
  const words = vocabulary()
  const matcher = conceptMatcher(concepts, words)
  const ids = concepts.map((concept) => concept.id)
  return (text) => {
    const question = questionWords(text, words)
    return questionFeatures(question, matcher.find(question.scan, question.terms, 'ask'), ids)
  }
}

export interface TrainedModel {
  hashes: number[]
  rarity: Map<number, number>
  weights: Map<number, Float64Array>
  bias: Float64Array
  familyScales: number[]
}

/** A small steady source of numbers in 0–1, so that the same texts give the same bytes. */
export function steadyNumbers(start: number): () => number {
  let state = start >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

export const rarityStep = 16

/** Rarity of every feature that stands in enough different questions. */
function rarities(texts: readonly TeachingText[], featuresOf: readonly Feature[][], least: number) {
  const questionsWith = new Map<number, Set<string>>()
  texts.forEach((text, at) => {
    for (const { hash } of featuresOf[at] ?? []) {
      const met = questionsWith.get(hash)
      if (met) met.add(text.question)
      else questionsWith.set(hash, new Set([text.question]))
    }
  })
  const all = new Set(texts.map((text) => text.question)).size
  const rarity = new Map<number, number>()
  for (const [hash, questions] of questionsWith) {
    if (questions.size < least) continue
    const value = Math.min(255, Math.round((1 + Math.log(all / questions.size)) * rarityStep))
    rarity.set(hash, value / rarityStep)
  }
  return { rarity, questionsWith }
}

/** One text as numbers. */
interface Sample {
  rows: Int32Array
  values: Float64Array
  target: Float64Array
  weight: number
}

function targetOf(labels: readonly number[], settings: TrainingSettings): Float64Array {
  const target = new Float64Array(classes).fill(settings.smoothing / classes)
  const total = 1 + (labels.length - 1) * settings.secondLabel
  labels.forEach((label, rank) => {
    const share = rank === 0 ? 1 : settings.secondLabel
    target[label] = (target[label] ?? 0) + ((1 - settings.smoothing) * share) / total
  })
  return target
}

/** One pass of stochastic descent over `order`; weights are kept divided by `shrink`, which is given back. */
function descend(
  samples: readonly Sample[],
  weights: Float64Array,
  bias: Float64Array,
  rate: number,
  decay: number,
  shrinkBefore: number,
) {
  let shrink = shrinkBefore
  const scores = new Float64Array(classes)
  for (const { rows, values, target, weight } of samples) {
    shrink *= 1 - rate * decay
    scores.set(bias)
    for (let at = 0; at < rows.length; at += 1) {
      const value = (values[at] ?? 0) * shrink
      const row = (rows[at] ?? 0) * classes
      for (let each = 0; each < classes; each += 1)
        scores[each] = (scores[each] ?? 0) + value * (weights[row + each] ?? 0)
    }
    softmax(scores)
    for (let each = 0; each < classes; each += 1) scores[each] = weight * ((scores[each] ?? 0) - (target[each] ?? 0))
    for (let at = 0; at < rows.length; at += 1) {
      const value = ((values[at] ?? 0) * rate) / shrink
      const row = (rows[at] ?? 0) * classes
      for (let each = 0; each < classes; each += 1)
        weights[row + each] = (weights[row + each] ?? 0) - value * (scores[each] ?? 0)
    }
    for (let each = 0; each < classes; each += 1) bias[each] = (bias[each] ?? 0) - 0.1 * rate * (scores[each] ?? 0)
  }
  return shrink
}

/** Trains a softmax model by stochastic descent with decay. The same texts give the same numbers. */
export function trainModel(
  texts: readonly TeachingText[],
  featuresOf: readonly Feature[][],
  settings: TrainingSettings,
): TrainedModel {
  const { rarity, questionsWith } = rarities(texts, featuresOf, settings.leastQuestions)
  const rows = new Map([...rarity.keys()].sort((a, b) => a - b).map((hash, at) => [hash, at]))
  const samples = texts.map((text, at): Sample => {
    const values = featureValues(featuresOf[at] ?? [], (hash) => rarity.get(hash) ?? 0, settings.familyScales)
    return {
      rows: Int32Array.from(values, (each) => rows.get(each.hash) ?? 0),
      values: Float64Array.from(values, (each) => each.value),
      target: targetOf(text.labels, settings),
      weight: text.weight,
    }
  })
  const weights = new Float64Array(rows.size * classes)
  const bias = new Float64Array(classes)
  const next = steadyNumbers(7)
  let shrink = 1
  for (let pass = 0; pass < settings.passes; pass += 1) {
    for (let at = samples.length - 1; at > 0; at -= 1) {
      const other = Math.floor(next() * (at + 1))
      const [held, swapped] = [samples[at], samples[other]]
      if (held && swapped) {
        samples[at] = swapped
        samples[other] = held
      }
    }
    const rate = settings.rate / (1 + settings.rate * settings.decay * pass * samples.length)
    shrink = descend(samples, weights, bias, rate, settings.decay, shrink)
  }
  const weightsOf = (row: number) => weights.slice(row * classes, (row + 1) * classes).map((weight) => weight * shrink)
  const kept = [...rows.entries()]
    .map(([hash, row]) => {
      const own = weightsOf(row)
      const size = Math.hypot(...own) * (rarity.get(hash) ?? 0) * Math.sqrt(questionsWith.get(hash)?.size ?? 1)
      return { hash, own, worth: size }
    })
    .sort((a, b) => b.worth - a.worth || a.hash - b.hash)
    .slice(0, settings.mostFeatures)
    .sort((a, b) => a.hash - b.hash)
  return {
    hashes: kept.map((each) => each.hash),
    rarity,
    weights: new Map(kept.map(({ hash, own }) => [hash, own])),
    bias,
    familyScales: settings.familyScales,
  }
}

/** The model as committed: weights in signed bytes of one common step. */
export function packModel(model: TrainedModel): PackedModel {
  let greatest = 0
  for (const row of model.weights.values()) for (const weight of row) greatest = Math.max(greatest, Math.abs(weight))
  const step = Math.fround(greatest / 127)
  const hashes = Uint32Array.from(model.hashes)
  const rarity = Uint8Array.from(model.hashes, (hash) => Math.round((model.rarity.get(hash) ?? 0) * rarityStep))
  const weights = new Int8Array(model.hashes.length * classes)
  model.hashes.forEach((hash, at) => {
    model.weights.get(hash)?.forEach((weight, each) => {
      weights[at * classes + each] = Math.round(weight / step)
    })
  })
  const bytes = (array: ArrayBufferView) =>
    Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64')
  return {
    hashes: bytes(hashes),
    rarity: bytes(rarity),
    weights: bytes(weights),
    step,
    familyScales: model.familyScales,
    bias: [...model.bias].map((value) => Math.round(value * 1e4) / 1e4),
  }
}
