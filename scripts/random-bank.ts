import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { principleIds } from '../shared/principle/principle.ts'
import { blankStory, type Story, storySchema } from '../shared/story/story.ts'
import { readStories } from './read-evaluation.ts'
import { steadyNumbers } from './train-model.ts'

const fixtures = join(import.meta.dirname, '..', 'fixtures')
const sentencesOf = (text: string) => text.match(/[^.!?]+[.!?]+(?:\s|$)/g)?.map((each) => each.trim()) ?? [text]

/** Sentences and other parts of our own stories, by the place they stand in. */
function parts() {
  const sample = z
    .object({ stories: z.array(storySchema) })
    .parse(JSON.parse(readFileSync(join(fixtures, 'sample-bank.json'), 'utf8')))
  const stories = [...readStories(join(fixtures, 'judged')), ...sample.stories]
  const of = (section: 'situation' | 'task' | 'action' | 'result') =>
    stories.flatMap((story) => sentencesOf(story[section]).filter((each) => each.length > 0))
  return {
    titles: stories.map(({ title }) => title),
    situations: of('situation'),
    tasks: of('task'),
    actions: of('action'),
    results: of('result'),
  }
}

const names =
  'harbour ledger turbine clinic parcel orchard beacon kiln lattice meadow quarry saddle tram vessel weir'.split(' ')

/** A bank of `count` stories put together from our own sentences, of about 200 words each; the same for the same count. */
export function randomBank(count: number): Story[] {
  const { titles, situations, tasks, actions, results } = parts()
  const next = steadyNumbers(count)
  const pick = <Item>(list: readonly Item[], fallback: Item): Item => list[Math.floor(next() * list.length)] ?? fallback
  const some = (list: readonly string[], most: number) => Array.from({ length: most }, () => pick(list, '')).join(' ')
  return Array.from({ length: count }, (_, at): Story => {
    const shown = next() < 0.6 ? [pick(principleIds, 'ownership'), pick(principleIds, 'earn-trust')] : []
    return {
      ...blankStory({ id: `random-${at}`, now: '2026-01-01T00:00:00.000Z' }),
      title: `${pick(titles, '')} (${pick(names, '')} ${Math.floor(next() * 900)})`,
      status: next() < 0.5 ? 'ready' : 'draft',
      hook: pick(results, ''),
      situation: some(situations, 3),
      task: some(tasks, 2),
      action: some(actions, 6),
      result: some(results, 3),
      principles: [...new Set(shown)].map((id, rank) => ({
        id,
        strength: rank === 0 ? 'primary' : 'secondary',
        note: '',
      })),
      tags: [pick(names, ''), pick(names, '')],
    }
  })
}
