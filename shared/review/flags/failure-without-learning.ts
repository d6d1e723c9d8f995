import { failureTold, hasLesson } from '../failure-cues.ts'
import type { FlagRule } from '../flag.ts'

/** RV26: a failure is told and no lesson is drawn: Learning is empty, and no lesson stands in Action or Result. */
export const failureWithoutLearning: FlagRule = {
  id: 'failure-without-learning',
  rule: 'RV26',
  severity: 'warns',
  threshold: 'a failure of one’s own by tag or in words, Learning empty, no “I learned” or “I now” in Action or Result',
  label: 'No learning',
  why: 'A failure is asked for to hear what you learned from it, and Learning is empty.',
  fix: 'Write what you do differently since, and where you did it.',
  section: 'learning',
  fires: { situation: 'I launched without a fallback, and orders dropped for a day.', learning: '' },
  silent: {
    situation: 'I launched without a fallback, and orders dropped for a day.',
    learning: 'I rehearse the way back before each launch.',
  },
  find: (reading) => (!hasLesson(reading) && failureTold(reading) ? [{}] : []),
}
