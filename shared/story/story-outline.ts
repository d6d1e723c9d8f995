import { type SectionName, type Story, sectionNames } from './story.ts'
import { storyName } from './story-text.ts'

/** S, T, A, R, L: how a section is labelled where room is short. */
export const sectionLetters: Record<SectionName, string> = {
  situation: 'S',
  task: 'T',
  action: 'A',
  result: 'R',
  learning: 'L',
}

/** A story as plain text to paste anywhere: name, hook, then one labelled paragraph a section; empty ones left out. */
export function storyOutline(story: Story): string {
  const lines = [storyName(story)]
  if (story.hook.trim()) lines.push(story.hook.trim())
  for (const name of sectionNames) {
    const text = story[name].trim()
    if (text) lines.push(`${sectionLetters[name]}: ${text}`)
  }
  return lines.join('\n')
}
