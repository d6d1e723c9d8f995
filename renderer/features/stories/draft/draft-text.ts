import { type SectionName, type Story, sectionNames } from '../../../../shared/story/story.ts'

const sectionTitles: Record<SectionName, string> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
  learning: 'Learning',
}

/** Everything typed into a story as plain text, for the clipboard when the disk fails. */
export function draftAsText(story: Story): string {
  const parts = [
    story.title,
    story.hook,
    ...sectionNames.map((name) => (story[name].trim() ? `${sectionTitles[name]}\n${story[name]}` : '')),
    story.openingLine && `Opening line: ${story.openingLine}`,
    story.closingLine && `Closing line: ${story.closingLine}`,
    story.anchors.length > 0 ? `Anchors\n${story.anchors.join('\n')}` : '',
    ...story.followUps.map((each) => `Q: ${each.question}\nA: ${each.answer}`),
    ...story.principles.map((tag) => (tag.note ? `${tag.id}: ${tag.note}` : '')),
  ]
  return parts.filter((part) => part.trim()).join('\n\n')
}
