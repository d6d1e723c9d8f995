import { findMetrics } from '../metric/find-metrics.ts'
import type { Story } from '../story/story.ts'
import { wordCount } from '../story/story-text.ts'
import { type Part, parts } from './pacing.ts'

/** The three lengths of one story ([D], DOMAIN.md §8). Seconds. */
export const tellingLengths = [
  { id: 'short', label: '45 s', seconds: 45 },
  { id: 'usual', label: '90 s', seconds: 90 },
  { id: 'full', label: '3 min', seconds: 180 },
] as const
export type TellingLength = (typeof tellingLengths)[number]

/** Words that fit into so many seconds at so many words a minute, rounded down. */
export function wordBudget(seconds: number, wordsPerMinute: number): number {
  return Math.floor((seconds * wordsPerMinute) / 60)
}

export interface Sentence {
  part: Part
  /** Offset in its section. */
  start: number
  text: string
  words: number
  kept: boolean
}

/** A section cut into sentences: at . ! ? … before white space, and at line ends. Offsets are those of the section. */
export function sentencesOf(text: string): { start: number; text: string }[] {
  const found: { start: number; text: string }[] = []
  let start = 0
  const add = (end: number) => {
    const raw = text.slice(start, end)
    const trimmed = raw.trim()
    if (trimmed) found.push({ start: start + raw.indexOf(trimmed), text: trimmed })
    start = end
  }
  for (const match of text.matchAll(/[.!?…]+["'”’)]*(?=\s)|\n/g)) add(match.index + match[0].length)
  add(text.length)
  return found
}

/** What a sentence is among the others of its story. */
interface Standing {
  part: Part
  isMetric: boolean
  opens: boolean
  lands: boolean
}

/** Smaller is kept first. `opens`: the first sentence of its part; `lands`: the first number of the result. */
function rankOf({ part, isMetric, opens, lands }: Standing): number {
  if (lands) return 0
  if (opens) return { action: 1, result: 2, situation: 3, task: 4 }[part]
  if (isMetric) return 5
  return { action: 6, result: 7, task: 8, situation: 9 }[part]
}

/**
 * Which sentences fit into a budget of words (rule PC14): taken whole, by what they are worth, each if it still fits; they
 * stay in the order of the story. Never more words than the budget.
 */
export function sentencesThatFit(story: Pick<Story, Part>, budget: number): Sentence[] {
  const all = parts.flatMap((part) => {
    const told = sentencesOf(story[part]).map((sentence) => ({
      ...sentence,
      isMetric: (part === 'result' || part === 'action') && findMetrics(sentence.text, { section: part }).length > 0,
    }))
    const landing = part === 'result' ? told.findIndex(({ isMetric }) => isMetric) : -1
    return told.map(({ start, text, isMetric }, at) => ({
      sentence: { part, start, text, words: wordCount(text), kept: false },
      rank: rankOf({ part, isMetric, opens: at === 0, lands: at === landing }),
    }))
  })
  let left = budget
  for (const { sentence } of [...all].sort((a, b) => a.rank - b.rank)) {
    if (sentence.words > left) continue
    sentence.kept = true
    left -= sentence.words
  }
  return all.map(({ sentence }) => sentence)
}
