import type { FollowUp, Story } from './story.ts'

// Edits of what helps in telling a story. Like the others, each returns the same object when nothing changed (rule ST2).

/** The most beats a person keeps in mind while speaking (DOMAIN.md §8). */
export const mostAnchors = 5

/** Writes one beat; writing past the last adds one, an empty last one is dropped. Never more than `mostAnchors`. */
export function setAnchor(story: Story, at: number, text: string): Story {
  if (at >= mostAnchors || (story.anchors[at] ?? '') === text) return story
  const anchors = [...story.anchors]
  while (anchors.length < at) anchors.push('')
  anchors[at] = text
  while (anchors.length > 0 && anchors.at(-1) === '') anchors.pop()
  return { ...story, anchors }
}

/** Writes the question or the answer of one follow-up. */
export function setFollowUp(story: Story, at: number, part: Partial<FollowUp>): Story {
  const before = story.followUps[at]
  if (!before) return story
  const after = { ...before, ...part }
  if (after.question === before.question && after.answer === before.answer) return story
  return { ...story, followUps: story.followUps.map((each, index) => (index === at ? after : each)) }
}

/** One more, to be filled in. */
export function addFollowUp(story: Story, question = ''): Story {
  return { ...story, followUps: [...story.followUps, { question, answer: '' }] }
}

export function removeFollowUp(story: Story, at: number): Story {
  return at in story.followUps ? { ...story, followUps: story.followUps.filter((_each, index) => index !== at) } : story
}
