import { comparisonAfter } from './aftermath.ts'
import { colleagues, deliverables, gains, noBoast, scoreNames, served } from './noun-classes.ts'
import { hasWord, sentenceAround, wordAt } from './prose.ts'
import { isReach, rise } from './reach-rules.ts'
import type { RecognitionRule } from './rule.ts'
import { counts, near, type Scene, sizeOf } from './scene.ts'
import { wordSet } from './word-set.ts'

const known = wordSet('first last next top remaining')
const ranks = wordSet('places positions spots ranks')
const additions = wordSet('more additional extra new further another other')
const teamWords = wordSet('team teams headcount staff group department')

/** "zero incidents", "attrition was zero", "down to zero"; not "zero experience", "from zero". */
function isZero(scene: Scene): boolean {
  const { mention, before } = scene
  if (mention.values.length !== 1 || sizeOf(mention) !== 0) return false
  if (mention.noun !== null) return !noBoast.has(mention.noun) && before !== 'from'
  if (before === 'to' && near(scene, -2) === 'down') return true
  return scene.loose && /^(?::|is|was|are|were|to|at|of|hit|reached)$/.test(before)
}

/** "moved up seven places". */
function isPlacesGained(scene: Scene): boolean {
  return counts(scene, ranks) && /^(?:up|climbed|rose|jumped|gained)$/.test(scene.before)
}

/** "Of the 24 people I hired, 22 were still with us": the part of a whole named first. */
function isOfThose(scene: Scene): boolean {
  const { prose, mention } = scene
  const { from } = sentenceAround(prose, mention.at)
  const of = wordAt(prose, from) === 'out' ? from + 1 : from
  if (wordAt(prose, of) !== 'of' || mention.from - of > 12) return false
  return prose.tokens.slice(of, mention.from).some((token) => token.kind === 'number')
}

/** "30 fewer calls", "300 more than before". */
function isCompared(scene: Scene): boolean {
  const { direction } = comparisonAfter(scene.prose, scene.mention.numberTo)
  if (direction === 'down') return true
  const than = wordAt(scene.prose, scene.mention.numberTo + 1) === 'than'
  return scene.loose && direction === 'up' && scene.mention.noun === null && than
}

/** "complaints: two in the last year". */
function isListed(scene: Scene): boolean {
  return scene.before === ':' && /^(?:in|since|this|so)$/.test(scene.next)
}

/** "a score of 91", "eNPS: +45", "recall is at 0.93". */
function isScore(scene: Scene): boolean {
  if (scene.mention.noun !== null) return false
  if (/^(?::|of|is|was|hit|to|at)$/.test(scene.before) && scoreNames.has(near(scene, -2))) return true
  const stands = scene.before === 'at' && /^(?:is|was|stands|stood|are|now)$/.test(near(scene, -2))
  return stands && !Number.isInteger(sizeOf(scene.mention))
}

/** "two more sites", "4 additional opportunities", "ordered another 5,000 units". */
function isAddition(scene: Scene): boolean {
  const { mention } = scene
  if (isMade(scene) || !hasWord(scene.prose, mention.from, mention.to, additions)) return false
  return counts(scene, gains) || /^(?:ordered|bought|added)$/.test(scene.verb)
}

/** "three of whom were promoted". */
function isPartThatRose(scene: Scene): boolean {
  return scene.next === 'of' && /^(?:whom|them|which)$/.test(near(scene, 1)) && rise(scene)
}

/** "is down to two", "went to 3". */
function isArrival(scene: Scene): boolean {
  if (scene.mention.noun !== null || scene.before !== 'to') return false
  if (/^(?:down|up)$/.test(near(scene, -2))) return true
  return scene.loose && scene.tells('move') && scene.prose.tokens[scene.mention.to]?.kind !== 'word'
}

/** "people rated the training 4.7". */
function isRated(scene: Scene): boolean {
  const rates = /^(?:rated|scored|averaged|graded|score|scores|averages)$/.test(scene.verb)
  return rates && scene.mention.noun === null && scene.distance <= 3
}

/** What one made oneself: effort, unless there are so many that nobody makes them by hand. */
function isMade(scene: Scene): boolean {
  return counts(scene, deliverables) && (!scene.loose || sizeOf(scene.mention) < 1000)
}

