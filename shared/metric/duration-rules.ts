import { comparisonAfter } from './aftermath.ts'
import { type CueSense, outcomeCues } from './outcome-cues.ts'
import { hasWord, type Prose, sentenceAround, wordAt } from './prose.ts'
import { near, type Scene } from './scene.ts'
import { wordSet } from './word-set.ts'

const periodWords = wordSet(
  'over after for during in since first last next past following previous every each throughout ago until',
)
const repairs = wordSet(
  'resolve resolved restored restore recovered recover fixed fix mitigated patched contained stabilised stabilized stable',
  'recovering back',
)
const doneWords = wordSet('recouped payback back ready live done stable normal available operational')
const without = wordSet("no zero not nobody never free without haven't hasn't")
const lostTime = wordSet('downtime outage outages disruption delay delays rework savings interruption')
const savings = wordSet('saving savings reduction cut gain drop decrease')
const longUnits = wordSet('day week fortnight sprint month quarter year')
const removed = wordSet('out off away')
const limits = wordSet('under less below')
const deeds: readonly CueSense[] = ['finish', 'fall', 'rise', 'reach', 'gain', 'adopt']

/** The words written before the number itself: "within", "less than". */
function leads(scene: Scene, words: ReadonlySet<string>): boolean {
  return hasWord(scene.prose, scene.mention.from, scene.mention.at, words)
}
const within = wordSet('within')
const another = wordSet('another')

/** "starts in 2 months": a long time and a verb of the present speak of what is to come. */
function isToCome(scene: Scene): boolean {
  const form = outcomeCues.get(near(scene, -2))?.form
  return longUnits.has(scene.mention.unit ?? '') && (form === 'third' || form === 'base')
}

/** "the smoothest launch in ten years": the years only say how rare. */
function hasSuperlative(prose: Prose, at: number): boolean {
  for (let place = at - 1; place > at - 7; place -= 1) {
    const word = wordAt(prose, place)
    if (/^(?:first|most|best|worst|only|ever|record)$/.test(word) || (word.length > 5 && word.endsWith('est')))
      return true
  }
  return false
}

/** Whether one of these was done in the sentence, so that "within 40 minutes" is how fast. Looks 20 back and 14 ahead. */
function isDone(scene: Scene, isDeed: (word: string) => boolean): boolean {
  const { from, to } = sentenceAround(scene.prose, scene.mention.at)
  for (let at = Math.max(from, scene.mention.from - 20); at < Math.min(to, scene.mention.to + 14); at += 1) {
    const word = wordAt(scene.prose, at)
    if (isDeed(word) || doneWords.has(word)) return true
  }
  return false
}
const isAnyDeed = (word: string): boolean => deeds.some((sense) => outcomeCues.get(word)?.senses.has(sense) ?? false)
const isRepair = (word: string): boolean => repairs.has(word)

/** "two weeks early", "15 minutes shorter", "ten days before the deadline". */
function isCompared(scene: Scene): boolean {
  const { compared, direction, word } = comparisonAfter(scene.prose, scene.mention.numberTo)
  if (!compared || (direction === 'up' && word !== 'faster')) return false
  return scene.loose || scene.next !== 'ahead' || near(scene, 1) === 'of'
}

/** "restored within 40 minutes"; outside a Result only of repairs. */
function isInTime(scene: Scene): boolean {
  if (outcomeCues.get(scene.next)?.form === 'past') return false
  return scene.loose ? isDone(scene, isAnyDeed) : scene.governor.type === 'verb' && isDone(scene, isRepair)
}

/** Whether "over" says more than, not during: "saved over 100 hours", "over 40 man-hours", "over six hours a week". */
function isOverAmount(scene: Scene): boolean {
  const { prose, mention, governor } = scene
  if (mention.per !== null || mention.to - mention.numberTo > 1) return true
  if (governor.type !== 'verb' || !/^(?:sav|free|spar|shav|prevent|avoid)/.test(scene.verb)) return false
  return !prose.tokens.slice(governor.at, mention.from).some((token) => token.kind === 'number')
}

/** "cut the build by 12 minutes", "saves six hours a week", "brought it down to 4 minutes", "improved by 90 minutes". */
function isSaved(scene: Scene): boolean {
  const { before } = scene
  const particle = near(scene, -2)
  if (before === 'to' || before === 'by') {
    if (particle === 'down' || (particle === 'up' && before === 'by') || scene.tells('rise')) return true
    if (before === 'by' && scene.tells('reach')) return true
  }
  if (before === 'of' && savings.has(particle)) return true
  const falls = (scene.tells('fall') || scene.verb === 'gained') && scene.distance <= 12
  return falls && (!periodWords.has(before) || (before === 'over' && isOverAmount(scene)))
}

/** "200 days without an accident", "no outage in 90 days", "five sprints in a row". */
function isStreak(scene: Scene): boolean {
  const { prose, mention, before, next } = scene
  if (next === 'without' && mention.per === null) return true
  if (before === 'in' && hasWord(prose, mention.from - 4, mention.from, without))
    return !hasSuperlative(prose, mention.from)
  if (before === 'for' && hasWord(prose, mention.from - 9, mention.from, without)) return true
  return next === 'in' && near(scene, 1) === 'a' && near(scene, 2) === 'row'
}

/** "took 480 hours of toil out of the year", "gave 45 minutes back". */
function isTakenAway(scene: Scene): boolean {
  if (scene.next === 'back') return true
  const takes = /^t(?:ake|akes|ook|aken|aking)$/.test(scene.verb) && scene.distance <= 3
  return takes && hasWord(scene.prose, scene.mention.to, scene.mention.to + 5, removed)
}

/** "is now 18 minutes", "takes an hour", "nine minutes of downtime". */
function isState(scene: Scene): boolean {
  const { before, next, mention } = scene
  if (next === 'of' && lostTime.has(near(scene, 1))) return true
  if (before === 'to') return mention.per === null && scene.governor.type === 'verb'
  if (before === 'take') return !/^(?:to|would|might|could|may)$/.test(near(scene, -2))
  return /^(?:takes|is|are|now|at|down|averages|run|runs|completes|loads|responds)$/.test(before)
}

/** "finished in six weeks", "loads in under two seconds". */
function isSpeed(scene: Scene): boolean {
  const { before } = scene
  const quick = leads(scene, limits)
  if (!(before === 'in' || before === 'only' || quick)) return false
  if (before === 'in' && (isToCome(scene) || hasSuperlative(scene.prose, scene.mention.from))) return false
  return (quick || (scene.hearing === 'open' && scene.alone)) && isDone(scene, isAnyDeed)
}

/**
 * Whether a duration is an outcome (rule MT12): saved, or how fast something now is or was done. Else it is only the
 * period of something else (rule MT34).
 */
export function isDurationOutcome(scene: Scene): boolean {
  if (/^(?:once|twice|thrice|times)$/.test(near(scene, -2))) return false
  if (isCompared(scene)) return true
  if (leads(scene, within)) return isInTime(scene)
  if (isSaved(scene)) return true
  if (leads(scene, another)) return scene.tells('gain')
  if (scene.before === 'in' && scene.alone && isDone(scene, isRepair)) return true
  return scene.loose && (isStreak(scene) || isTakenAway(scene) || isState(scene) || isSpeed(scene))
}
