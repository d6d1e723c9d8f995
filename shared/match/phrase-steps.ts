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
export function phraseSteps(phrase: string, words: Vocabulary): number[][] {
  let readings: number[][] = [[]]
  for (const position of phrase.trim().split(/\s+/)) {
    const options = position === '_' ? [[gap]] : position.split('|').map((each) => termsIn(each, words))
    const real = options.filter((option) => option.length > 0)
    const distinct = new Map((real.length > 0 ? real : [[]]).map((option) => [option.join(' '), option]))
    readings = readings.flatMap((reading) => [...distinct.values()].map((option) => [...reading, ...option]))
    if (readings.length > mostReadings) readings = readings.slice(0, mostReadings)
  }
  const trimmed = readings.map(withoutOuterGaps).filter((reading) => reading.length > 0)
  return [...new Map(trimmed.map((reading) => [reading.join(' '), reading])).values()]
}

function withoutOuterGaps(steps: readonly number[]): number[] {
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
  return (phrase) => {
    const steps = known.get(phrase) ?? phraseSteps(phrase, words)
    known.set(phrase, steps)
    return steps
  }
}
