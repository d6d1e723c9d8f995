import type { StoryVersion } from '../../../storage/story-versions.ts'

/** Why a version was kept. */
export function versionWords({ kind, name }: Pick<StoryVersion, 'kind' | 'name'>): string {
  switch (kind) {
    case 'named':
      return name || 'Kept by hand'
    case 'settled':
      return 'Before an edit'
    case 'editing':
      return 'While editing'
    case 'replaced':
      return name || 'Before it was replaced'
  }
}

/** "12 May 2026, 14:02" in the person's own time. */
export function instantWords(iso: string): string {
  const time = Date.parse(iso)
  if (Number.isNaN(time)) return ''
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(time)
}
