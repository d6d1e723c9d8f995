import { type PrincipleId, principleIds } from '../principle/principle.ts'
import type { Story } from '../story/story.ts'
import { language } from './language.ts'
import type { StorySpan } from './match.ts'
import { stemHash } from './principle-features.ts'
import { classes } from './principle-model.ts'
import { spanOf } from './read-question.ts'
import { fieldText, storyFields } from './story-fields.ts'
import { readStory } from './story-reading.ts'
import { termsOf, vocabulary } from './vocabulary.ts'
import { scanWords } from './word-scan.ts'

/** A principle a story's text speaks for, and the words that say so. Never set by itself: the person decides. */
export interface SuggestedPrinciple {
  id: PrincipleId
  /** 0–1, of all sixteen together 1. */
  probability: number
  words: StorySpan[]
}

/** Fewer words than this say too little to suggest anything (rule MA19). */
const leastWords = 8
const leastProbability = 0.1
const mostSuggested = 4
const mostWords = 6

/** The principles a story's own text speaks for, best first, whatever its tags; none for hardly any text (rule MA19). */
export function suggestPrinciples(story: Story): SuggestedPrinciple[] {
  const { words: known, matcher, conceptPrinciples, model } = language()
  const words = vocabulary(known)
  const reading = readStory({ ...story, principles: [] }, words)
  if (reading.length < leastWords) return []
  let sum = 0
  for (const share of reading.principles) sum += share
  const probabilities = Array.from(reading.principles, (share) => share / Math.max(sum, 1e-9))
  const chosen = principleIds
    .map((id, at) => ({ id, at, probability: probabilities[at] ?? 0 }))
    .filter(({ probability }) => probability >= leastProbability)
    .sort((a, b) => b.probability - a.probability)
    .slice(0, mostSuggested)
  const found = chosen.map((): { span: StorySpan; worth: number }[] => [])
  for (const field of storyFields) {
    const scan = scanWords(fieldText(story, field))
    const terms = termsOf(scan, words, false)
    for (const hit of matcher.find(scan, terms, 'tell'))
      chosen.forEach(({ at }, place) => {
        const share = conceptPrinciples[hit.concept * classes + at] ?? 0
        if (share > 0) found[place]?.push({ span: { field, ...spanOf({ scan }, hit) }, worth: 2 * share * hit.weight })
      })
    terms.forEach((term, word) => {
      const row = model.rowOf(stemHash(words.stemOf(term)))
      if (row < 0) return
      const span = { field, start: scan.starts[word] ?? 0, end: scan.ends[word] ?? 0 }
      chosen.forEach(({ at }, place) => {
        const worth = (model.perUnit[row * classes + at] ?? 0) / 10
        if (worth > 0.2) found[place]?.push({ span, worth })
      })
    })
  }
  return chosen.map(({ id, probability }, place) => ({ id, probability, words: strongest(found[place] ?? []) }))
}

/** The spans that say most, not overlapping, in order of worth. */
function strongest(found: { span: StorySpan; worth: number }[]): StorySpan[] {
  const kept: StorySpan[] = []
  const order = found.sort(
    (a, b) => b.worth - a.worth || a.span.field.localeCompare(b.span.field) || a.span.start - b.span.start,
  )
  for (const { span } of order) {
    const isFree = kept.every((each) => each.field !== span.field || each.end <= span.start || span.end <= each.start)
    if (isFree) kept.push(span)
    if (kept.length === mostWords) break
  }
  return kept
}
