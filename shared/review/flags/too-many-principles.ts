import type { FlagRule } from '../flag.ts'

/** Principles beyond which a story is diluted (DOMAIN.md §3). */
export const mostPrinciples = 4

/** RV27: a story that carries more than four principles shows none of them well. */
export const tooManyPrinciples: FlagRule = {
  id: 'too-many-principles',
  rule: 'RV27',
  severity: 'hints',
  threshold: `more than ${mostPrinciples} principles tagged (DOMAIN.md §3)`,
  label: 'Many principles',
  why: 'A story that is said to show everything shows nothing in particular.',
  fix: 'Keep the two or three it shows best; other stories can carry the rest.',
  fires: {
    principles: [
      { id: 'ownership', strength: 'primary', note: '' },
      { id: 'dive-deep', strength: 'secondary', note: '' },
      { id: 'earn-trust', strength: 'secondary', note: '' },
      { id: 'think-big', strength: 'secondary', note: '' },
      { id: 'frugality', strength: 'secondary', note: '' },
    ],
  },
  silent: { principles: [{ id: 'ownership', strength: 'primary', note: '' }] },
  find: ({ story: { principles } }) =>
    principles.length > mostPrinciples ? [{ label: `${principles.length} principles` }] : [],
}
