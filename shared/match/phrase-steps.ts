import { gap } from './phrase-trie.ts'
import { droppedTerm, type Vocabulary } from './vocabulary.ts'
import { scanWords } from './word-scan.ts'

/** Readings of one phrase that are compiled; a phrase with more alternatives than that is a mistake in the lexicon. */
const mostReadings = 512

/** The terms of one alternative ("push-back" is two); dropped words left out. */
const termsIn = (text: string, words: Vocabulary) =>
  scanWords(text)
    .words.map((word) => words.add(word))
    .filter((term) => term !== droppedTerm)

/**
 * All readings of a phrase as steps for the trie (rule MA5): `missed|slipped _ deadline` → [miss, gap, deadlin] and
 * [slip, gap, deadlin]. Gaps at the ends fall away. Empty when the phrase holds no word that counts.
 */
export function phraseSteps(
  phrase: string,
  words: Vocabulary,
  optionsOf: (position: string) => readonly number[][] = (position) => positionOptions(position, words),
): number[][] {
  let readings: number[][] = [[]]
  // Readings of one length at every position differ from each other by themselves.
  let mayRepeat = false
  for (const position of phrase.trim().split(/\s+/)) {
    const options = optionsOf(position)
    const length = options[0]?.length
    if (options.some((option) => option.length !== length)) mayRepeat = true
    const longer: number[][] = []
    for (const reading of readings) for (const option of options) longer.push(reading.concat(option))
    readings = longer.length > mostReadings ? longer.slice(0, mostReadings) : longer
  }
  const trimmed = readings.map(withoutOuterGaps).filter((reading) => reading.length > 0)
  return mayRepeat ? distinct(trimmed) : trimmed
}

const distinct = (readings: readonly number[][]) => [
  ...new Map(readings.map((reading) => [reading.join(' '), reading])).values(),
]

/** What may stand in one position: alternatives without a word that counts are left out, unless there is no other. */
function positionOptions(position: string, words: Vocabulary): number[][] {
  if (position === '_') return [[gap]]
  const real = position
    .split('|')
    .map((each) => termsIn(each, words))
    .filter((option) => option.length > 0)
  return real.length > 0 ? distinct(real) : [[]]
}

function withoutOuterGaps(steps: readonly number[]): number[] {
  if (steps[0] !== gap && steps.at(-1) !== gap && !steps.some((step, at) => step === gap && steps[at - 1] === gap))
    return [...steps]
  const kept = steps.filter((step, at) => step !== gap || steps[at - 1] !== gap)
  if (kept[0] === gap) kept.shift()
  if (kept.at(-1) === gap) kept.pop()
  return kept
}

/** Words of a reading, gaps not counted. */
export const stepWords = (steps: readonly number[]): number => steps.filter((step) => step !== gap).length

/** Steps of phrases over one vocabulary, worked out once each. */
export function phraseReader(words: Vocabulary): (phrase: string) => readonly number[][] {
  const known = new Map<string, number[][]>()
  // The same alternatives ("goal|target|quota") stand in many phrases.
  const knownOptions = new Map<string, number[][]>()
  const optionsOf = (position: string) => {
    const options = knownOptions.get(position) ?? positionOptions(position, words)
    knownOptions.set(position, options)
    return options
  }
  return (phrase) => {
    const steps = known.get(phrase) ?? phraseSteps(phrase, words, optionsOf)
    known.set(phrase, steps)
    return steps
  }
}
