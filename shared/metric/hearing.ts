import type { Hearing } from './candidate.ts'
import { type Prose, type Sentence, wordAt } from './prose.ts'
import { wordSet } from './word-set.ts'

/** Where a text stands in its story; `whole` is a text that is not divided. */
export type MetricSection = 'situation' | 'task' | 'action' | 'result' | 'learning' | 'whole'

const hearings: Record<MetricSection, Hearing> = {
  situation: 'silent',
  task: 'silent',
  action: 'strict',
  result: 'open',
  learning: 'strict',
  whole: 'strict',
}

const headingWords: readonly [MetricSection, string][] = [
  ['situation', 'situation s context background challenge problem'],
  ['task', 'task t goal'],
  ['action', 'action actions a approach'],
  ['result', 'result results r outcome outcomes impact'],
  ['learning', 'learning learnings lesson lessons reflection'],
]
const headings: ReadonlyMap<string, MetricSection> = new Map(
  headingWords.flatMap(([section, words]) => words.split(' ').map((word): [string, MetricSection] => [word, section])),
)

const turns = wordSet('eventually finally ultimately consequently overall afterwards fortunately luckily therefore')
const openingPhrases = wordSet('the_end the_result the_results the_outcome the_impact')
const turnPhrases = wordSet(
  'a_result since_then this_resulted which_resulted able_to end_result managed_to',
  'ended_up turned_out this_led which_led this_saved this_reduced this_increased this_improved this_cut paid_off results_were',
  'outcome_was result_was final_result i_achieved we_achieved after_launch after_release after_deployment after_implementing',
  'proud_that',
)

/** "Result:" or "**Outcome**" at the start of a line opens a section; the name of it, or null. */
function headingOf(prose: Prose, sentence: Sentence): MetricSection | null {
  for (let at = sentence.from; at < Math.min(sentence.to, sentence.from + 5); at += 1) {
    const token = prose.tokens[at]
    if (token?.kind === 'symbol' || token?.kind === 'number') continue
    const section = token && headings.get(token.lower)
    if (!section) return null
    let next = at + 1
    while (next < at + 4 && /^[*_)\]]+$/.test(wordAt(prose, next))) next += 1
    const alone = token.lower.length > 1 && next >= sentence.to - 1
    return /^[:：]$/.test(wordAt(prose, next)) || alone ? section : null
  }
  return null
}

/** Whether a sentence of loose prose tells how it came out: "As a result …", "In the end we …". */
function tellsOutcome(prose: Prose, sentence: Sentence): boolean {
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const word = wordAt(prose, at)
    const phrase = `${word}_${wordAt(prose, at + 1)}`
    if (turns.has(word) || turnPhrases.has(phrase)) return true
    if (openingPhrases.has(phrase) && at < sentence.from + 4) return true
  }
  return false
}

/**
 * How each sentence is heard (rule MT30). A divided story says so itself; loose prose is strict, but a heading opens its
 * section and a turn of phrase announces the outcome.
 */
export function hearingsOf(prose: Prose, section: MetricSection): Hearing[] {
  if (section !== 'whole') return prose.sentences.map(() => hearings[section])
  let current: MetricSection | null = null
  return prose.sentences.map((sentence) => {
    current = headingOf(prose, sentence) ?? current
    if (current !== null) return hearings[current]
    return tellsOutcome(prose, sentence) ? 'told' : 'strict'
  })
}
