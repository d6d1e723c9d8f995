import { type Story, sectionNames } from '../story/story.ts'
import { type Flag, flagsOf, type ReviewContext, severities } from './flag.ts'
import { oneMarkPerClause } from './one-mark-per-clause.ts'
import { readStory } from './story-reading.ts'
import { storyRules } from './story-rules.ts'

const orderOf = new Map(storyRules.map((rule, index) => [rule.id, index] as const))

/** By severity, then by the order of the rules, then by place in the story (rule RV50). */
function flagOrder(a: Flag, b: Flag): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    (orderOf.get(a.id) ?? 0) - (orderOf.get(b.id) ?? 0) ||
    (a.section ? sectionNames.indexOf(a.section) : -1) - (b.section ? sectionNames.indexOf(b.section) : -1) ||
    (a.span?.start ?? 0) - (b.span?.start ?? 0)
  )
}

/**
 * All flags of a story, the most severe first; the first is the next best fix. Words on the person's list are not
 * flagged, confidential ones aside (rule RV52). Pure: no clock, no order by chance; linear in the length of the text;
 * never throws.
 */
export function reviewStory(story: Story, context: ReviewContext): Flag[] {
  const reading = readStory(story)
  const unflagged = new Set(context.settings.unflaggedWords.map((word) => word.trim().toLowerCase()).filter(Boolean))
  const flags = storyRules
    .flatMap((rule) => flagsOf(rule, reading, context))
    .filter(({ id, span, words }) => !span || id === 'confidential-term' || !unflagged.has(words.toLowerCase()))
  return oneMarkPerClause(flags.sort(flagOrder), reading)
}
