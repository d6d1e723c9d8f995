import { minutesAndSeconds, spokenSeconds, spokenWords } from '../../story/story-text.ts'
import type { FlagRule } from '../flag.ts'

/** Seconds above which a story is too long to tell: 3:30 (DOMAIN.md §5). */
const tooLongSeconds = 210

/** RV5: told at the set pace, S + T + A + R last longer than 3:30. */
export const tooLong: FlagRule = {
  id: 'too-long',
  severity: 'warns',
  threshold: 'spoken S+T+A+R over 3:30 at the set pace (default 140 words a minute)',
  fires: { action: 'I checked one more ledger line. '.repeat(100) },
  silent: { action: 'I checked one more ledger line. '.repeat(40) },
  find: (story, { settings }) => {
    const seconds = spokenSeconds(spokenWords(story), settings.wordsPerMinute)
    if (seconds <= tooLongSeconds) return []
    return [
      {
        id: 'too-long',
        severity: 'warns',
        label: `Too long: ${minutesAndSeconds(seconds)}`,
        why: `Told aloud this takes ${minutesAndSeconds(seconds)}; past 3:30 the follow-up questions are lost.`,
        fix: 'Cut the setup first, then every step that did not change the outcome.',
        section: null,
        span: null,
      },
    ]
  },
}
