import type { SectionName } from './story.ts'

/** What a label in notes can mean. A `challenge` is the situation or the task, by what else is labelled (rule SP4). */
export type NoteKind = SectionName | 'challenge'

/** `strong` words split notes on their own; `weak` ones are everyday words and need a second label (rule SP3). */
const vocabulary: Record<NoteKind, { strong: readonly string[]; weak: readonly string[] }> = {
  situation: {
    strong: ['situation', 'situations'],
    weak: ['background', 'context', 'scenario', 'setting', 'circumstances', 'starting point'],
  },
  task: {
    strong: ['task', 'tasks'],
    weak: ['goal', 'goals', 'objective', 'objectives', 'mission', 'assignment', 'target', 'responsibility'],
  },
  action: {
    strong: ['action', 'actions', 'actions taken', 'action taken', 'actions I took', 'action I took', 'what I did'],
    weak: ['approach', 'steps', 'steps taken', 'action steps', 'solution', 'activity', 'activities', 'how I did it'],
  },
  result: {
    strong: ['result', 'results', 'outcome', 'outcomes', 'end result'],
    weak: ['impact', 'impacts', 'effect', 'achievement', 'achievements', 'what came of it'],
  },
  learning: {
    strong: [
      'learning',
      'learnings',
      'lesson learned',
      'lessons learned',
      'lesson learnt',
      'lessons learnt',
      'what I learned',
      'what I learnt',
      'reflection',
      'reflections',
    ],
    weak: [
      'lesson',
      'lessons',
      'takeaway',
      'takeaways',
      'key takeaway',
      'key takeaways',
      'evaluation',
      'insight',
      'insights',
      'what I would do differently',
    ],
  },
  challenge: {
    strong: [],
    weak: ['challenge', 'challenges', 'complication', 'complications', 'problem', 'obstacle', 'obstacles', 'hindrance'],
  },
}

const kindsInOrder: readonly NoteKind[] = ['situation', 'task', 'action', 'result', 'learning', 'challenge']

const meaningOf = new Map(
  kindsInOrder.flatMap((kind) =>
    (['strong', 'weak'] as const).flatMap((strength) =>
      vocabulary[kind][strength].map((phrase) => [phrase.toLowerCase(), { kind, strength }] as const),
    ),
  ),
)

const letterKinds: Readonly<Record<string, SectionName>> = {
  s: 'situation',
  t: 'task',
  a: 'action',
  r: 'result',
  l: 'learning',
}

/** "what I did" as a pattern that also takes a marked first letter (`**S**ituation`) and any spaces between words. */
function phrasePattern(phrase: string): string {
  const spaced = phrase.replace(/ /g, '[^\\S\\n]{1,3}')
  return `${spaced.slice(0, 1)}[*_]{0,3}${spaced.slice(1)}`
}

/** Every label phrase, longest first, as one alternation. */
export const phraseAlternation: string = [...meaningOf.keys()]
  .sort((one, other) => other.length - one.length)
  .map(phrasePattern)
  .join('|')

/** The meaning of one label phrase or letter as written (marks and spacing aside), or null. */
export function labelMeaning(written: string): { kind: NoteKind; strength: 'strong' | 'weak' | 'letter' } | null {
  const plain = written
    .replace(/[*_]/g, '')
    .trim()
    .replace(/[^\S\n]+/g, ' ')
    .toLowerCase()
  const letter = plain.length === 1 ? letterKinds[plain] : undefined
  return letter ? { kind: letter, strength: 'letter' } : (meaningOf.get(plain) ?? null)
}

/** Every word that can be part of a label, in lower case: what a split may take out of the text (rule SP1). */
export const labelWords: ReadonlySet<string> = new Set([
  ...[...meaningOf.keys()].flatMap((phrase) => phrase.split(' ')),
  ...Object.keys(letterKinds),
  ...['the', 'my', 'our', 'and', 'title', 'story'],
])
