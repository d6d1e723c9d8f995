import { functionWords } from './function-words.ts'
import { outcomeCues } from './outcome-cues.ts'
import { hasWord, type Prose, wordAt } from './prose.ts'
import { wordSet } from './word-set.ts'

/** What the words right after a number say of it: "30 minutes faster", "43% fewer", "12 teams now use it". */
const up = wordSet(
  'faster higher more better larger bigger greater increase improvement gain boost lift growth rise uplift jump',
)
const down = wordSet(
  'shorter less fewer lower cheaper smaller sooner earlier quicker lighter safer quieter thinner simpler decrease reduction drop cut decline saving savings',
)
const early = wordSet('ahead early')
const deadlines = wordSet('deadline date due schedule launch opening plan planned promised target')
const stop = wordSet('. ! ? ; : but while which whereas from to')

export type Aftermath = { compared: boolean; direction: 'up' | 'down' | null; word: string }

/** A comparative within three tokens after the number. */
export function comparisonAfter(prose: Prose, to: number): Aftermath {
  for (let at = to; at < to + 4; at += 1) {
    const word = wordAt(prose, at)
    if (word === '' || word === '\n' || stop.has(word)) break
    if (up.has(word)) return { compared: true, direction: 'up', word }
    if (down.has(word)) return { compared: true, direction: 'down', word }
    if (
      early.has(word) &&
      (word !== 'ahead' || !/^\p{L}/u.test(wordAt(prose, at + 1)) || /^(?:of|on)$/.test(wordAt(prose, at + 1)))
    )
      return { compared: true, direction: null, word }
    if (word === 'before' && hasWord(prose, at + 1, at + 5, deadlines)) return { compared: true, direction: null, word }
    if (functionWords.has(word)) break
  }
  return { compared: false, direction: null, word: '' }
}

/** Whether people take something up right after the number: "200 operators now use", "all 60 sites switched". */
export function adoptedAfter(prose: Prose, to: number, distance: number): boolean {
  for (let at = to; at < to + distance; at += 1) {
    const word = wordAt(prose, at)
    if (word === '' || word === '\n' || word === '.' || word === ',' || word === ';') return false
    const cue = outcomeCues.get(word)
    if (cue?.senses.has('adopt') && cue.form !== 'ing') return true
    const done =
      cue?.form === 'past' &&
      (cue.senses.has('finish') || cue.senses.has('reach') || cue.senses.has('gain') || cue.senses.has('move'))
    if (done && /^(?:was|were|are|is|been|have|has)$/.test(wordAt(prose, at - 1))) return true
    if (cue?.senses.has('method')) return false
  }
  return false
}
