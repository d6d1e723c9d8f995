import { adoptedAfter, comparisonAfter } from './aftermath.ts'
import { deliverables, outcomeNouns, savedThings } from './noun-classes.ts'
import { hasWord, wordAt } from './prose.ts'
import { isDoneOften } from './reach-rules.ts'
import type { RecognitionRule, RefusalRule } from './rule.ts'
import { counts, near, type Scene, sizeOf } from './scene.ts'
import { wordSet } from './word-set.ts'

/** Verbs of method that hand over what follows: "gave us an 8% lift", "negotiated a 30% discount". */
const giving = /^(?:g[ai]v|saw|seen|see$|negotiat)/
const spending =
  /^(?:set$|capped|spen[dt]|paid|pay|bought|invest|asked|book|allocat|budgeted|requested)|^g(?:ave|iven)$/
const nowWords = wordSet('now today nowadays')
const ofWord = wordSet('of')
const timesWhat = wordSet(
  'the what as more faster larger bigger higher less fewer cheaper better quicker that those normal usual typical lower',
  'previous original average over its our greater',
)

/** "a 12-point increase", "$2M in savings": an outcome named within so many words after the number. */
export function namesOutcome(scene: Scene, distance: number): boolean {
  for (let offset = 0; offset < distance; offset += 1) {
    if (outcomeNouns.has(near(scene, offset))) return true
    if (scene.prose.tokens[scene.mention.to + offset]?.kind !== 'word') return false
  }
  return false
}

/** "up 22%", "down by half": a particle that says the change by itself; not "ended up", "set up". */
export function particleBefore(scene: Scene): 'up' | 'down' | null {
  const offset = /^(?:by|to|at|another)$/.test(scene.before) ? -2 : -1
  const word = near(scene, offset)
  if (word !== 'up' && word !== 'down') return null
  const verb = near(scene, offset - 1)
  return /^(?:set|end|ended|pick|give|follow|start|stand|top|made|make|sign|speed|come|came|back)$/.test(verb)
    ? null
    : word
}

/** "got 98 out of 100", "got it below 1%", "kept $80k": verbs too common to tell of an outcome without their object. */
function isGot(scene: Scene): boolean {
  const { mention, verb } = scene
  if (mention.dimension === 'share' && [5, 10, 100].includes(mention.values[1] ?? 0)) {
    if (/^(?:gave|awarded|rated|scored|received|got|averaged)$/.test(verb)) return true
  }
  if (/^(?:got|kept|keeps)$/.test(verb) && /^(?:below|under|above)$/.test(wordAt(scene.prose, mention.from)))
    return true
  if (mention.dimension === 'money') return /^ke(?:pt|eps)$/.test(verb)
  return mention.dimension === 'percent' && verb === 'got' && scene.distance <= 2
}

/** Whether the verb in charge tells of an outcome, or the words around the number do (rule MT30, strict hearing). */
export function isGoverned(scene: Scene): boolean {
  const { mention, governor, before } = scene
  if (namesOutcome(scene, 2) || comparisonAfter(scene.prose, mention.to).compared) {
    return !scene.method || giving.test(scene.verb)
  }
  if ((before === 'of' || before === 'in') && outcomeNouns.has(near(scene, -2))) return true
  if (particleBefore(scene) !== null) return true
  if (governor.type !== 'verb' || governor.infinitive) return false
  if (isGot(scene) || scene.tells('fall', 'rise', 'gain')) return true
  if (!scene.tells('reach') || mention.dimension === 'share') return false
  return !scene.tells('method') || /^(?:at|to|by)$/.test(before)
}

/** "we found out that 60% …": what one learned, not what one brought about. */
function isFoundOut(scene: Scene): boolean {
  if (scene.governor.type !== 'verb') return false
  const out = scene.prose.tokens[scene.governor.at + 1]?.lower === 'out'
  return (/^f(?:ind|ound)$/.test(scene.verb) && out) || /^(?:discover|reali|learn)/.test(scene.verb)
}

/** "cut it in half", "a third of what it was", "half the time", "half of them now use it". */
function isFractionOutcome(scene: Scene): boolean {
  const { next, prose, mention } = scene
  if (particleBefore(scene) !== null || scene.tells('fall', 'rise')) return true
  if (next === 'the') return savedThings.has(near(scene, 1))
  if (next === 'of' && near(scene, 1) === 'what') return true
  if (next === 'of' && scene.verb !== '' && !scene.method && !scene.verb.startsWith('roll')) return true
  if (comparisonAfter(prose, mention.to).compared || adoptedAfter(prose, mention.to, 6)) return true
  return hasWord(prose, mention.to, mention.to + 8, nowWords)
}

/** "I was 1 of 4 people": a place among others, nothing achieved. */
function isOneOf(scene: Scene): boolean {
  const { mention } = scene
  const stands = /^(?:is|was|am|are|were)$/.test(scene.before)
  return sizeOf(mention) === 1 && stands && hasWord(scene.prose, mention.numberTo, mention.to, ofWord)
}

function shareRefusal(scene: Scene): RefusalRule | null {
  if (isOneOf(scene)) return 'MT52'
  const worked = scene.governor.type === 'verb' && !scene.method
  const taken = adoptedAfter(scene.prose, scene.mention.to, 3)
  return counts(scene, deliverables) && !worked && !taken ? 'MT51' : null
}

function rateRefusal(scene: Scene): RefusalRule | null {
  if (!counts(scene, deliverables) || scene.tells('fall', 'rise')) return null
  const { from, to } = scene.mention
  const current = hasWord(scene.prose, from - 4, from, nowWords) || hasWord(scene.prose, to, to + 5, nowWords)
  return current ? null : 'MT51'
}

/** What speaks against a percent, a sum, a share, a rate, a size or a fraction even in a Result; null = nothing. */
export function amountRefusal(scene: Scene): RefusalRule | null {
  switch (scene.mention.dimension) {
    case 'percent':
      return isFoundOut(scene) ? 'MT35' : null
    case 'money':
      return spending.test(scene.verb) ? 'MT35' : null
    case 'share':
      return shareRefusal(scene)
    case 'rate':
      return rateRefusal(scene)
    case 'size': {
      const compared = comparisonAfter(scene.prose, scene.mention.to).compared
      return compared || (scene.verb !== '' && !scene.method) ? null : 'MT35'
    }
    case 'fraction':
      return isFractionOutcome(scene) ? null : 'MT35'
    default:
      return null
  }
}

/** Which rule makes "3x", "20 times" an outcome, or null (rules MT14, MT15). */
export function multipleRule(scene: Scene): RecognitionRule | null {
  const times = scene.prose.tokens[scene.mention.to - 1]?.lower === 'times'
  if (scene.mention.per !== null) return null
  if (!times) return scene.loose || isGoverned(scene) ? 'MT15' : null
  if (timesWhat.has(scene.next)) return 'MT15'
  const direct = scene.governor.type === 'verb' && !scene.governor.infinitive && scene.distance <= 3
  if (direct && scene.tells('rise', 'fall')) return 'MT15'
  return isDoneOften(scene) ? 'MT14' : null
}
