import { wordAt } from '../../metric/prose.ts'
import { wordSet } from '../../metric/word-set.ts'
import type { Finding, FlagRule } from '../flag.ts'
import { phraseEnd, phrases } from '../phrases.ts'
import { perSentence, type SectionReading, spanOf, tokensAmong } from '../section-reading.ts'
import { isI } from '../subjects.ts'
import { watched } from '../watched-words.ts'

/** Words that report what was said, thought or planned: "I promised that I would call" happened. */
const reporting = wordSet(
  'said say saying told tell telling promised promise promising agreed agree decided thought knew know hoped feared expected',
  'wrote explained announced warned swore believed assumed predicted asked wondered imagined guaranteed confirmed vowed',
  'sure certain worried figured guessed understood offered proposed suggested insisted concluded realised realized committed',
  'clear added replied answered repeated assured reassured planned meant intended pledged doubted suspected idea condition',
  'conditions word rule plan agreement',
)
/** Words after which "I would" only serves another statement: "what I would need", "so that I would see it". */
const serving = wordSet(
  'that what how when where whether which who whom than until before after once why whatever because as',
)
const joining = wordSet('and but or then')
const habitual = wordSet(
  'morning mornings afternoon evening evenings night nights day days week weeks month months quarter year monday tuesday wednesday',
  'thursday friday saturday sunday time times sprint shift release hour minute meeting standup visit call round',
)
const often = wordSet('often sometimes always regularly rarely never later soon still only not')
const softening = wordSet('say like love argue add rather prefer learn discover regret estimate guess')
const generally = wordSet('usually normally generally typically probably then')
/** Verbs whose bare form is not also their participle: "I'd start" is would, "I'd put" may be had. */
const bareVerbs = wordSet(
  'start begin make take go try use look speak talk ask tell give get work want call check write meet draw do see explain propose',
  'escalate prioritise prioritize communicate gather analyse analyze identify create build define ensure focus follow schedule',
  'suggest send review discuss address consider plan test measure bring choose break sit',
)
const others = phrases(
  'if i were, if it were up to me, in an ideal world i, my approach would be, my first step would be',
)

/** Words back in which a report is looked for. */
const reportReach = 24

/** Whether an earlier word of the sentence reports what follows token `at`. */
function isReported(reading: SectionReading, at: number): boolean {
  const from = Math.max(reading.sentences[reading.sentenceOf[at] ?? 0]?.from ?? 0, at - reportReach)
  let joined = false
  for (let before = at - 1; before >= from; before -= 1) {
    const word = wordAt(reading, before)
    if (reporting.has(word)) return !joined
    if (joining.has(word) && before >= at - 2) joined = true
    if (word === 'that' && joined) joined = false
  }
  return false
}

/** Whether the sentence tells a habit of the past: "every Friday I would call". */
const isHabit = perSentence((reading, from, to) => {
  for (let each = from; each < to; each += 1) {
    const word = wordAt(reading, each)
    if (word === 'whenever' || word === 'later' || word === 'eventually') return true
    const next = wordAt(reading, each + 1)
    if ((word === 'every' || word === 'each') && (habitual.has(next) || habitual.has(wordAt(reading, each + 2))))
      return true
    if (word === 'on' && next.endsWith('days') && habitual.has(next.slice(0, -1))) return true
  }
  return false
})

/** One past "I would start", "I'd normally start", or 0. */
function wouldEnd(reading: SectionReading, at: number): number {
  const word = wordAt(reading, at)
  const full =
    (word === 'i' || word === 'we' || word === 'you' || word === 'one') && wordAt(reading, at + 1) === 'would'
  const short = word === "i'd" || word === "we'd"
  if (!full && !short) return 0
  let verb = full ? at + 2 : at + 1
  if (generally.has(wordAt(reading, verb)) || wordAt(reading, verb) === 'first') verb += 1
  else if (often.has(wordAt(reading, verb))) return 0
  const next = reading.tokens[verb]
  if (next?.kind !== 'word' || softening.has(next.lower)) return 0
  // "I would have lost" is a consequence, "I would have to ask" a plan.
  if (next.lower === 'have' && wordAt(reading, verb + 1) !== 'to') return 0
  // "I would do it again" judges what was done.
  if ([2, 3, 4].some((step) => wordAt(reading, verb + step) === 'again')) return 0
  return full || bareVerbs.has(next.lower) ? verb + 1 : 0
}

const triggers = watched([...others.byStart.keys(), 'i', 'we', 'you', 'one', "i'd", "we'd"])

function hypotheticals(reading: SectionReading): Finding[] {
  const found: Finding[] = []
  let next = 0
  for (const at of tokensAmong(reading, triggers)) {
    if (at < next || reading.quoted[at]) continue
    const phrase = phraseEnd(reading, at, others)
    const would = phrase || wouldEnd(reading, at)
    if (would === 0 || (isI(reading, at) === false && wordAt(reading, at) === 'i')) continue
    if (!phrase && (serving.has(wordAt(reading, at - 1)) || isReported(reading, at) || isHabit(reading, at))) continue
    found.push({ span: spanOf(reading, at, would), severity: found.length === 0 ? 'warns' : 'hints' })
    next = would
  }
  return found
}

/**
 * RV21: what one would do where the story should say what one did. Promises, plans and fears that were real, habits of
 * the past ("every Friday I would call"), refusals ("I wouldn't sign") and what others would do are left alone; Learning
 * may look ahead. The first place warns, further ones hint. Source: DOMAIN.md §5.
 */
export const hypothetical: FlagRule = {
  id: 'hypothetical',
  rule: 'RV21',
  severity: 'warns',
  threshold: '“I would” (we, you) with a verb in Action or Result, neither reported nor a habit of the past',
  label: 'Would, not did',
  why: 'Interviewers score what you did, and this says what you would do.',
  fix: 'Say what you did that time; if you did not do it, leave it out.',
  mark: 'wavy',
  fires: { action: 'I would talk to the team and I would look for the cause.' },
  silent: { action: 'I promised the team that I would look for the cause. Every Friday I would call their lead.' },
  find: ({ sections: { action, result } }) => {
    const found = [...hypotheticals(action), ...hypotheticals(result)]
    return found.map((each, at) => (at === 0 ? each : { ...each, severity: 'hints' as const }))
  },
}
