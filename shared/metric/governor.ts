import { type Cue, outcomeCues } from './outcome-cues.ts'
import { type Prose, sentenceAround, wordAt } from './prose.ts'
import { adverbBases } from './units.ts'
import { wordSet } from './word-set.ts'

/** What governs a number: the nearest verb to its left, or a goal or a wish that stands nearer (rules MT30–MT33). */
export type Governor =
  | { type: 'verb'; at: number; cue: Cue; infinitive: boolean }
  | { type: 'goal' | 'hypothetical' | 'denied' | 'background' | 'progressive'; at: number }
  | { type: 'none' }

const reach = 16
const none: Governor = { type: 'none' }

const goals = wordSet(
  'goal goals target targets objective objectives aim aimed aiming deadline deadlines quota forecast requirement required',
  'requires needed need needs wanted want wants hoped hope hoping trying tried supposed expected expecting asked must plan',
  'plans planned planning estimate estimates proposed proposal suggested promised intended intend requested budget tasked',
  'agreed decided failed commit committed expectation expectations threshold sla slo estimated challenge wish',
)
/** Verbs whose wish ends with their clause: "it needed a day; it is now ready in 15 minutes". */
const goalVerbs = wordSet(
  'needed need needs required requires wanted want wants hoped tried expected asked agreed decided failed',
)
const turning = wordSet('is are was were now , but which')
const looseGoals = wordSet('sla slo threshold budget quota forecast deadline plan plans')
const beaten = wordSet(
  'beat exceed exceeded exceeding surpass surpassed hit met meet meeting reached reaching reach above over under below ahead',
  'against than outperformed exceeds within beating achieved blew crushed smashed to',
)
const enablers = wordSet(
  'able managed helped helping help helps allowed allowing allows enabled enabling enables let got get gets getting persuaded convinced led leading caused causing made went continued',
  'started began scaled improved optimized grew used',
)
const modals = wordSet("would could should shall might must wouldn't couldn't if unless")
const perceiving = wordSet('noticed saw found knew realised realized learned heard told discovered because since')
const abilities = wordSet('handle serve process support run scale sustain hold take carry bear absorb')
const denials = wordSet("didn't not never couldn't cannot can't don't doesn't hardly barely without")
const nounMarkers = wordSet(
  "a an the our my its their his her your this these that's no each every of in per any some another first last next new",
)
const verbMarkers = wordSet(
  'to i we they you he she it which that who and not help helped helps let us them me can could will would should must may',
  "might did didn't now also then actually finally eventually quickly successfully directly effectively significantly",
)
const ingMarkers = wordSet(
  'by after before when while and was were am are been be is started kept began of for from without than through thereby',
  'thus further also , ; : ( - – — on in up not then consistently successfully eventually us me them team company about',
)

/** Whether a cue word stands as a verb here: not "the drop", "page load", "reported defects", "hosting costs". */
function isVerb(prose: Prose, at: number, cue: Cue, from: number): boolean {
  const before = at > from ? wordAt(prose, at - 1) : ''
  if (nounMarkers.has(before) && !(before === 'of' && cue.form === 'ing')) return false
  if (cue.form === 'ing') return before === '' || ingMarkers.has(before) || isAdverb(before)
  if (cue.form === 'base') return verbMarkers.has(before) || isAdverb(before)
  if (cue.form === 'past') return !outcomeCues.has(before) || wordAt(prose, at + 1) === 'by' || !isMethod(cue)
  if (outcomeCues.has(before) || before.endsWith('ing')) return false
  const changes = cue.senses.has('fall') || cue.senses.has('rise')
  if (!changes && /^(?:by|of|from|and|or|,|were|was|fell|rose|dropped)$/.test(wordAt(prose, at + 1))) return false
  return !isMethod(cue) || verbMarkers.has(before)
}

/** Whether a verb only tells how one worked. */
export function isMethod(cue: Cue): boolean {
  return cue.senses.has('method') && cue.senses.size === 1
}

function isChange(cue: Cue): boolean {
  return cue.senses.has('fall') || cue.senses.has('rise')
}

/** "to cut", "to quickly cut": the verb is what somebody wanted, unless something made it real. */
function isInfinitive(prose: Prose, at: number, cue: Cue): boolean {
  if (cue.form !== 'base' && cue.form !== 'past') return false
  return wordAt(prose, at - 1) === 'to' || (isAdverb(wordAt(prose, at - 1)) && wordAt(prose, at - 2) === 'to')
}

