import { principleIds } from '../principle/principle.ts'
import { strengthOf } from '../story/edit-story.ts'
import type { Story } from '../story/story.ts'

/** One project or one year against the principles: how many active stories show each. */
export interface CoverageGroup {
  /** The project or year; '' where the stories name none. */
  name: string
  stories: number
  /** Of all active stories, 0–1. */
  share: number
  /** In the order of `principleIds`. */
  counts: readonly number[]
  /** The same by strength: primary 1, secondary ½ (rule CV5). */
  weighted: readonly number[]
}

/** The order of groups (rule CV6): years newest first, projects largest first and then by name; what names none is last. */
function groupOrder(by: 'project' | 'year'): (a: CoverageGroup, b: CoverageGroup) => number {
  return (a, b) => {
    if (!a.name !== !b.name) return a.name ? -1 : 1
    if (by === 'year') return a.name < b.name ? 1 : -1
    return b.stories - a.stories || (a.name < b.name ? -1 : 1)
  }
}

/**
 * Active stories (drafts and ready) grouped by project or by year of happening (rule CV6). Pass only the ready ones to
 * leave drafts out.
 */
export function coverageGroups(stories: readonly Story[], by: 'project' | 'year'): CoverageGroup[] {
  const active = stories.filter((story) => story.status !== 'retired')
  const groups = new Map<string, { stories: number; counts: number[]; weighted: number[] }>()
  for (const story of active) {
    const name = by === 'project' ? story.project.trim() : (story.happenedOn?.slice(0, 4) ?? '')
    const group = groups.get(name) ?? {
      stories: 0,
      counts: principleIds.map(() => 0),
      weighted: principleIds.map(() => 0),
    }
    groups.set(name, group)
    group.stories += 1
    principleIds.forEach((id, index) => {
      const strength = strengthOf(story, id)
      if (!strength) return
      group.counts[index] = (group.counts[index] ?? 0) + 1
      group.weighted[index] = (group.weighted[index] ?? 0) + (strength === 'primary' ? 1 : 0.5)
    })
  }
  return [...groups]
    .map(([name, group]) => ({ name, ...group, share: group.stories / active.length }))
    .sort(groupOrder(by))
}
