import { sectionLetters } from './story-outline.ts'
import type { Story } from './story.ts'
import { storyName } from './story-text.ts'

/** A text on one line, so that it stays where it is put. */
const flat = (text: string) => text.replace(/\s+/g, ' ').trim()

function cardLines(story: Story): string[] {
  const anchors = story.anchors.map(flat).filter(Boolean)
  const beats =
    anchors.length > 0
      ? anchors.map((anchor, at) => `${at + 1}. ${anchor}`)
      : sectionLine(story, 'situation', 'task', 'action')
  return [
    flat(story.hook),
    story.openingLine.trim() ? `Open: ${flat(story.openingLine)}` : '',
    beats.join('\n'),
    ...sectionLine(story, 'result'),
    story.closingLine.trim() ? `Close: ${flat(story.closingLine)}` : '',
  ].filter(Boolean)
}

function sectionLine(story: Story, ...names: ('situation' | 'task' | 'action' | 'result')[]): string[] {
  return names.flatMap((name) => (story[name].trim() ? [`${sectionLetters[name]}: ${flat(story[name])}`] : []))
}

/**
 * Cards as Markdown: the name, the hook, how it opens, the beats where there are any, else its sections, the result, how
 * it closes. Made to be read aloud from, not to be read back.
 */
export function cardsMarkdown(stories: readonly Story[]): string {
  return `${stories.map((story) => [`## ${flat(storyName(story))}`, ...cardLines(story)].join('\n\n')).join('\n\n')}\n`
}
