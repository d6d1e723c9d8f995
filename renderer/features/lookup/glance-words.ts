import type { MetricSpan } from '../../../shared/metric/find-metrics.ts'
import { metricWords } from '../../../shared/metric/metric-words.ts'
import type { StoryMetrics } from '../../../shared/metric/story-metrics.ts'
import { type Story, sectionNames } from '../../../shared/story/story.ts'

/** Beats to show, at least and at most, and the words of one made from a sentence. */
const fewest = 4
const most = 6
const wordsOfBeat = 7
/** A number that stands later than this in its sentence is left to the list of numbers. */
const mostWordsOfBeat = 12
/** No beat ends on one of these: they promise a word that is not there. */
const leading =
  /^(?:a|an|the|of|in|on|at|by|to|for|from|with|and|or|but|all|one|as|that|which|than|into|under|over|my|our|their|its)$/i
/** Words that open a further clause: a beat may end before them. */
const opening = /^(?:and|but|so|because|which|while|when|where|whereas|after|before|until|since|then)$/i
/** So few words more are told rather than left out. */
const wordsNotWorthACut = 2
/** Fewer words than this are no clause to stop at. */
const fewestWordsOfClause = 4
const numbersShown = 8
/** A longer span is no number to read in passing. */
const mostLetters = 30

/** A story as it can be read from the corner of an eye. */
export interface Glance {
  hook: string
  beats: string[]
  numbers: string[]
}

interface Sentence {
  text: string
  start: number
  end: number
}

function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]*)*[.!?]*/g)]
    .map((found) => ({
      text: found[0].trim(),
      start: found.index + (found[0].length - found[0].trimStart().length),
      end: found.index + found[0].length,
    }))
    .filter((sentence) => sentence.text !== '')
}

/** The words up to where a clause ends: at its comma, or before a word that opens the next; null where none ends in time. */
function clauseEnd(words: readonly string[], fewestWords: number): number | null {
  for (let end = fewestWords; end <= mostWordsOfBeat && end < words.length; end += 1)
    if (/[,;:]$/.test(words[end - 1] ?? '') || opening.test(words[end] ?? '')) return end
  return null
}

/**
 * A sentence as a beat: its first clause where that is short, else its first words and an ellipsis that never stands alone
 * on a line; as far as its metric ends where that is not far (`through`, in letters). No full stop.
 */
function beatOf(sentence: string, through = 0): string {
  const words = sentence.split(/\s+/)
  const toMetric = through > 0 ? sentence.slice(0, through).trim().split(/\s+/).length : 0
  const reach = toMetric <= mostWordsOfBeat ? toMetric : 0
  if (words.length <= Math.max(wordsOfBeat, reach) + wordsNotWorthACut) return words.join(' ').replace(/[.]$/, '')
  const clause = clauseEnd(words, Math.max(fewestWordsOfClause, reach))
  if (clause !== null)
    return words
      .slice(0, clause)
      .join(' ')
      .replace(/[,;:]$/, '')
  const beat = words.slice(0, Math.max(wordsOfBeat, reach))
  while (beat.length > 3 && leading.test(beat.at(-1) ?? '')) beat.pop()
  return `${beat.join(' ').replace(/[,;:.]$/, '')}\u00a0…`
}

/** What changed, in the sentence's own words, then how: "Rejected filings fell 5.2% → 1.1%"; null where that is long. */
function changeBeat({ text, start }: Sentence, metric: MetricSpan): string | null {
  const subject = text.slice(0, metric.start - start).trim()
  const words = subject.split(/\s+/)
  if (metric.baseline === null || metric.value === null || words.length < 2 || words.length > wordsOfBeat) return null
  return `${subject} ${metricWords(metric)}`
}

/**
 * Hook, beats and numbers: the person's own anchors; where they are fewer than four, the beginnings of sentences that hold
 * a metric, then of the first sentences of Action and Result. Numbers stand in the order told, each once.
 */
export function glanceOf(story: Story, spans: StoryMetrics['spans']): Glance {
  const beats = story.anchors.map((anchor) => anchor.trim()).filter(Boolean)
  const add = (beat: string) => {
    if (beat && beats.length < most && !beats.includes(beat)) beats.push(beat)
  }
  if (beats.length < fewest) {
    for (const name of sectionNames)
      for (const sentence of sentencesOf(story[name])) {
        const metric = spans[name].find((span) => span.start >= sentence.start && span.start < sentence.end)
        if (metric) add(changeBeat(sentence, metric) ?? beatOf(sentence.text, metric.end - sentence.start))
      }
  }
  if (beats.length < fewest) {
    for (const name of ['action', 'result', 'situation'] as const)
      for (const sentence of sentencesOf(story[name]).slice(0, 2)) if (beats.length < fewest) add(beatOf(sentence.text))
  }
  const numbers = sectionNames.flatMap((name) => spans[name].map((span) => metricWords(span).replace(/\s+/g, ' ')))
  const short = [...new Set(numbers)].filter((number) => number.length <= mostLetters)
  return {
    hook: story.hook.trim() || story.openingLine.trim(),
    beats: beats.slice(0, most),
    numbers: short.slice(0, numbersShown),
  }
}
