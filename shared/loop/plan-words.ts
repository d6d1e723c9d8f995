import { assert } from '../assert.ts'
import type { PrincipleId } from '../principle/principle.ts'
import { principles } from '../principle/principle-content.ts'
import { strengthOf } from '../story/edit-story.ts'
import type { Story } from '../story/story.ts'
import { storyName } from '../story/story-text.ts'
import { fitNumbers, fitUnits, freshness } from './fit.ts'
import { type Loop, type Need, slotName } from './loop.ts'
import type { HoleReason, PlanRow, Use } from './plan.ts'
import type { PlanGround } from './plan-ground.ts'

// Every sentence of a plan (rule PL9): one sentence, plain words, the names that the person knows.

export interface PlanWords {
  /** "this loop" for a round that has left it. */
  slot: (slot: number | null) => string
  /** A story by its title in quotation marks; one that is gone by what it was called, else by its id. */
  story: (id: string) => string
  principle: (id: PrincipleId) => string
  /** "at Amazon", or "at this company". */
  at: string
}

export function planWords(
  loop: Loop,
  storyOf: ReadonlyMap<string, Story>,
  goneNames: ReadonlyMap<string, string> = new Map(),
): PlanWords {
  return {
    slot: (slot) => (slot === null ? 'this loop' : slotName(loop, slot)),
    story: (id) => {
      const story = storyOf.get(id)
      return `“${story ? storyName(story) : (goneNames.get(id) ?? id)}”`
    },
    principle: (id) => principles.find((each) => each.id === id)?.name ?? id,
    at: `at ${loop.company.trim() || 'this company'}`,
  }
}

/** "is planned for Ownership in Round 2", "was told in Round 1". */
export function spentWords(use: Use, words: PlanWords): string {
  if (use.state === 'told') return `was told in ${words.slot(use.slot)}`
  const need = use.principle === null ? '' : ` for ${words.principle(use.principle)}`
  return `is ${use.state === 'locked' ? 'your choice' : 'planned'}${need} in ${words.slot(use.slot)}`
}

/** At most three things, and how many more: "a, b, c and 2 more". */
function few(things: readonly string[]): string {
  const more = things.length - 3
  if (more > 0) return `${things.slice(0, 3).join(', ')} and ${more} more`
  return things.length > 1 ? `${things.slice(0, -1).join(', ')} and ${things.at(-1)}` : things.join('')
}

function ageWords(story: Story, asOf: string): string {
  if (story.happenedOn === null) return 'undated'
  const fresh = freshness(story.happenedOn, asOf)
  if (fresh === fitNumbers.fresh) return `from ${story.happenedOn}`
  return `from ${story.happenedOn} (over ${fresh === fitNumbers.older ? 'three' : 'five'} years old)`
}

/** Why this row has its story. */
export function choiceWhy(
  row: Pick<PlanRow, 'slot' | 'principle' | 'state'> & { story: string },
  uses: readonly Use[],
  ground: PlanGround,
): string {
  const { words, context } = ground
  const story = ground.storyOf.get(row.story)
  const name = words.story(row.story)
  if (row.state === 'told') return `${name} was told here.`
  assert(story, 'what is planned is in the bank')
  const principle = words.principle(row.principle)
  const strength = strengthOf(story, row.principle)
  if (row.state === 'locked') {
    if (story.status === 'draft') return `You chose ${name}; it is still a draft.`
    return strength
      ? `You chose ${name}, and it shows ${principle}.`
      : `You chose ${name}; it is not tagged with ${principle}.`
  }
  const shows = `shows ${principle} as ${strength === 'primary' ? 'its primary' : 'a secondary'} principle`
  const told = context.toldBefore.has(row.story) ? `, told ${words.at} before` : ''
  return `${name} ${shows} and is ${ageWords(story, context.asOf)}${told}; ${rivalWords(story, row, uses, ground)}.`
}

/** What fits the need better and why it is not taken: it is used elsewhere, or told before where this one is not. */
function rivalWords(
  chosen: Story,
  { principle }: Pick<Need, 'principle'>,
  uses: readonly Use[],
  ground: PlanGround,
): string {
  let better: Story | null = null
  let most = fitUnits(chosen, principle, ground.context)
  for (const story of ground.stories) {
    const units = fitUnits(story, principle, ground.context)
    if (units <= most) continue
    better = story
    most = units
  }
  if (!better) return 'no story fits better'
  const id = better.id
  const use = uses.find((each) => each.story === id)
  const spent = use ? spentWords(use, ground.words) : `was told ${ground.words.at} before`
  return `${ground.words.story(id)} fits better but ${spent}`
}

/** Why nothing can be told for a need. */
export function holeWhy(id: PrincipleId, reason: HoleReason, words: PlanWords): string {
  const principle = words.principle(id)
  switch (reason.type) {
    case 'no-story':
      return `No story shows ${principle}.`
    case 'not-ready': {
      const drafts = few(reason.drafts.map(words.story))
      const retired = few(reason.retired.map(words.story))
      if (!retired) return `Only drafts show ${principle}: ${drafts}.`
      if (!drafts) return `Only retired stories show ${principle}: ${retired}.`
      return `Only drafts (${drafts}) and retired stories (${retired}) show ${principle}.`
    }
    case 'all-used': {
      const rivals = few(reason.rivals.map((use) => `${words.story(use.story)} ${spentWords(use, words)}`))
      const count = reason.rivals.length
      return count === 1
        ? `The only ready story that shows ${principle} is spent: ${rivals}.`
        : `${count === 2 ? 'Both' : `All ${count}`} ready stories that show ${principle} are spent: ${rivals}.`
    }
    case 'lock-missing':
      return `The story you chose here (${words.story(reason.story)}) is no longer in the bank.`
    case 'lock-retired':
      return `${words.story(reason.story)}, which you chose here, is retired.`
  }
}

/** Why a row of a past round is empty and yet no hole. */
export function overWhy({ slot, principle }: Need, words: PlanWords): string {
  return `${words.slot(slot)} is over; ${words.principle(principle)} did not come up.`
}
