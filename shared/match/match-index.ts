import type { Story } from '../story/story.ts'
import { language } from './language.ts'
import { mostSlots, type Postings, postings } from './postings.ts'
import { classes } from './principle-model.ts'
import { readStory } from './story-reading.ts'
import { readSpots, type StorySpots } from './story-spots.ts'
import { type Vocabulary, vocabulary } from './vocabulary.ts'

/** Steps of a weight in the postings: sixteenths of a word, 256ths of a concept. */
export const termScale = 16
export const conceptScale = 256

/** What ranking reads. Slots of removed stories stand empty until used again. */
export interface IndexState {
  words: Vocabulary
  terms: Postings
  concepts: Postings
  stories: (Story | undefined)[]
  /** Where in it each story's words and concepts stand, by slot. */
  spots: StorySpots[]
  /** Search words a story holds, by slot. */
  lengths: Float32Array
  totalLength: number
  /** How much each story shows each principle: sixteen numbers a slot. */
  principles: Float32Array
  /** Where each story stands among the concepts: one signed byte a concept, and what a step is worth, by slot. */
  places: Int8Array
  placeSteps: Float32Array
  /** Room for one number a slot each: by words, by concepts, by meaning, by principles asked for and told. */
  wordScores: Float32Array
  conceptScores: Float32Array
  meaningScores: Float32Array
  agreementScores: Float32Array
  toldScores: Float32Array
}

/** Stories ready to be asked (rule MA13). Every change costs one story, never the bank. */
export interface MatchIndex {
  /** Puts a story in, or in place of the one with its id. The same object again costs nothing. */
  update(story: Story): void
  remove(id: string): void
  load(stories: Iterable<Story>): void
  /** The same in steps: yields how many are in after each `perStep` stories. */
  loadInChunks(stories: Iterable<Story>, perStep?: number): Generator<number, void>
  readonly size: number
  readonly state: IndexState
}

const noSpots = new Uint8Array(0)

/** An empty index. */
export function matchIndex(): MatchIndex {
  const slotById = new Map<string, number>()
  const free: number[] = []
  const state: IndexState = {
    words: vocabulary(language().words),
    terms: postings(termScale),
    concepts: postings(conceptScale),
    stories: [],
    spots: [],
    lengths: new Float32Array(16),
    totalLength: 0,
    principles: new Float32Array(16 * classes),
    places: new Int8Array(16 * language().meaning.size),
    placeSteps: new Float32Array(16),
    wordScores: new Float32Array(16),
    conceptScores: new Float32Array(16),
    meaningScores: new Float32Array(16),
    agreementScores: new Float32Array(16),
    toldScores: new Float32Array(16),
  }

  const takeOut = (slot: number) => {
    const story = state.stories[slot]
    if (!story) return
    const terms = new Set<number>()
    const concepts = new Set<number>()
    readSpots(state.spots[slot] ?? noSpots, {
      word: (term) => terms.add(term),
      concept: (concept) => concepts.add(concept),
    })
    for (const term of terms) state.terms.remove(term, slot)
    for (const concept of concepts) state.concepts.remove(concept, slot)
    state.totalLength -= state.lengths[slot] ?? 0
    state.spots[slot] = noSpots
    state.stories[slot] = undefined
  }

  const putIn = (slot: number, story: Story) => {
    makeRoom(state, slot)
    const reading = readStory(story, state.words)
    for (const [term, weight] of reading.terms) state.terms.add(term, slot, weight)
    for (const [concept, weight] of reading.concepts) state.concepts.add(concept, slot, weight)
    state.lengths[slot] = reading.length
    state.totalLength += reading.length
    state.principles.set(reading.principles, slot * classes)
    putPlace(state, slot, reading.place)
    state.spots[slot] = reading.spots
    state.stories[slot] = story
  }

  const update = (story: Story) => {
    const present = slotById.get(story.id)
    if (present !== undefined) {
      if (state.stories[present] === story) return
      takeOut(present)
      putIn(present, story)
      return
    }
    const slot = free.pop() ?? state.stories.length
    if (slot >= mostSlots) return
    slotById.set(story.id, slot)
    putIn(slot, story)
  }

  return {
    update,
    remove(id) {
      const slot = slotById.get(id)
      if (slot === undefined) return
      takeOut(slot)
      slotById.delete(id)
      free.push(slot)
    },
    load(stories) {
      for (const story of stories) update(story)
    },
    *loadInChunks(stories, perStep = 50) {
      let done = 0
      for (const story of stories) {
        update(story)
        done += 1
        if (done % perStep === 0) yield done
      }
      yield done
    },
    get size() {
      return slotById.size
    },
    state,
  }
}

function makeRoom(state: IndexState, slot: number): void {
  if (slot < state.lengths.length) return
  const room = Math.max(slot + 1, Math.ceil(state.lengths.length * 1.5))
  const longer = (array: Float32Array, size: number) => {
    const grown = new Float32Array(size)
    grown.set(array)
    return grown
  }
  state.lengths = longer(state.lengths, room)
  state.principles = longer(state.principles, room * classes)
  state.wordScores = longer(state.wordScores, room)
  state.conceptScores = longer(state.conceptScores, room)
  state.meaningScores = longer(state.meaningScores, room)
  state.agreementScores = longer(state.agreementScores, room)
  state.toldScores = longer(state.toldScores, room)
  state.placeSteps = longer(state.placeSteps, room)
  const places = new Int8Array(room * language().meaning.size)
  places.set(state.places)
  state.places = places
}

/** Keeps a place in signed bytes, its greatest number being 127 steps. */
function putPlace(state: IndexState, slot: number, place: Float32Array): void {
  let greatest = 0
  for (let at = 0; at < place.length; at += 1) greatest = Math.max(greatest, Math.abs(place[at] ?? 0))
  const step = greatest / 127
  state.placeSteps[slot] = step
  const from = slot * place.length
  for (let at = 0; at < place.length; at += 1)
    state.places[from + at] = step > 0 ? Math.round((place[at] ?? 0) / step) : 0
}
