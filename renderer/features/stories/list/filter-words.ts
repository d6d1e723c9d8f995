import type { StoryFilter } from '../../../../shared/story/story-filter.ts'
import { statusOptions } from '../editor/status-words.ts'
import { principleOf } from '../principle-words.ts'

/** The bank by its numbers: who has some, who lacks them, and claims nobody has checked. */
export const metricFilters = [
  { value: 'with', label: 'Has a number' },
  { value: 'without', label: 'No number' },
  { value: 'unverified', label: 'Unverified numbers' },
] as const

/** What each part of a filter is called: "Frugality", "2024", "No metric". */
export function filterParts(filter: StoryFilter): { name: keyof StoryFilter; words: string }[] {
  const parts: { name: keyof StoryFilter; words: string | null | undefined }[] = [
    { name: 'words', words: filter.words.trim() ? `“${filter.words.trim()}”` : null },
    { name: 'principle', words: filter.principle && principleOf(filter.principle)?.name },
    { name: 'tag', words: filter.tag },
    { name: 'project', words: filter.project },
    { name: 'year', words: filter.year },
    { name: 'status', words: statusOptions.find((option) => option.value === filter.status)?.label },
    { name: 'metric', words: metricFilters.find((each) => each.value === filter.metric)?.label },
    { name: 'due', words: filter.due && 'Due' },
  ]
  return parts.flatMap(({ name, words }) => (words ? [{ name, words }] : []))
}
