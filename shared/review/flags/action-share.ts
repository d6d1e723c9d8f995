import type { FlagRule } from '../flag.ts'
import { leastWordsForShares, shareBands, shareOf } from '../shares.ts'

const { least, most } = shareBands.action

/** RV16: Action outside its share of the words. Source: DOMAIN.md §3 ([D]). */
export const actionShare: FlagRule = {
  id: 'action-share',
  rule: 'RV16',
  severity: 'hints',
  threshold: `Action under ${least}% or over ${most}% of the spoken words, from ${leastWordsForShares} words up, Result written`,
  label: 'Action share',
  why: 'Most of the answer should be what you did: about half.',
  fix: 'Add the steps and choices that were yours.',
  section: 'action',
  fires: {
    situation: 'The depot had six gates and a belt from before the merger. '.repeat(6),
    action: 'I merged the lists.',
    result: 'All 41 people moved by October.',
  },
  silent: {
    situation: 'The depot had six gates. '.repeat(4),
    action: 'I merged the lists over a weekend and asked each owner to strike out what was wrong. '.repeat(3),
    result: 'All 41 people moved by the end of October, two weeks early, and no lorry waited.',
  },
  find: (reading) => {
    const share = shareOf(reading, 'action')
    if (share === null || reading.words.result === 0) return []
    if (share < least) return [{ label: `Action ${share}%` }]
    if (share <= most) return []
    return [
      {
        label: `Action ${share}%`,
        why: 'So much Action leaves little room for where you started and what came of it.',
        fix: 'Cut the steps that did not change the outcome.',
      },
    ]
  },
}
