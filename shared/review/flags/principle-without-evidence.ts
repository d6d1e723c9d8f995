import { principles } from '../../principle/principle-content.ts'
import { wordCount } from '../../story/story-text.ts'
import type { FlagRule } from '../flag.ts'

/** Words from which a note can say what the story shows ([D]). */
export const leastNoteWords = 3

const contentOf = new Map(principles.map((each) => [each.id, each] as const))

/** RV28: a tag without a note is a claim without its evidence; each such tag is flagged with its evidence question. */
export const principleWithoutEvidence: FlagRule = {
  id: 'principle-without-evidence',
  rule: 'RV28',
  severity: 'hints',
  threshold: `the note of a tagged principle has fewer than ${leastNoteWords} words`,
  label: 'No evidence',
  why: 'The tag claims a principle, and nothing says where the story shows it.',
  fix: 'Answer the evidence question of the principle in one sentence.',
  fires: { principles: [{ id: 'dive-deep', strength: 'primary', note: '' }] },
  silent: { principles: [{ id: 'dive-deep', strength: 'primary', note: 'I read 200 label records myself.' }] },
  find: ({ story }) =>
    story.principles
      .filter(({ note }) => wordCount(note) < leastNoteWords)
      .map(({ id }) => ({
        label: `No evidence: ${contentOf.get(id)?.short ?? id}`,
        why: `It is tagged ${contentOf.get(id)?.name ?? id}, and nothing says where the story shows it.`,
        fix: `Answer in one sentence: ${contentOf.get(id)?.evidenceQuestion ?? 'where does it show?'}`,
        words: id,
      })),
}
