import type { Story } from '../story/story.ts'
import { type Bank, emptyBank } from './bank.ts'

/**
 * Some stories of a bank as a bank of their own, with their pins, dismissals, rehearsals and tellings. What belongs to no
 * story (loops, questions, drills, settings) is not in it: such a file is often meant for another person. Pure.
 */
export function bankScope(bank: Bank, stories: readonly Story[]): Bank {
  const ids = new Set(stories.map((story) => story.id))
  const isMeant = ({ storyId }: { storyId: string }) => ids.has(storyId)
  return {
    ...emptyBank,
    stories: [...stories],
    pins: bank.pins.filter(isMeant),
    dismissals: bank.dismissals.filter(isMeant),
    rehearsals: bank.rehearsals.filter(isMeant),
    tellings: bank.tellings.filter(isMeant),
  }
}
