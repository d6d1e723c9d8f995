import type { PackedBridge } from '../shared/match/bridge.ts'
import { steadyNumbers } from './train-model.ts'

/** What the bridge learns from: places of length 1, and what words and principles say without it. */
export interface BridgeLesson {
  /** Concepts. */
  size: number
  stories: Float32Array[]
  questions: AskedPlace[]
  /** Questions that sound like a story's but are not answered by it. */
  near: AskedPlace[]
  /** How alike two stories are by their principles, 0–1: either may answer the other's questions. */
  alike(one: number, other: number): number
}

export interface AskedPlace {
  place: Float32Array
  /** The number of the story it was written for. */
  story: number
  /** Evidence of words and principles for each story. */
  others: Float32Array
}

export interface BridgeSettings {
  steps: number
  /** Stories compared at a time. */
  batch: number
  rate: number
  momentum: number
  /** Pull towards nothing learned. */
  decay: number
  /** What a cosine counts beside the other evidence. */
  sharpness: number
  /** What a near question counts beside a right one. */
  nearShare: number
  /** How far stories of the same principles are no wrong answers. */
  forgiving: number
}

export const bridgeSettings: BridgeSettings = {
  steps: 60,
  batch: 120,
  rate: 0.5,
  momentum: 0.9,
  decay: 2e-3,
  sharpness: 8,
  nearShare: 0.3,
  forgiving: 0.8,
}

/** Rows of `left` by the rows of `right`: how much each points where the other does. */
function products(left: readonly Float32Array[], right: readonly Float32Array[]): Float32Array[] {
  return left.map((one) =>
    Float32Array.from(right, (other) => {
      let sum = 0
      for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0)
      return sum
    }),
  )
}

/** `place` × the bridge (its own place included). */
function crossed(place: Float32Array, bridge: Float32Array): Float32Array {
  const size = place.length
  const looked = new Float32Array(size)
  for (let row = 0; row < size; row += 1) {
    const amount = place[row] ?? 0
    if (amount === 0) continue
    const from = row * size
    for (let at = 0; at < size; at += 1) looked[at] = (looked[at] ?? 0) + amount * (bridge[from + at] ?? 0)
  }
  return looked
}

function softmaxInPlace(scores: Float32Array): void {
  let greatest = Number.NEGATIVE_INFINITY
  for (const score of scores) greatest = Math.max(greatest, score)
  let sum = 0
  for (let at = 0; at < scores.length; at += 1) {
    scores[at] = Math.exp((scores[at] ?? 0) - greatest)
    sum += scores[at] ?? 0
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / sum
}

/**
 * Trains the bridge by descent: the story a question was written for must stand out among a batch of others, and must not
 * for a near question. `among`: the numbers of the stories that may teach. The same lesson gives the same numbers.
 */
export function trainBridge(
  lesson: BridgeLesson,
  among: readonly number[] = lesson.stories.map((_, at) => at),
  settings: BridgeSettings = bridgeSettings,
): Float32Array {
  const { size } = lesson
  const bridge = new Float32Array(size * size)
  for (let at = 0; at < size; at += 1) bridge[at * size + at] = 1
  const moving = new Float32Array(size * size)
  const next = steadyNumbers(11)
  const order = [...among]
  for (let step = 0; step < settings.steps; step += 1) {
    for (let at = 0; at < Math.min(settings.batch, order.length); at += 1) {
      const other = at + Math.floor(next() * (order.length - at))
      const [held = 0, swapped = 0] = [order[at], order[other]]
      order[at] = swapped
      order[other] = held
    }
    const slope = batchSlope(lesson, settings, order.slice(0, settings.batch), bridge)
    for (let at = 0; at < bridge.length; at += 1) {
      const rest = at % (size + 1) === 0 ? 1 : 0
      const pull = (slope[at] ?? 0) + settings.decay * ((bridge[at] ?? 0) - rest)
      moving[at] = settings.momentum * (moving[at] ?? 0) + pull
      bridge[at] = (bridge[at] ?? 0) - settings.rate * (1 - settings.momentum) * (moving[at] ?? 0)
    }
  }
  for (let at = 0; at < size; at += 1) bridge[at * size + at] = (bridge[at * size + at] ?? 0) - 1
  return bridge
}

/** How the loss of one batch changes with each number of the bridge. */
function batchSlope(
  lesson: BridgeLesson,
  { sharpness, nearShare, forgiving }: BridgeSettings,
  batch: readonly number[],
  bridge: Float32Array,
): Float32Array {
  const placeIn = new Map(batch.map((story, at) => [story, at]))
  const stories = batch.map((story) => lesson.stories[story] ?? new Float32Array(lesson.size))
  const slope = new Float32Array(bridge.length)
  const isIn = ({ story }: AskedPlace) => placeIn.has(story)
  const right = lesson.questions.filter(isIn)
  const sides = [
    { asked: right, isNear: false },
    { asked: lesson.near.filter(isIn), isNear: true },
  ]
  for (const { asked, isNear } of sides) {
    const found = products(
      asked.map(({ place }) => crossed(place, bridge)),
      stories,
    )
    asked.forEach((each, at) => {
      const scores = found[at] ?? new Float32Array(0)
      const own = placeIn.get(each.story) ?? 0
      for (let other = 0; other < scores.length; other += 1) {
        const story = batch[other] ?? 0
        const kept = other === own || isNear ? 1 : Math.max(1 - forgiving * lesson.alike(each.story, story), 1e-3)
        scores[other] = sharpness * (scores[other] ?? 0) + (each.others[story] ?? 0) + Math.log(kept)
      }
      softmaxInPlace(scores)
      const chance = scores[own] ?? 0
      const weight = (isNear ? (-nearShare * chance) / (1 - chance + 1e-2) : 1) * (sharpness / right.length)
      const towards = new Float32Array(lesson.size)
      for (let other = 0; other < scores.length; other += 1) {
        const pull = ((scores[other] ?? 0) - (other === own ? 1 : 0)) * weight
        const story = stories[other] ?? towards
        for (let to = 0; to < towards.length; to += 1) towards[to] = (towards[to] ?? 0) + pull * (story[to] ?? 0)
      }
      for (let row = 0; row < lesson.size; row += 1) {
        const amount = each.place[row] ?? 0
        const from = row * lesson.size
        for (let to = 0; to < lesson.size; to += 1)
          slope[from + to] = (slope[from + to] ?? 0) + amount * (towards[to] ?? 0)
      }
    })
  }
  return slope
}

/** The bridge as committed: signed bytes of one common step. */
export function packBridge(bridge: Float32Array): PackedBridge {
  let greatest = 1e-9
  for (const each of bridge) greatest = Math.max(greatest, Math.abs(each))
  const step = Math.fround(greatest / 127)
  const bytes = Int8Array.from(bridge, (each) => Math.round(each / step))
  return { step, shares: Buffer.from(bytes.buffer).toString('base64') }
}
