import type { StoryField } from './match.ts'
import { storyFields } from './story-fields.ts'

/**
 * Where in a story its search words and its concepts stand, packed into bytes: what reasons are made of, and what is taken
 * out of the index again, without reading the story a second time. Field by field: its number, how many words, of each
 * its term, the gap before it and its length; how many concepts, of each its number, place and length.
 */
export type StorySpots = Uint8Array

/** Takes what stands in a story, word by word and concept by concept, in their order. */
export interface SpotSink {
  word(term: number, field: StoryField, start: number, end: number): void
  concept(concept: number, field: StoryField, start: number, end: number): void
}

export interface SpotWriter {
  begin(): void
  /** Begins a field; its words follow, then its concepts, each with their number first. */
  field(number: number, words: number): void
  word(term: number, start: number, end: number): void
  concepts(count: number): void
  concept(concept: number, start: number, end: number): void
  /** What was written since `begin`. */
  spots(): StorySpots
}

/** Room for the spots of one story after another. */
export function spotWriter(): SpotWriter {
  let bytes = new Uint8Array(4096)
  let size = 0
  let before = 0
  const put = (value: number) => {
    if (size + 5 > bytes.length) {
      const longer = new Uint8Array(bytes.length * 2)
      longer.set(bytes)
      bytes = longer
    }
    let rest = value
    while (rest > 127) {
      bytes[size] = (rest & 127) | 128
      size += 1
      rest >>>= 7
    }
    bytes[size] = rest
    size += 1
  }
  return {
    begin() {
      size = 0
    },
    field(number, words) {
      put(number)
      put(words)
      before = 0
    },
    word(term, start, end) {
      put(term)
      put(start - before)
      put(end - start)
      before = end
    },
    concepts: put,
    concept(concept, start, end) {
      put(concept)
      put(start)
      put(end - start)
    },
    spots: () => bytes.slice(0, size),
  }
}

/** Reads spots back in the order they were written. */
export function readSpots(spots: StorySpots, sink: SpotSink): void {
  let at = 0
  const take = () => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = spots[at] ?? 0
      at += 1
      value |= (byte & 127) << shift
      if (byte < 128) return value
    }
  }
  while (at < spots.length) {
    const field = storyFields[take()] ?? 'title'
    let end = 0
    for (let words = take(); words > 0; words -= 1) {
      const term = take()
      const start = end + take()
      end = start + take()
      sink.word(term, field, start, end)
    }
    for (let concepts = take(); concepts > 0; concepts -= 1) {
      const concept = take()
      const start = take()
      sink.concept(concept, field, start, start + take())
    }
  }
}
