import { wordSet } from '../metric/word-set.ts'
import { phrasePlaces, phrases } from './phrases.ts'
import type { StoryReading } from './story-reading.ts'

const conflictTags = wordSet('conflict conflicts disagreement disagreements dispute pushback push-back disagree')

const conflictWords = phrases(
  'disagreed, disagree, disagreement, disagreements, pushed back, push back, objected, opposed, argued against, argued with, dispute',
  'disputed, overruled, at odds, conflict between, conflict with, in conflict, refused to sign, said no to, spoke against, clashed',
  'argued, quarrel, quarrelled, quarreled, fallen out, fell out, fell out over, decided otherwise, i thought it unsafe, i said no',
  'challenged my, challenged his, challenged her, challenged their, challenged the decision, stood my ground, held my ground',
)

/** Whether the story tells a conflict or a disagreement: it says so by a tag, by its primary principle, or in words. */
export function tellsConflict({ story, sections }: StoryReading): boolean {
  if (story.tags.some((tag) => conflictTags.has(tag.trim().toLowerCase()))) return true
  if (story.principles.some((tag) => tag.id === 'have-backbone-disagree-and-commit' && tag.strength === 'primary'))
    return true
  return [sections.situation, sections.task, sections.action].some(
    (reading) => phrasePlaces(reading, conflictWords).length > 0,
  )
}
