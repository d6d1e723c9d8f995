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
}

/** Active stories (drafts and ready) grouped by project or by year of happening; the largest group first, then by name. */
export function coverageGroups(stories: readonly Story[], by: 'project' | 'year'): CoverageGroup[] {
  const active = stories.filter((story) => story.status !== 'retired')
  const groups = new Map<string, { stories: number; counts: number[] }>()
  for (const story of active) {
    const name = by === 'project' ? story.project.trim() : (story.happenedOn?.slice(0, 4) ?? '')
    const group = groups.get(name) ?? { stories: 0, counts: principleIds.map(() => 0) }
    groups.set(name, group)
    group.stories += 1
    principleIds.forEach((id, index) => {
      if (strengthOf(story, id)) group.counts[index] = (group.counts[index] ?? 0) + 1
    })
  }
  return [...groups]
    .map(([name, group]) => ({ name, ...group, share: group.stories / active.length }))
    .sort((a, b) => b.stories - a.stories || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}
