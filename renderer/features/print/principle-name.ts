import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { principles } from '../../../shared/principle/principle-content.ts'
import type { Story } from '../../../shared/story/story.ts'

const byId = new Map(principles.map((each) => [each.id, each]))

export function principleName(id: PrincipleId): string {
  return byId.get(id)?.name ?? id
}

/** "Ownership; also Dive Deep, Earn Trust": the primary one first. */
export function shownPrinciples(story: Story): string {
  const primary = story.principles.filter((tag) => tag.strength === 'primary').map((tag) => principleName(tag.id))
  const others = story.principles.filter((tag) => tag.strength !== 'primary').map((tag) => principleName(tag.id))
  return [primary.join(', '), others.length > 0 ? `also ${others.join(', ')}` : ''].filter(Boolean).join('; ')
}
