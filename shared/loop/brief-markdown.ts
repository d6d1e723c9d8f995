import { principles } from '../principle/principle-content.ts'
import type { Story } from '../story/story.ts'
import { storyName } from '../story/story-text.ts'
import type { Loop } from './loop.ts'
import type { BriefLine, BriefRound } from './loop-brief.ts'
import { loopName } from './loop-days.ts'

/** A text on one line, so that it stays where it is put. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function storyLines(story: Story): string[] {
  const cues = [
    story.hook.trim() ? flat(story.hook) : '',
    story.openingLine.trim() ? `Open: ${flat(story.openingLine)}` : '',
    ...story.anchors.map(flat).filter(Boolean),
    story.closingLine.trim() ? `Close: ${flat(story.closingLine)}` : '',
  ]
  return cues.filter(Boolean).map((cue) => `  - ${cue}`)
}

function lineWords({ principle, story, backup, state, why }: BriefLine): string[] {
  const name = principles.find((each) => each.id === principle)?.name ?? principle
  if (state === 'over') return [`- **${name}**: did not come up`]
  const told = state === 'told' ? ' (told)' : ''
  return [
    `- **${name}**: ${story ? `${flat(storyName(story))}${told}` : why}`,
    ...(story ? storyLines(story) : []),
    ...(backup ? [`  - Backup: ${flat(storyName(backup))}`] : []),
  ]
}

/** The loop's brief as Markdown, round by round; ends with a line break. */
export function briefMarkdown(loop: Loop, rounds: readonly BriefRound[]): string {
  const parts = rounds.map((round, at) => {
    const facts = [round.role, `${round.minutes} min`, round.barRaiser ? 'bar raiser' : ''].filter(Boolean).join(', ')
    return [
      `## ${at + 1}. ${flat(round.name)} (${flat(facts)})`,
      '',
      ...round.lines.flatMap(lineWords),
      ...(round.notes ? ['', flat(round.notes)] : []),
    ].join('\n')
  })
  return `${[`# ${flat(loopName(loop))}`, ...(loop.date ? [loop.date] : []), ...parts].join('\n\n')}\n`
}
