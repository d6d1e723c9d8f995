import type { SectionName } from '../story/story.ts'
import type { StoryReading } from './story-reading.ts'

/** Words below which shares say nothing ([D]): a sentence more or less would turn them over. */
export const leastWordsForShares = 60

/** Shares of the words told aloud, in percent (DOMAIN.md §3; [D]). */
export const shareBands = {
  /** Situation and Task together: above the first hints, above the second warns. */
  setup: { most: 30, farTooMuch: 40 },
  action: { least: 45, most: 65 },
  result: { least: 15, most: 25 },
} as const

/** The share of sections in the words told aloud, in whole percent, or null where too little is written to say. */
export function shareOf({ words, spoken }: StoryReading, ...sections: SectionName[]): number | null {
  if (spoken < leastWordsForShares || words.action === 0) return null
  return Math.round((100 * sections.reduce((sum, section) => sum + words[section], 0)) / spoken)
}
