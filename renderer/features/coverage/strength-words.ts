import type { Strength } from '../../../shared/story/story.ts'

/** How strongly a story shows a principle, in the words of the legend. */
export function strengthWords(strength: Strength | null): string {
  if (strength === null) return 'none'
  return strength === 'primary' ? 'primary' : 'also shows'
}