/** A falling verb; not "saved 3 copies", "dropped 2 of the options", nor in Action "cut it to 2 pages". */
function isLoss(scene: Scene): boolean {
  if (!scene.tells('fall') || scene.distance > 7 || counts(scene, colleagues)) return false
  if (scene.before === 'of') return /^(?:backlog|queue|pile|debt)$/.test(near(scene, -2))
  if (scene.before === 'the' || (scene.mention.noun === null && scene.next === 'of')) return false
  return !(counts(scene, deliverables) && (!scene.loose || scene.verb.startsWith('sav')))
}

/** A rising verb with "by" or "to"; not "the team grew to 25 people", "raised 3 concerns". */
function isRise(scene: Scene): boolean {
  if (!scene.tells('rise') || scene.distance > 9) return false
  const people = counts(scene, colleagues)
  const grown = /^(?:by|to|up|another|than)$/.test(scene.before) || scene.verb.startsWith('gain')
  if (!people) return grown
  const team = hasWord(scene.prose, scene.mention.from - 8, scene.mention.from, teamWords)
  return !team && /^(?:by|to)$/.test(scene.before)
}

/** "won 3 accounts", "attracted 300 people". */
function isGain(scene: Scene): boolean {
  if (!scene.tells('gain') || scene.distance > 6) return false
  const drawn = scene.mention.noun === 'people' && scene.verb.startsWith('attract')
  return scene.loose || counts(scene, gains) || drawn
}

/** "served 300 guests", "hit 5,000 members". */
function isServed(scene: Scene): boolean {
  if (!scene.tells('reach') || scene.distance > 6) return false
  if (scene.loose) return !counts(scene, colleagues)
  const serves = /^(?:served|reached|brought|hit|serving|serves)$/.test(scene.verb)
  return serves && scene.distance <= 5 && (counts(scene, gains) || counts(scene, served))
}

/** "took home two awards", "we had 3 renewals". */
function isBrought(scene: Scene): boolean {
  if (!scene.loose || scene.distance > 3 || scene.tells('adopt')) return false
  return scene.tells('finish', 'move') && counts(scene, gains)
}

/** "shipped 30,000 parcels", "migrated 3 million records": more than a hand can do (rule MT14). */
function isVolume(scene: Scene): boolean {
  return (
    scene.hearing === 'open' &&
    scene.tells('finish') &&
    scene.distance <= 3 &&
    scene.mention.noun !== null &&
    sizeOf(scene.mention) >= 100
  )
}

/** "caught 18 critical bugs before release". */
function isCaught(scene: Scene): boolean {
  return scene.loose && /^(?:caught|catch|detect|prevent|avoid)/.test(scene.verb)
}

/** What the governing verb makes of the count. */
function verbRule(scene: Scene): RecognitionRule | null {
  if (isRated(scene)) return 'MT18'
  if (scene.tells('fall') && scene.distance <= 7 && !counts(scene, colleagues)) return isLoss(scene) ? 'MT13' : null
  if (isMade(scene) && !isCaught(scene)) return null
  if (isRise(scene)) return 'MT13'
  if (scene.tells('gain') && scene.distance <= 6) return isGain(scene) ? 'MT13' : null
  if (isServed(scene) || isBrought(scene)) return 'MT13'
  return isVolume(scene) && !counts(scene, colleagues) ? 'MT14' : null
}

const rules: readonly { rule: RecognitionRule; holds: (scene: Scene) => boolean }[] = [
  { rule: 'MT20', holds: isZero },
  { rule: 'MT19', holds: isPlacesGained },
  { rule: 'MT17', holds: (scene) => (scene.loose && isOfThose(scene)) || isPartThatRose(scene) },
  { rule: 'MT13', holds: (scene) => isCompared(scene) || (scene.loose && isListed(scene)) },
  { rule: 'MT18', holds: (scene) => scene.loose && isScore(scene) },
  { rule: 'MT14', holds: isReach },
  { rule: 'MT13', holds: (scene) => (scene.loose && isAddition(scene)) || isArrival(scene) },
]

/** Which rule makes a bare count an outcome; null when none does, since most counts are effort (rules MT51, MT35). */
export function countRule(scene: Scene): RecognitionRule | null {
  if (known.has(scene.before)) return null
  return rules.find(({ holds }) => holds(scene))?.rule ?? verbRule(scene)
}
