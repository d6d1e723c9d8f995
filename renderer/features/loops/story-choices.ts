import { fitUnits } from '../../../shared/loop/fit.ts'
import { slotName } from '../../../shared/loop/loop.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { strengthOf } from '../../../shared/story/edit-story.ts'
import type { Story } from '../../../shared/story/story.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import type { PickerItem } from '../../ui/picker.tsx'
import { toldAtWords, toldWords } from './board-words.ts'
import { principleOf } from './principle-words.ts'
import type { LoopView } from './use-loop-view.ts'

/** Where the board uses a story: "used in Round 2"; '' where nowhere. */
function usedWords({ loop, board }: LoopView, storyId: string): string {
  const row = board.assignments.find((each) => each.story === storyId)
  if (!row) return ''
  return `${row.state === 'told' ? 'told' : 'used'} in ${slotName(loop, row.slot)}`
}

function noteWords(view: LoopView, story: Story, strength: string): string {
  const mine = view.ground.tellings.filter((each) => each.storyId === story.id)
  const at = toldAtWords(view.loop.company, view.loop.id, mine)
  return [strength, usedWords(view, story.id), at || toldWords(mine)].filter(Boolean).join(' · ')
}

function fitIn({ question }: LoopView, story: Story, principle: PrincipleId): number {
  return fitUnits(story, principle, { ...question, asOf: question.loop.date ?? question.today })
}

/** What can be chosen for a principle, best fit first; drafts and stories without its tag after them, and named so. */
export function storyChoices(view: LoopView, principle: PrincipleId): PickerItem[] {
  const { short } = principleOf(principle)
  const rank = (story: Story) => {
    if (strengthOf(story, principle) === null) return story.status === 'draft' ? -2 : -1
    return story.status === 'draft' ? 0 : fitIn(view, story, principle)
  }
  return view.ground.stories
    .filter((story) => story.status !== 'retired')
    .map((story) => ({ story, rank: rank(story) }))
    .sort((a, b) => b.rank - a.rank || (a.story.id < b.story.id ? -1 : 1))
    .map(({ story }) => {
      const strength = strengthOf(story, principle)
      const shows = strength === null ? `not tagged ${short}` : strength === 'primary' ? 'primary' : 'also shows it'
      const words = story.status === 'draft' ? `draft, ${shows}` : shows
      return { value: story.id, label: storyName(story), note: noteWords(view, story, words) }
    })
}

export interface TrayStory {
  id: string
  name: string
  note: string
  used: boolean
  /** Of the round's principles, the one it fits best. */
  principle: PrincipleId
}

/** Ready stories that a round could use, best fit first; at most `most`. */
export function trayStories(view: LoopView, slot: number, most = 50): TrayStory[] {
  const principles = view.loop.slots[slot]?.principles ?? []
  const found = view.ground.stories.flatMap((story) => {
    if (story.status !== 'ready') return []
    const best = principles
      .map((principle) => ({ principle, fit: fitIn(view, story, principle) }))
      .sort((a, b) => b.fit - a.fit)[0]
    return best && best.fit > 0 ? [{ story, ...best }] : []
  })
  return found
    .sort((a, b) => b.fit - a.fit || (a.story.id < b.story.id ? -1 : 1))
    .slice(0, most)
    .map(({ story, principle }) => {
      const shown = principles.filter((each) => strengthOf(story, each) !== null)
      const words = shown
        .map((each) => `${principleOf(each).short}${strengthOf(story, each) === 'primary' ? ' (primary)' : ''}`)
        .join(', ')
      const used = view.board.assignments.some((row) => row.story === story.id)
      return { id: story.id, name: storyName(story), note: noteWords(view, story, words), used, principle }
    })
}

/** What may have been told in a round: its planned stories and backups first, then every other. */
export function logChoices(view: LoopView, slot: number): PickerItem[] {
  const rows = view.board.assignments.filter((row) => row.slot === slot && row.state !== 'told')
  const planned = rows.flatMap((row) => row.story ?? [])
  const backups = rows.flatMap((row) => row.backup ?? [])
  const rank = (id: string) => (planned.includes(id) ? 0 : backups.includes(id) ? 1 : 2)
  return view.ground.stories
    .filter((story) => story.status !== 'retired')
    .map((story) => ({ story, rank: rank(story.id) }))
    .sort((a, b) => a.rank - b.rank || storyName(a.story).localeCompare(storyName(b.story)))
    .map(({ story, rank: place }) => {
      const words = place === 0 ? 'planned here' : place === 1 ? 'backup here' : ''
      return { value: story.id, label: storyName(story), note: noteWords(view, story, words) }
    })
}
