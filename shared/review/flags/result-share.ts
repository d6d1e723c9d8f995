import type { FlagRule } from '../flag.ts'
import { leastWordsForShares, shareBands, shareOf } from '../shares.ts'

const { least, most } = shareBands.result

/** RV17: Result outside its share of the words. Source: DOMAIN.md §3 ([D]). */
export const resultShare: FlagRule = {
  id: 'result-share',
  rule: 'RV17',
  severity: 'hints',
  threshold: `Result under ${least}% or over ${most}% of the spoken words, from ${leastWordsForShares} words up, Result written`,
  label: 'Result share',
  why: 'The end is what stays in mind, and it is over in a breath.',
  fix: 'Say what changed, for whom, against what, and what lasted.',
  section: 'result',
  fires: {
    action: 'I merged the lists over a weekend and asked each owner to strike out what was wrong. '.repeat(5),
    result: 'All moved.',
  },
  silent: {
    situation: 'The depot had six gates. '.repeat(3),
    action: 'I merged the lists over a weekend and asked each owner to strike out what was wrong. '.repeat(3),
    result: 'All 41 people moved by the end of October, two weeks early, and no lorry waited.',
  },
  find: (reading) => {
    const share = shareOf(reading, 'result')
    if (share === null || reading.words.result === 0) return []
    if (share < least) return [{ label: `Result ${share}%` }]
    if (share <= most) return []
    return [
      {
        label: `Result ${share}%`,
        why: 'So long a Result takes room from what you did.',
        fix: 'Lead with the one outcome that matters most and keep the others for follow-ups.',
      },
    ]
  },
}
