import type { PrincipleId } from '../principle/principle.ts'
import type { PrincipleTag, SectionName, Story, StoryStatus, Strength } from './story.ts'

// Pure edits. Each returns the same object when nothing changed, so that identity tells "no edit" (rule ST2).
// None touches `updatedAt`: whoever stores the story stamps it.

/** The text fields that the editor writes straight into. */
export type TextField = SectionName | 'title' | 'hook' | 'project' | 'employer' | 'role' | 'openingLine' | 'closingLine'

export function setText(story: Story, field: TextField, text: string): Story {
  return story[field] === text ? story : { ...story, [field]: text }
}

export function setStatus(story: Story, status: StoryStatus): Story {
  return story.status === status ? story : { ...story, status }
}

/** `month` is "YYYY-MM" or null for undated. */
export function setHappenedOn(story: Story, month: string | null): Story {
  return story.happenedOn === month ? story : { ...story, happenedOn: month }
}

/** How strongly the story shows the principle, or null where it is not tagged. */
export function strengthOf(story: Pick<Story, 'principles'>, id: PrincipleId): Strength | null {
  return story.principles.find((tag) => tag.id === id)?.strength ?? null
}

/**
 * Tags, re-tags or (strength null) untags one principle. A story has at most one primary: making one primary makes the
 * former primary secondary (rule ST3). The note of an existing tag is kept.
 */
export function setStrength(story: Story, id: PrincipleId, strength: Strength | null): Story {
  if (strengthOf(story, id) === strength) return story
  if (strength === null) return { ...story, principles: story.principles.filter((tag) => tag.id !== id) }
  const others = story.principles.map(
    (tag): PrincipleTag =>
      strength === 'primary' && tag.id !== id && tag.strength === 'primary' ? { ...tag, strength: 'secondary' } : tag,
  )
  const at = others.findIndex((tag) => tag.id === id)
  if (at < 0) return { ...story, principles: [...others, { id, strength, note: '' }] }
  return { ...story, principles: others.map((tag, index) => (index === at ? { ...tag, strength } : tag)) }
}

/** The matrix's step: none → also shows → primary → none. */
export function nextStrength(strength: Strength | null): Strength | null {
  if (strength === null) return 'secondary'
  return strength === 'secondary' ? 'primary' : null
}

export function setEvidenceNote(story: Story, id: PrincipleId, note: string): Story {
  const tag = story.principles.find((each) => each.id === id)
  if (!tag || tag.note === note) return story
  return { ...story, principles: story.principles.map((each) => (each.id === id ? { ...each, note } : each)) }
}

/** Adds a tag as typed; blanks, and tags that differ only in case from one present, change nothing. */
export function addTag(story: Story, tag: string): Story {
  const clean = tag.trim().replace(/\s+/g, ' ')
  if (!clean || story.tags.some((each) => each.toLowerCase() === clean.toLowerCase())) return story
  return { ...story, tags: [...story.tags, clean] }
}

export function removeTag(story: Story, tag: string): Story {
  return story.tags.includes(tag) ? { ...story, tags: story.tags.filter((each) => each !== tag) } : story
}

/** A reason of only white space takes the waiver away (rule RV2: a waiver needs a reason). */
export function setMetricWaiver(story: Story, reason: string | null): Story {
  const clean = reason?.trim() ?? ''
  if ((story.metricWaiver ?? '') === clean) return story
  if (clean) return { ...story, metricWaiver: clean }
  const { metricWaiver: _gone, ...rest } = story
  return rest
}

/** The primary principle's id, or null. */
export function primaryPrinciple(story: Pick<Story, 'principles'>): PrincipleId | null {
  return story.principles.find((tag) => tag.strength === 'primary')?.id ?? null
}
