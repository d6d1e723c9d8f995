import { type Loop, loopSchema } from '../shared/loop/loop.ts'
import { principleIds } from '../shared/principle/principle.ts'
import { type Story, storySchema } from '../shared/story/story.ts'

/** Numbers from 0 up to 1 from a seed (mulberry32): the same seed gives the same numbers everywhere. */
function numbersFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export interface RandomLoop {
  loop: Loop
  stories: Story[]
  toldBefore: Set<string>
}

/**
 * A made-up loop and bank of a given size from a seed: stories show 1–4 principles, come from `projects` projects, 8 in 10
 * are ready, 1 in 5 was told before, and they are up to 8 years old on `today` (2026-06-15).
 */
export function randomLoop(
  seed: number,
  {
    slots = 8,
    principles = 4,
    stories = 200,
    projects = 20,
  }: Partial<Record<'slots' | 'principles' | 'stories' | 'projects', number>> = {},
): RandomLoop {
  const next = numbersFrom(seed)
  const whole = (below: number) => Math.floor(next() * below)
  const some = (count: number) => {
    const left = [...principleIds]
    return Array.from({ length: count }, () => left.splice(whole(left.length), 1)).flat()
  }
  const bank = Array.from({ length: stories }, (_, index) =>
    storySchema.parse({
      id: `story-${String(index).padStart(4, '0')}`,
      title: `Story ${index}`,
      status: next() < 0.8 ? 'ready' : next() < 0.5 ? 'draft' : 'retired',
      project: next() < 0.9 ? `Project ${whole(projects)}` : '',
      happenedOn: next() < 0.1 ? null : `${2018 + whole(8)}-${String(1 + whole(12)).padStart(2, '0')}`,
      principles: some(1 + whole(4)).map((id, at) => ({ id, strength: at === 0 ? 'primary' : 'secondary' })),
    }),
  )
  const rounds = Array.from({ length: slots }, (_, index) => ({
    name: `Round ${index + 1}`,
    principles: some(principles),
  }))
  const loop = loopSchema.parse({ id: 'loop', company: 'Amazon', slots: rounds })
  return { loop, stories: bank, toldBefore: new Set(bank.filter(() => next() < 0.2).map((story) => story.id)) }
}
