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

/** Adds `amount` × `size` numbers of `source` to as many of `target`. The one loop that takes the time, so it stands alone. */
function addScaled(
  target: Float32Array,
  to: number,
  amount: number,
  source: Float32Array,
  from: number,
  size: number,
): void {
  if (amount === 0) return
  for (let at = 0; at < size; at += 1) target[to + at] = (target[to + at] ?? 0) + amount * (source[from + at] ?? 0)
}

function product(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0)
  return sum
}

/** `place` × the bridge (its own place included). */
function crossed(place: Float32Array, bridge: Float32Array): Float32Array {
  const size = place.length
  const looked = new Float32Array(size)
  for (let row = 0; row < size; row += 1) addScaled(looked, 0, place[row] ?? 0, bridge, row * size, size)
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
  const { size } = lesson
  const placeIn = new Map(batch.map((story, at) => [story, at]))
  const stories = batch.map((story) => lesson.stories[story] ?? new Float32Array(size))
  // How far each story of the batch counts as a wrong answer to the questions of each other.
  const kept = batch.map((own) =>
    batch.map((story) => Math.log(story === own ? 1 : Math.max(1 - forgiving * lesson.alike(own, story), 1e-3))),
  )
  const slope = new Float32Array(bridge.length)
  const towards = new Float32Array(size)
  const scores = new Float32Array(batch.length)
  const isIn = ({ story }: AskedPlace) => placeIn.has(story)
  const right = lesson.questions.filter(isIn)

  const learn = ({ place, story, others }: AskedPlace, isNear: boolean) => {
    const own = placeIn.get(story) ?? 0
    const looked = crossed(place, bridge)
    stories.forEach((other, at) => {
      const similar = Math.fround(product(looked, other))
      const allowed = isNear ? 0 : (kept[own]?.[at] ?? 0)
      scores[at] = sharpness * similar + (others[batch[at] ?? 0] ?? 0) + allowed
    })
    softmaxInPlace(scores)
    const chance = scores[own] ?? 0
    const weight = (isNear ? (-nearShare * chance) / (1 - chance + 1e-2) : 1) * (sharpness / right.length)
    towards.fill(0)
    stories.forEach((other, at) => {
      addScaled(towards, 0, ((scores[at] ?? 0) - (at === own ? 1 : 0)) * weight, other, 0, size)
    })
    for (let row = 0; row < size; row += 1) addScaled(slope, row * size, place[row] ?? 0, towards, 0, size)
  }
  for (const each of right) learn(each, false)
  for (const each of lesson.near.filter(isIn)) learn(each, true)
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
