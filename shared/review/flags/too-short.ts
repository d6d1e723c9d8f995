import { minutesAndSeconds, spokenSeconds, spokenWords } from '../../story/story-text.ts'
import type { FlagRule } from '../flag.ts'

/** Seconds below which a story says too little: 0:45 (DOMAIN.md §5). */
const tooShortSeconds = 45

/** RV6: told at the set pace, S + T + A + R last less than 0:45; an empty story is not short but unwritten. */
export const tooShort: FlagRule = {
  id: 'too-short',
  severity: 'warns',
  threshold: 'spoken S+T+A+R under 0:45 at the set pace (default 140 words a minute), and not empty',
  fires: { action: 'I fixed the report.', result: 'Errors fell from 40 to 2 a week.' },
  silent: { action: 'I checked one more ledger line. '.repeat(20) },
  find: (story, { settings }) => {
    const words = spokenWords(story)
    const seconds = spokenSeconds(words, settings.wordsPerMinute)
    if (words === 0 || seconds >= tooShortSeconds) return []
    return [
      {
        id: 'too-short',
        severity: 'warns',
        label: `Too short: ${minutesAndSeconds(seconds)}`,
        why: `Told aloud this takes ${minutesAndSeconds(seconds)}; an interviewer would have to pull the rest out of you.`,
        fix: 'Say in Action what you did, step by step, and why you chose it.',
        section: null,
        span: null,
      },
    ]
  },
}
