import type { Story } from '../story/story.ts'
import type { StoryField } from './match.ts'

/** What a word weighs by where it stands (rule MA10): the title names the story, the result what came of it. */
export const fieldWeights: Readonly<Record<StoryField, number>> = {
  title: 3,
  hook: 1.5,
  tags: 2,
  situation: 1,
  task: 1,
  action: 1,
  result: 1.25,
  learning: 1,
}

/** What a concept told in the field weighs (rule MA10). */
export const conceptFieldWeights: Readonly<Record<StoryField, number>> = {
  title: 2,
  hook: 1.25,
  tags: 1.5,
  situation: 1,
  task: 1,
  action: 1,
  result: 1.1,
  learning: 1,
}

export const storyFields = Object.keys(fieldWeights) as readonly StoryField[]

/** The text of a field; tags stand one after another with a space between (spans of `tags` are places in that). */
export function fieldText(story: Story, field: StoryField): string {
  return field === 'tags' ? story.tags.join(' ') : story[field]
}
