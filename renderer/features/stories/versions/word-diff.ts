import { diffWordsWithSpace } from 'diff'
import type { Story } from '../../../../shared/story/story.ts'
import { sectionWords } from '../editor/section-words.ts'

export interface DiffPiece {
  text: string
  /** Only in the later text, only in the earlier one, or in both. */
  kind: 'added' | 'removed' | 'same'
}

export interface FieldDiff {
  title: string
  pieces: DiffPiece[]
  changed: boolean
}

/** Milliseconds after which two texts count as too different to compare word by word. */
const patience = 400

/** What became of `before` in `after`, word by word; two texts too far apart stand one after the other. */
export function wordDiff(before: string, after: string): DiffPiece[] {
  if (before === after) return before ? [{ text: before, kind: 'same' }] : []
  const changes = diffWordsWithSpace(before, after, { timeout: patience })
  if (changes)
    return changes.map(({ value, added, removed }) => ({
      text: value,
      kind: added ? 'added' : removed ? 'removed' : 'same',
    }))
  return [
    { text: before, kind: 'removed' },
    { text: after, kind: 'added' },
  ]
}

const lines = (texts: readonly string[]) => texts.filter(Boolean).join('\n')

const fields: readonly { title: string; of: (story: Story) => string }[] = [
  { title: 'Title', of: (story) => story.title },
  { title: 'Hook', of: (story) => story.hook },
  ...(['situation', 'task', 'action', 'result', 'learning'] as const).map((name) => ({
    title: sectionWords[name].title,
    of: (story: Story) => story[name],
  })),
  { title: 'Opening line', of: (story) => story.openingLine },
  { title: 'Closing line', of: (story) => story.closingLine },
  { title: 'Anchors', of: (story) => lines(story.anchors) },
  {
    title: 'Follow-ups',
    of: (story) => lines(story.followUps.flatMap((each) => [each.question, each.answer])),
  },
  {
    title: 'Filed under',
    of: (story) =>
      lines([
        story.principles.map((tag) => `${tag.id} (${tag.strength})${tag.note ? `: ${tag.note}` : ''}`).join('\n'),
        story.tags.join(', '),
        [story.happenedOn ?? '', story.project, story.employer, story.role].filter(Boolean).join(' · '),
        story.status,
      ]),
  },
]

/** Every field that says something, with what it says, in reading order. */
export function storyFields(story: Story): { title: string; text: string }[] {
  return fields.map(({ title, of }) => ({ title, text: of(story) })).filter(({ text }) => text !== '')
}

/** Every field that says something in either, in reading order. */
export function storyDiff(before: Story, after: Story): FieldDiff[] {
  return fields.flatMap(({ title, of }) => {
    const pieces = wordDiff(of(before), of(after))
    return pieces.length === 0 ? [] : [{ title, pieces, changed: pieces.some((piece) => piece.kind !== 'same') }]
  })
}
