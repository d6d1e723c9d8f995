import type { PrincipleId } from '../principle/principle.ts'
import { principles } from '../principle/principle-content.ts'
import type { RoleId } from '../principle/role-weights.ts'
import type { Gap } from './coverage-gaps.ts'
import { storyEvents } from './story-events.ts'

/** One question that may bring a story back, and the draft to begin from it. */
export interface StoryPrompt {
  id: string
  prompt: string
  /** '' = the draft has no name yet. */
  title: string
  principles: readonly PrincipleId[]
  /** What it would fill: "no story yet", "1 story"; '' = nothing that is missing. */
  fills: string
}

export interface StoryPrompts {
  /** One for each principle with a gap or too few stories, the heaviest first. */
  byPrinciple: StoryPrompt[]
  /** What happens in the person's role. */
  byRole: StoryPrompt[]
  /** What happens in any programme. */
  byEvent: StoryPrompt[]
}

/**
 * Prompts to dig up stories with, from what is missing (rule CV8): per principle the gaps in their order, per role and
 * per event those first whose leading principle is missing most. Pure.
 */
export function storyPrompts(gaps: readonly Gap[], role: RoleId): StoryPrompts {
  const missing = gaps.flatMap((gap) => (gap.type === 'gap' || gap.type === 'thin' ? [gap] : []))
  const rankOf = new Map(missing.map((gap, at) => [gap.principle, at]))
  const fillsOf = (id: PrincipleId | undefined): string => {
    const gap = missing.find((each) => each.principle === id)
    if (!gap) return ''
    return gap.type === 'gap' ? 'no ready story yet' : gap.ready === 1 ? '1 ready story' : `${gap.ready} ready stories`
  }
  const byPrinciple = missing.flatMap(({ principle }): StoryPrompt[] => {
    const content = principles.find((each) => each.id === principle)
    if (!content) return []
    return [{ id: principle, prompt: content.gapHint, title: '', principles: [principle], fills: fillsOf(principle) }]
  })
  const rank = (prompt: StoryPrompt) => rankOf.get(prompt.principles[0] ?? 'ownership') ?? missing.length
  const eventsOf = (isWanted: (roles: readonly RoleId[]) => boolean) =>
    storyEvents
      .filter(({ roles }) => isWanted(roles))
      .map(({ id, prompt, title, principles: shows }): StoryPrompt => {
        return { id, prompt, title, principles: shows, fills: fillsOf(shows[0]) }
      })
      .map((prompt, at) => ({ prompt, at }))
      .sort((a, b) => rank(a.prompt) - rank(b.prompt) || a.at - b.at)
      .map(({ prompt }) => prompt)
  return {
    byPrinciple,
    byRole: eventsOf((roles) => roles.includes(role) || (role === 'even' && roles.length > 0)),
    byEvent: eventsOf((roles) => roles.length === 0),
  }
}
