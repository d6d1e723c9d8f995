import { adoptedAfter } from './aftermath.ts'
import { colleagues, deliverables, gains, places, responses } from './noun-classes.ts'
import { hasWord, wordAt } from './prose.ts'
import { counts, near, type Scene, sizeOf } from './scene.ts'
import { wordSet } from './word-set.ts'

const links = wordSet('by to across in at')
const liveWords = wordSet(
  'live running runs used available operates operating active rolled deployed adopted launched expanded use replicated',
  'rollout roll-out deployment adoption migration expansion out',
)
const promoted = wordSet('promoted graduated')
const nowWords = wordSet('now today')

/** "three people from my team were promoted": few colleagues count when they rose. */
export function rise(scene: Scene): boolean {
  return hasWord(scene.prose, scene.mention.to, scene.mention.to + 6, promoted)
}

/** "live in 12 markets", "our rollout to 20 teams". */
function isLiveIn(scene: Scene): boolean {
  if (!counts(scene, places) || !(scene.before === 'in' || scene.before === 'across' || scene.before === 'to'))
    return false
  return hasWord(scene.prose, scene.mention.from - 5, scene.mention.from - 1, liveWords)
}

/** "the site now has 10,000 daily visitors". */
function nowHas(scene: Scene): boolean {
  const has = scene.before === 'has' || scene.before === 'have'
  return has && (near(scene, -2) === 'now' || nowWords.has(scene.next)) && counts(scene, gains)
}

/** "got 5,000 downloads", "had 25,000 visits"; not "a few of the 300 attendees". */
function isResponse(scene: Scene): boolean {
  if (!counts(scene, responses) || scene.before === 'the') return false
  if (scene.loose) return !scene.method
  if (scene.before === 'with') return true
  const direct = scene.governor.type === 'verb' && !scene.governor.infinitive
  return direct && /^(?:got|received|had|drew|attracted|reached|hit|sold)$/.test(scene.verb)
}

/** "seen by 12,000 people": a passive, even of a verb that tells of no outcome. */
function isDoneByMany(scene: Scene): boolean {
  const participle = near(scene, -2)
  if (scene.before !== 'by' || scene.mention.noun === null || sizeOf(scene.mention) < 10) return false
  if (!/(?:ed|en)$/.test(participle) || counts(scene, deliverables)) return false
  return !scene.method || /^(?:taken|read|seen)$/.test(participle)
}

/** A name, not a number of things: "221 Main Street", "the 1-800 number". */
function isName(scene: Scene): boolean {
  const next = scene.prose.tokens[scene.mention.to]
  if (scene.mention.noun === null) return next?.kind === 'word' && next.text !== next.lower
  return scene.mention.noun === 'number' || scene.mention.noun === 'numbers'
}

/** "used by 40 teams", "rolled out to 20 stores". */
function isPassedTo(scene: Scene): boolean {
  return scene.tells('adopt') && scene.distance <= 7 && links.has(scene.before)
}

/** "60 sites switched", "200 operators now use it"; not "the two teams", "all four team leads signed". */
function takeItUp(scene: Scene): boolean {
  const known = scene.before === 'the' && near(scene, -2) !== 'all'
  if (known || isFew(scene)) return false
  const distance = scene.next === 'of' ? 8 : scene.governor.type === 'verb' ? 4 : 5
  return adoptedAfter(scene.prose, scene.mention.to, distance)
}

function isFew(scene: Scene): boolean {
  return (
    counts(scene, colleagues) && sizeOf(scene.mention) < 10 && !/^(?:now|was|were)$/.test(scene.next) && !rise(scene)
  )
}

/** Whether a count says whom it reached or who took it up (rule MT14). */
export function isReach(scene: Scene): boolean {
  if (nowHas(scene) || isResponse(scene) || (scene.loose && isLiveIn(scene))) return true
  if (isName(scene)) return false
  const passed = isPassedTo(scene)
  if (!scene.loose) {
    return (passed && scene.before === 'by') || (scene.next === 'now' && adoptedAfter(scene.prose, scene.mention.to, 2))
  }
  if (isFew(scene) && scene.verb.startsWith('sign')) return false
  if (isDoneByMany(scene)) return true
  const used = passed && /^(?:used|adopted|cited|reused)$/.test(scene.verb)
  return counts(scene, deliverables) && !used ? false : passed || takeItUp(scene)
}

/** "downloaded 200,000 times": how often others did it (rule MT14). */
export function isDoneOften(scene: Scene): boolean {
  const passive = /^(?:was|were|been)$/.test(wordAt(scene.prose, scene.mention.from - 2)) && sizeOf(scene.mention) >= 20
  return scene.mention.per === null && (passive || scene.tells('adopt'))
}
