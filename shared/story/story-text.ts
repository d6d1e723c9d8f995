import { type SectionName, type Story, sectionNames } from './story.ts'

/** Words in a text: runs of letters, digits and inner punctuation between white space. Never negative. */
export function wordCount(text: string): number {
  return text.match(/[^\s]*[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
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
