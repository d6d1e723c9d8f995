import { principles } from '../principle/principle-content.ts'
import type { Story } from '../story/story.ts'
import { storyName } from '../story/story-text.ts'
import type { CoverageMatrix } from './coverage-matrix.ts'

const signs = { primary: '●', secondary: '○' } as const

/** A text that stays in its cell. */
function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim()
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

/** Stories against principles as a Markdown table: ● primary, ○ also shows, ready stories counted below the names. */
export function coverageMarkdown({ rows, columns }: CoverageMatrix, stories: readonly Story[]): string {
  const nameOf = new Map(stories.map((story) => [story.id, storyName(story)]))
  const lines = [
    row(['Story', ...principles.map(({ short }) => cell(short))]),
    row(['---', ...principles.map(() => ':-:')]),
    row([
      'Ready stories per principle',
      ...columns.map(({ ready, state }) => (state === 'gap' ? '0 gap' : `${ready}`)),
    ]),
    ...rows.map(({ storyId, cells }) =>
      row([cell(nameOf.get(storyId) ?? ''), ...cells.map((strength) => (strength ? signs[strength] : ''))]),
    ),
  ]
  return `${lines.join('\n')}\n`
}
