import { type SectionName, type Story, sectionNames } from './story.ts'

const letterOrDigit = /[\p{L}\p{N}]/u

/**
 * Words in a text: what stands between white space and has a letter or digit. Never negative. Linear: one pattern for
 * both would try every start of a long run of signs (20,000 emoji took nine seconds).
 */
export function wordCount(text: string): number {
  let count = 0
  for (const run of text.match(/\S+/g) ?? []) if (letterOrDigit.test(run)) count += 1
  return count
}

/** The four spoken sections, in words. Learning is counted apart: it is told only when asked. */
export function sectionWords(story: Pick<Story, SectionName>): Record<SectionName, number> {
  return {
    situation: wordCount(story.situation),
    task: wordCount(story.task),
    action: wordCount(story.action),
    result: wordCount(story.result),
    learning: wordCount(story.learning),
  }
}

/** Words told aloud: S + T + A + R. */
export function spokenWords(story: Pick<Story, SectionName>): number {
  const words = sectionWords(story)
  return words.situation + words.task + words.action + words.result
}

/** Seconds to say `words` at `wordsPerMinute` (110–180, default 140: DOMAIN.md §3), rounded to a whole second. */
export function spokenSeconds(words: number, wordsPerMinute: number): number {
  return Math.round((words / wordsPerMinute) * 60)
}

/** 93 → "1:33". Seconds, not negative. */
export function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`
}

/** All sections joined by blank lines, for reading or copying; empty ones left out. */
export function wholeText(story: Pick<Story, SectionName>): string {
  return sectionNames
    .map((name) => story[name].trim())
    .filter(Boolean)
    .join('\n\n')
}

/** A name for a story in lists and messages: its title, or the first words of what was written. */
export function storyName(story: Pick<Story, SectionName | 'title' | 'hook'>): string {
  const title = story.title.trim()
  if (title) return title
  const first = (story.hook || wholeText(story)).trim().split(/\s+/).slice(0, 8).join(' ')
  return first || 'Untitled story'
}
