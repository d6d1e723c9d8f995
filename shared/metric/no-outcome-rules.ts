import { namesOutcome } from './amount-rules.ts'
import { functionWords } from './function-words.ts'
import type { Mention } from './mention.ts'
import { colleagues } from './noun-classes.ts'
import { hasWord, type Prose, sentenceAround, wordAt } from './prose.ts'
import type { NoOutcomeRule } from './rule.ts'
import { near, type Scene, sizeOf } from './scene.ts'
import { wordSet } from './word-set.ts'

const groups = wordSet('team teams group crew squad headcount staff department division class pod panel committee unit')
const teamSubjects = wordSet('team headcount')

/** What one sets: a number after one of these says how, not how well. */
const settings = wordSet(
  'timeout timeouts threshold thresholds limit limits ttl interval intervals polling retries heap budget scope',
  'ceiling parameter parameters setting settings replicas parallelism concurrency',
)
const settingPairs = wordSet(
  'batch_size page_size buffer_size cache_size pool_size sample_size chunk_sizesize font_size heap_size',
  'queue_depth sample_rate sampling_rate learning_rate refresh_rate log_retention logs_retention data_retention',
  'backup_retention batch_sizes',
)
/** What one gives a machine: "16 GB of memory", "4 more servers". */
const resources = wordSet(
  'replicas memory ram cores cpus vcpus servers nodes instances machines shards partitions containers pods workers',
  'threads disks gpus clusters cpu storage',
)
const exposure = wordSet(
  'roll rolled rolling sample sampled sampling canary expose exposed routed shift shifted route routing divert diverted',
  'ramped start started',
)
const exposed = wordSet('traffic users customers requests fleet sessions stores hosts servers sites accounts visitors')
const certainty = wordSet(
  'behind sure certain confident committed agree agreed convinced honest focused dedicated transparent right clear',
)
const saidOnly = wordSet('confidence significance stake power')
const articles = wordSet('a an the our my their his her its this that')

function hasBefore(prose: Prose, at: number, words: ReadonlySet<string>, distance: number): boolean {
  return hasWord(prose, Math.max(sentenceAround(prose, at).from, at - distance), at, words)
}

/** "a team of 9", "grew the team from 3 to 12", "12-person" (rule MT50). */
export function isTeamSize(prose: Prose, mention: Mention): boolean {
  const previous = wordAt(prose, mention.from - 1)
  if (mention.dimension === 'multiple') return teamSubjects.has(previous)
  if (mention.dimension !== 'count') return false
  if (previous === 'of' && groups.has(wordAt(prose, mention.from - 2))) return true
  if (mention.attributive) return /^(?:person|people|member|man|strong|engineer|developer)$/.test(mention.noun ?? '')
  const people = mention.noun === null || colleagues.has(mention.noun)
  return people && sizeOf(mention) > 1 && hasBefore(prose, mention.from, teamSubjects, 4)
}

/** "set the timeout to 30 seconds", "batch size from 100 to 500", "16 GB of memory": how a thing was set up (rule MT53). */
export function isSetting(prose: Prose, from: number, to: number): boolean {
  const { from: first } = sentenceAround(prose, from)
  for (let at = Math.max(first, from - 4); at < from; at += 1) {
    const word = wordAt(prose, at)
    const kept = word === 'budget' && /^(?:under|over|below|within|on)$/.test(wordAt(prose, at - 1))
    if (!kept && (settings.has(word) || settingPairs.has(`${word}_${wordAt(prose, at + 1)}`))) return true
  }
  return resources.has(wordAt(prose, to) === 'of' ? wordAt(prose, to + 1) : wordAt(prose, to))
}

/** "100% sure", "110%", "the five whys", "zero trust", "my two cents", "(p < 0.05)" (rule MT52). */
function isSaying(scene: Scene): boolean {
  const { prose, mention, next } = scene
  const value = mention.values[0] ?? Number.NaN
  if (/^[<>=≤≥]$/.test(wordAt(prose, mention.from)) && /^[pnr]$/.test(scene.before)) return true
  if (mention.dimension === 'percent') {
    if (value === 110 || saidOnly.has(next)) return true
    return value === 100 && (certainty.has(next) || certainty.has(wordAt(prose, mention.at - 1)))
  }
  if (mention.noun === 'whys' || mention.noun === 'feedback') return true
  if (mention.dimension === 'money')
    return /^(?:question|dollar)$/.test(next) || (mention.unit === 'cent' && value === 2)
  const name = wordAt(prose, mention.numberTo) === '-' ? mention.numberTo + 1 : mention.numberTo
  return mention.dimension === 'count' && value === 0 && /^(?:day|trust|tolerance|sum|based)$/.test(wordAt(prose, name))
}

/** "a 30-minute talk", "10 days' notice", "a $12,000 licence": the number only describes another thing (rule MT54). */
function isDescription(scene: Scene): boolean {
  const { prose, mention } = scene
  if (namesOutcome(scene, 4)) return false
  if (mention.attributive) {
    return !(mention.dimension === 'stars' && /^(?:rating|review|reviews|average|score)$/.test(scene.next))
  }
  const next = prose.tokens[mention.to]
  const noun = next?.kind === 'word' && !functionWords.has(next.lower)
  if (mention.dimension === 'money') return noun && articles.has(scene.before) && !scene.tells('gain', 'reach', 'fall')
  if (mention.dimension !== 'duration') return false
  if ((next?.text === "'" || next?.text === '’') && next.glued) return true
  const singular = wordAt(prose, mention.to - 1) === mention.unit && mention.unit.length > 3 && sizeOf(mention) > 1
  return noun && singular && mention.digits
}

/** "rolled out to 1% of users", "sampled 5% of the traffic" (rule MT55). */
function isExposure(scene: Scene): boolean {
  const { prose, mention } = scene
  if (mention.dimension !== 'percent' && mention.dimension !== 'fraction') return false
  if (near(scene, 0) !== 'of' || sizeOf(mention) >= 100) return false
  return hasBefore(prose, mention.from, exposure, 5) && hasWord(prose, mention.to + 1, mention.to + 4, exposed)
}

/** Which rule says that this number is no outcome, whatever governs it; null when none does. */
export function noOutcomeRule(scene: Scene): NoOutcomeRule | null {
  if (isSaying(scene)) return 'MT52'
  if (isTeamSize(scene.prose, scene.mention)) return 'MT50'
  if (isDescription(scene)) return 'MT54'
  if (isSetting(scene.prose, scene.mention.from, scene.mention.to)) return 'MT53'
  return isExposure(scene) ? 'MT55' : null
}
