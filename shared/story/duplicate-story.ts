import type { Story } from './story.ts'

/** A draft with the same words under a new id. Pure: the id and the instant are given. */
export function duplicateStory(story: Story, { id, now }: { id: string; now: string }): Story {
  const title = story.title.trim() ? `${story.title.trim()} (copy)` : ''
  return { ...story, id, title, status: 'draft', createdAt: now, updatedAt: now }
}
