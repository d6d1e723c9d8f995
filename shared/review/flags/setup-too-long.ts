import type { FlagRule } from '../flag.ts'
import { leastWordsForShares, shareBands, shareOf } from '../shares.ts'

const { most, farTooMuch } = shareBands.setup

/** RV15: Situation and Task take more than their share of the words. Source: DOMAIN.md §5, bands §3. */
export const setupTooLong: FlagRule = {
  id: 'setup-too-long',
  rule: 'RV15',
  severity: 'warns',
  threshold: `S+T over ${farTooMuch}% of the spoken words warns, over ${most}% hints; from ${leastWordsForShares} words up`,
  label: 'Long setup',
  why: 'Before you act, the interviewer can score nothing.',
  fix: 'Keep what is needed to see why it was hard, two or three sentences, and cut the rest.',
  section: 'situation',
  fires: {
    situation: 'The depot had six gates and a belt from before the merger. '.repeat(8),
    action: 'I merged the lists over a weekend and asked each owner to strike out what was wrong.',
  },
  silent: {
    situation: 'The depot had six gates and a belt from before the merger.',
    action: 'I merged the lists over a weekend and asked each owner to strike out what was wrong. '.repeat(5),
  },
  find: (reading) => {
    const share = shareOf(reading, 'situation', 'task')
    if (share === null || share <= most) return []
    return [
      {
        severity: share > farTooMuch ? 'warns' : 'hints',
        label: `Setup ${share}%`,
        why: `Situation and Task are ${share}% of the answer; until you act, the interviewer can score nothing.`,
      },
    ]
  },
}
