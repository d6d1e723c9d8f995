import type { StoryStatus } from '../../../../shared/story/story.ts'

export const statusOptions: readonly { value: StoryStatus; label: string }[] = [
  { value: 'draft', label: 'Draft' },
  { value: 'ready', label: 'Ready' },
  { value: 'retired', label: 'Retired' },
]
