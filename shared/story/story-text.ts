import { type SectionName, type Story, sectionNames } from './story.ts'

const letterOrDigit = /[\p{L}\p{N}]/u
const whiteSpace = /\s/

/** What a character is to the count: 0 white space, 1 a sign, 2 a letter or digit. */
function weightOf(character: string): 0 | 1 | 2 {
  if (letterOrDigit.test(character)) return 2
  return whiteSpace.test(character) ? 0 : 1
}

const asciiWeights = Uint8Array.from({ length: 128 }, (_, code) => weightOf(String.fromCharCode(code)))

/**
 * Words in a text: what stands between white space and has a letter or digit. Never negative. Linear, and read by its
 * characters, since all is counted again at every key: one pattern for both would try every start of a long run of signs
 * (20,000 emoji took nine seconds).
 */
export function wordCount(text: string): number {
  let count = 0
  let counted = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    let weight = asciiWeights[code]
    if (weight === undefined) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? code)
      weight = weightOf(character)
      at += character.length - 1
    }
    if (weight === 0) counted = false
    else if (weight === 2 && !counted) {
      counted = true
      count += 1
    }
  }
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
