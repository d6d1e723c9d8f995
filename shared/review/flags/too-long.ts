import { minutesAndSeconds, spokenSeconds } from '../../story/story-text.ts'
import type { FlagRule } from '../flag.ts'

/** Seconds above which a story is too long to tell: 3:30 (DOMAIN.md §5). */
export const tooLongSeconds = 210
/** Seconds above which it is longer than is usual: 3:00 (DOMAIN.md §3). */
export const usualMostSeconds = 180

/** RV5: told at the set pace, S + T + A + R last longer than 3:30; longer than 3:00 is a hint. */
export const tooLong: FlagRule = {
  id: 'too-long',
  rule: 'RV5',
  severity: 'warns',
  threshold: 'spoken S+T+A+R over 3:30 warns, over 3:00 hints, at the set pace (default 140 words a minute)',
  label: 'Too long',
  why: 'Past 3:30 the follow-up questions are lost.',
  fix: 'Cut the setup first, then every step that did not change the outcome.',
  fires: { action: 'I checked one more ledger line. '.repeat(100) },
  silent: { action: 'I checked one more ledger line. '.repeat(40) },
  find: ({ spoken }, { settings }) => {
    const seconds = spokenSeconds(spoken, settings.wordsPerMinute)
    if (seconds <= usualMostSeconds) return []
    const time = minutesAndSeconds(seconds)
    return seconds > tooLongSeconds
      ? [
          {
            label: `Too long: ${time}`,
            why: `Told aloud this takes ${time}; past 3:30 the follow-up questions are lost.`,
          },
        ]
      : [
          {
            severity: 'hints',
            label: `Long: ${time}`,
            why: `Told aloud this takes ${time}; most answers stay under 3:00.`,
          },
        ]
  },
}
