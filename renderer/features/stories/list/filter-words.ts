import type { StoryFilter } from '../../../../shared/story/story-filter.ts'
import { statusOptions } from '../editor/status-words.ts'
import { principleOf } from '../principle-words.ts'

/** What each part of a filter is called: "Frugality", "2024", "No metric". */
export function filterParts(filter: StoryFilter): { name: keyof StoryFilter; words: string }[] {
  const parts: { name: keyof StoryFilter; words: string | null | undefined }[] = [
    { name: 'words', words: filter.words.trim() ? `“${filter.words.trim()}”` : null },
    { name: 'principle', words: filter.principle && principleOf(filter.principle)?.name },
    { name: 'tag', words: filter.tag },
    { name: 'project', words: filter.project },
    { name: 'year', words: filter.year },
    { name: 'status', words: statusOptions.find((option) => option.value === filter.status)?.label },
    { name: 'metric', words: filter.metric && (filter.metric === 'with' ? 'Has a metric' : 'No metric') },
  ]
  return parts.flatMap(({ name, words }) => (words ? [{ name, words }] : []))
}
