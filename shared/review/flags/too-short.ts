import { minutesAndSeconds, spokenSeconds } from '../../story/story-text.ts'
import type { FlagRule } from '../flag.ts'

/** Seconds below which a story says too little: 0:45 (DOMAIN.md §5). */
export const tooShortSeconds = 45
/** Seconds below which it is shorter than is usual: 1:30 (DOMAIN.md §3). */
export const usualLeastSeconds = 90

/**
 * RV6: told at the set pace, S + T + A + R last less than 0:45; less than 1:30 is a hint. An empty story is not short
 * but unwritten.
 */
export const tooShort: FlagRule = {
  id: 'too-short',
  rule: 'RV6',
  severity: 'warns',
  threshold:
    'spoken S+T+A+R under 0:45 warns, under 1:30 hints, at the set pace (default 140 words a minute); not empty',
  label: 'Too short',
  why: 'An interviewer would have to pull the rest out of you.',
  fix: 'Say in Action what you did, step by step, and why you chose it.',
  fires: { action: 'I fixed the report.', result: 'Errors fell from 40 to 2 a week.' },
  silent: { action: 'I checked one more ledger line. '.repeat(40) },
  find: ({ spoken }, { settings }) => {
    const seconds = spokenSeconds(spoken, settings.wordsPerMinute)
    if (spoken === 0 || seconds >= usualLeastSeconds) return []
    const time = minutesAndSeconds(seconds)
    return seconds < tooShortSeconds
      ? [
          {
            label: `Too short: ${time}`,
            why: `Told aloud this takes ${time}; an interviewer would have to pull the rest out of you.`,
          },
        ]
      : [
          {
            severity: 'hints',
            label: `Short: ${time}`,
            why: `Told aloud this takes ${time}; most answers take 1:30 to 3:00.`,
          },
        ]
  },
}