/** Whether a goal's word sets a goal here: "a target of 20%", "the SLA was"; not "improved the SLA from", "the deadline". */
function setsGoal(prose: Prose, at: number, from: number): boolean {
  if (isBeaten(prose, at, from)) return false
  if (/^needs?$/.test(wordAt(prose, at)) && /^(?:by|from|of|was|were)$/.test(wordAt(prose, at + 1))) return false
  return (
    !looseGoals.has(wordAt(prose, at)) ||
    /^(?:of|was|is|were|to|at|for|set|had|:|called|required)$/.test(wordAt(prose, at + 1))
  )
}

/** "daily" ends like an adverb and is none. */
function isAdverb(word: string): boolean {
  return word.endsWith('ly') && !adverbBases.has(word) && word !== 'nightly'
}

function isBeaten(prose: Prose, at: number, from: number): boolean {
  for (let place = Math.max(from, at - 3); place < at; place += 1) {
    const word = wordAt(prose, place)
    if (beaten.has(word) && (word !== 'to' || wordAt(prose, place - 1) === 'compared')) return true
  }
  return false
}

function nearWord(prose: Prose, at: number, from: number, words: ReadonlySet<string>, distance: number): boolean {
  for (let place = Math.max(from, at - distance); place < at; place += 1)
    if (words.has(wordAt(prose, place))) return true
  return false
}

/** "we were losing 5%": a state of things at the time. */
function isProgressive(prose: Prose, at: number): boolean {
  return outcomeCues.get(wordAt(prose, at))?.form === 'ing' && /^(?:was|were)$/.test(wordAt(prose, at - 1))
}

/** "sales had fallen", "I noticed it had gone up": how things stood before. "we had cut" is one's own deed. */
function isBackground(prose: Prose, at: number, from: number): boolean {
  const had = wordAt(prose, at - 1) === 'had' ? at - 1 : wordAt(prose, at - 2) === 'had' ? at - 2 : -1
  if (had < from || outcomeCues.get(wordAt(prose, at))?.form !== 'past') return false
  return !/^(?:i|we|this)$/.test(wordAt(prose, had - 1)) || nearWord(prose, had, from, perceiving, 6)
}

function verbGovernor(prose: Prose, at: number, cue: Cue, from: number, infinitive: boolean): Governor {
  const able = /^(?:could|can)$/.test(wordAt(prose, at - 1)) && abilities.has(wordAt(prose, at))
  if (!able && nearWord(prose, at, from, modals, 3)) return { type: 'hypothetical', at }
  if (isProgressive(prose, at)) return { type: 'progressive', at }
  if (isBackground(prose, at, from)) return { type: 'background', at }
  if (cue.senses.has('reach') && nearWord(prose, at, from, denials, 2)) return { type: 'denied', at }
  return { type: 'verb', at, cue, infinitive }
}

/**
 * The governor of the number whose phrase starts at `start`. Looks left inside the sentence, at most sixteen tokens, so
 * the whole of a text costs time in proportion to its length.
 */
export function governorOf(prose: Prose, start: number): Governor {
  const { from } = sentenceAround(prose, start)
  let wanted: Governor | null = null
  let turned = false
  for (let at = start - 1; at >= Math.max(from, start - reach); at -= 1) {
    const word = wordAt(prose, at)
    if (word === ';') break
    if (turning.has(word)) turned = true
    if (wanted?.type === 'verb' && enablers.has(word)) return { ...wanted, infinitive: false }
    if (goals.has(word) && !(turned && goalVerbs.has(word)) && setsGoal(prose, at, from)) return { type: 'goal', at }
    if ((word === 'had' || word === 'have' || word === 'has') && wordAt(prose, at + 1) === 'to')
      return { type: 'goal', at }
    if (word === 'had' && /^(?:i|we|it|they|he|she|not)$/.test(wordAt(prose, at + 1)))
      return { type: 'hypothetical', at }
    if (modals.has(word) && !wanted) return { type: 'hypothetical', at }
    const cue = outcomeCues.get(word)
    if (!cue || !isVerb(prose, at, cue, from)) continue
    if (wanted) return isMethod(cue) || isChange(cue) ? verbGovernor(prose, at, cue, from, false) : wanted
    const governor = verbGovernor(prose, at, cue, from, isInfinitive(prose, at, cue))
    const asNoun = cue.form === 'ing' && (wordAt(prose, at - 1) === 'of' || wordAt(prose, at - 1) === 'for')
    const due = governor.type === 'verb' && governor.infinitive && /^(?:is|are|was|were)$/.test(wordAt(prose, at - 2))
    if (due) return { type: 'goal', at }
    if (governor.type === 'verb' && (governor.infinitive || asNoun)) wanted = { ...governor, infinitive: true }
    else return governor
  }
  return wanted ?? none
}
