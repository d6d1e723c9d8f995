import type { Story } from '../story/story.ts'

// How the lists of a story stand in one cell each: one entry a line, with `\` in front of what would read as structure.

/** The columns of our CSV, in order: the fields of a story (rule BF17). */
export const csvFields = [
  'id',
  'title',
  'status',
  'hook',
  'situation',
  'task',
  'action',
  'result',
  'learning',
  'principles',
  'tags',
  'project',
  'employer',
  'role',
  'happenedOn',
  'metrics',
  'metricWaiver',
  'anchors',
  'openingLine',
  'closingLine',
  'followUps',
  'createdAt',
  'updatedAt',
] as const satisfies readonly (keyof Story)[]
export type CsvField = (typeof csvFields)[number]

const escapeEntry = (text: string) => text.replace(/\\/g, '\\\\').replace(/\r/g, '\\r').replace(/\n/g, '\\n')

const unescapeEntry = (text: string) =>
  text.replace(/\\([\\rn])/g, (_whole, mark: string) => (mark === 'n' ? '\n' : mark === 'r' ? '\r' : mark))

/** Entries one a line; `\` alone stands for one that is empty, so that it is told from no entry at all. */
export const entriesCell = (entries: readonly string[]) =>
  entries.map((entry) => (entry === '' ? '\\' : escapeEntry(entry))).join('\n')

export const cellEntries = (cell: string) =>
  cell === '' ? [] : cell.split('\n').map((entry) => (entry === '\\' ? '' : unescapeEntry(entry)))

/** One cell of our CSV. Metrics and follow-ups, being records, stand as JSON. */
export function storyCell(story: Story, field: CsvField): string {
  switch (field) {
    case 'principles':
      return entriesCell(story.principles.map(({ id, strength, note }) => `${id} (${strength})${note && `: ${note}`}`))
    case 'tags':
    case 'anchors':
      return entriesCell(story[field])
    case 'metrics':
    case 'followUps':
      return story[field].length ? JSON.stringify(story[field]) : ''
    case 'happenedOn':
      return story.happenedOn ?? ''
    case 'metricWaiver':
      return story.metricWaiver ?? ''
    default:
      return story[field]
  }
}
