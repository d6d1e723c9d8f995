import { type SectionName, type Story, sectionNames } from '../story/story.ts'
import { escapeBlock, escapeLine } from './markdown-escape.ts'
import { followUpLines, metricLines, principleLines, textLines } from './markdown-lists.ts'

/** The first line of our Markdown, by which reading knows that escapes are to be undone. */
export const markdownStart = '<!-- star-story-bank markdown 1 -->'
/** The last line: where it is missing, the file was cut off. */
export const markdownEnd = '<!-- end of stories -->'
export const untitled = '(untitled)'

/** Section names as headings. */
export const sectionHeadings: Readonly<Record<SectionName, string>> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
  learning: 'Learning',
}

/** The fields that stand as `- Key: value` below the title, in this order. */
export const metaKeys = {
  Id: 'id',
  Status: 'status',
  'Happened on': 'happenedOn',
  Project: 'project',
  Employer: 'employer',
  Role: 'role',
  Tags: 'tags',
  Hook: 'hook',
  'Opening line': 'openingLine',
  'Closing line': 'closingLine',
  'No number because': 'metricWaiver',
  Created: 'createdAt',
  Updated: 'updatedAt',
} as const

const tagText = (tag: string) => escapeLine(tag, { blank: true }).replaceAll(',', '&#x2c;')

function metaLines(story: Story): string[] {
  return Object.entries(metaKeys).flatMap(([key, field]) => {
    const value = story[field]
    if (Array.isArray(value)) return value.length ? [`- ${key}: ${value.map(tagText).join(', ')}`] : []
    if (field === 'metricWaiver')
      return value === undefined ? [] : [`- ${key}: ${escapeLine(String(value), { blank: true })}`]
    return value ? [`- ${key}: ${escapeLine(value)}`] : []
  })
}

function titleText(title: string): string {
  if (title === '') return untitled
  return title === untitled ? title.replace('(', '&#x28;') : escapeLine(title)
}

function storyLines(story: Story): string[] {
  const lists: readonly (readonly [heading: string, lines: string[]])[] = [
    ['Principles', principleLines(story.principles)],
    ['Metrics', metricLines(story.metrics)],
    ['Anchors', textLines(story.anchors)],
    ['Follow-ups', followUpLines(story.followUps)],
  ]
  const listed = ([heading, lines]: readonly [string, string[]]) =>
    lines.length ? ['', `## ${heading}`, '', ...lines] : []
  const told = sectionNames.flatMap((name) =>
    story[name] === '' ? [] : ['', `## ${sectionHeadings[name]}`, '', escapeBlock(story[name])],
  )
  const [tags, ...others] = lists
  return [
    `# ${titleText(story.title)}`,
    '',
    ...metaLines(story),
    ...(tags ? listed(tags) : []),
    ...told,
    ...others.flatMap(listed),
    '',
  ]
}

/**
 * All stories in one Markdown text, made to be read and to be read back without loss, metrics included (rule BF14).
 * Pure and deterministic.
 */
export function writeMarkdown(stories: readonly Story[]): string {
  return [markdownStart, '', ...stories.flatMap(storyLines), markdownEnd, ''].join('\n')
}

/** A name for a story's file: letters and digits of its title, at most 60, and a number where two are alike. */
function fileName(story: Story, taken: Set<string>): string {
  const base =
    story.title
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60)
      .replace(/-$/, '') || 'story'
  // Windows keeps these names for devices, whatever the ending.
  const safe = /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(base) ? `${base}-story` : base
  let name = safe
  for (let count = 2; taken.has(name); count++) name = `${safe}-${count}`
  taken.add(name)
  return `${name}.md`
}

/** One Markdown file for each story; names are safe on every system and differ even without regard to case. */
export function writeMarkdownFiles(stories: readonly Story[]): { fileName: string; text: string }[] {
  const taken = new Set<string>()
  return stories.map((story) => ({ fileName: fileName(story, taken), text: writeMarkdown([story]) }))
}
