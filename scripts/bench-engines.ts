import UFuzzy from '@leeoniya/ufuzzy'
import { create, insert, search, update } from '@orama/orama'
import { Document } from 'flexsearch'
import Fuse, { type IFuseOptions } from 'fuse.js'
import MiniSearch from 'minisearch'
import { matchIndex } from '../shared/match/match-index.ts'
import { matchQuestion } from '../shared/match/match-question.ts'
import type { Story } from '../shared/story/story.ts'

/** One engine filled with a bank: asks give the number found, so that no work can be left out. */
export interface Filled {
  ask(question: string): number | Promise<number>
  update(story: Story): unknown
  /** Kept alive while memory is measured. */
  held: unknown
}
export interface Engine {
  name: string
  fill(stories: readonly Story[]): Filled | Promise<Filled>
}

const textFields = ['title', 'hook', 'situation', 'task', 'action', 'result', 'learning'] as const
const fields = [...textFields, 'tags']
const rowOf = (story: Story) => ({
  id: story.id,
  ...Object.fromEntries(textFields.map((field) => [field, story[field]])),
  tags: story.tags.join(' '),
})
const whole = (story: Story) => Object.values(rowOf(story)).join(' ')

const ours: Engine = {
  name: 'ours',
  fill(stories) {
    const index = matchIndex()
    index.load(stories)
    return {
      ask: (question) => matchQuestion(index, question).results.length,
      update: (story) => index.update(story),
      held: index,
    }
  },
}

const fuse = (name: string, options: IFuseOptions<Story>): Engine => ({
  name,
  fill(stories) {
    const held = new Fuse([...stories], { keys: fields, ...options })
    return {
      held,
      ask: (question) => held.search(question, { limit: 20 }).length,
      update: (story) => {
        held.remove((each) => each.id === story.id)
        held.add(story)
      },
    }
  },
})

const miniSearch: Engine = {
  name: 'minisearch',
  fill(stories) {
    const held = new MiniSearch({ fields, searchOptions: { boost: { title: 3, tags: 2 } } })
    held.addAll(stories.map(rowOf))
    return {
      held,
      ask: (question) => held.search(question).slice(0, 20).length,
      update: (story) => held.replace(rowOf(story)),
    }
  },
}

const flexSearch: Engine = {
  name: 'flexsearch',
  fill(stories) {
    const held = new Document({ document: { id: 'id', index: fields }, tokenize: 'forward' })
    for (const story of stories) held.add(rowOf(story))
    return {
      held,
      ask: (question) => held.search(question, { limit: 20, suggest: true }).length,
      update: (story) => held.update(rowOf(story)),
    }
  },
}

const uFuzzy: Engine = {
  name: 'ufuzzy',
  fill(stories) {
    const texts = stories.map(whole)
    const placeById = new Map(stories.map((story, at) => [story.id, at]))
    const finder = new UFuzzy()
    return {
      held: [texts, placeById],
      ask: (question) => finder.search(texts, question, 1)[0]?.length ?? 0,
      update: (story) => {
        texts[placeById.get(story.id) ?? 0] = whole(story)
      },
    }
  },
}

const orama: Engine = {
  name: 'orama',
  async fill(stories) {
    const schema = Object.fromEntries(['id', ...fields].map((field) => [field, 'string' as const]))
    const held = create({ schema })
    for (const story of stories) await insert(held, rowOf(story))
    return {
      held,
      ask: async (question) => (await search(held, { term: question, limit: 20 })).hits.length,
      update: (story) => update(held, story.id, rowOf(story)),
    }
  },
}

/** Every engine that is compared, ours first. */
export const engines: readonly Engine[] = [
  ours,
  fuse('fuse', {}),
  fuse('fuse-token', { useTokenSearch: true }),
  miniSearch,
  flexSearch,
  uFuzzy,
  orama,
]
