import type { Concept } from './concept.ts'
import { lastOf } from './last-of.ts'
import { phraseReader, stepWords } from './phrase-steps.ts'
import { phraseTrie } from './phrase-trie.ts'
import { breakTerm, droppedTerm, type Vocabulary } from './vocabulary.ts'

/** A phrase weighs by its words: one weighs half, since single words are indispensable and ambiguous (rule MA8). */
export const phraseWeights = [0, 0.55, 1, 1.25, 1.4] as const
/** What a phrase weighs on the other side than its own (rule MA8). */
export const otherFace = 0.5
/** What is left of a phrase with a negation right before it (rule MA9). */
export const negatedWeight = 0.35

export type Face = 'ask' | 'tell'

/** A concept found in a text: first and last word of the phrase, and how much it weighs there. */
export interface ConceptHit {
  concept: number
  weight: number
  firstWord: number
  lastWord: number
}

export interface ConceptMatcher {
  concepts: readonly Concept[]
  /**
   * All concepts met in a text read with `face`, by concept and place; of overlapping phrases of one concept the heaviest.
   * Of `terms` the first `size` are read.
   */
  find(text: { breaks: ArrayLike<number> }, terms: Int32Array, face: Face, size?: number): ConceptHit[]
  readonly nodes: number
}

interface Phrase {
  concept: number
  face: Face | 'not'
  weight: number
  /** Begins with a negation itself. */
  negative: boolean
}

const negations = ['not', 'no', 'never', 'without', 'nor', 'hardly', 'rarely', 'neither']

/** Compiles concepts over `words`, which learns their terms. */
export function conceptMatcher(
  concepts: readonly Concept[],
  words: Vocabulary,
  stepsOf: (phrase: string) => readonly number[][] = phraseReader(words),
): ConceptMatcher {
  return lastOf(conceptMatcherSteps(concepts, words, stepsOf))
}

/** The same in steps, one a concept. */
export function* conceptMatcherSteps(
  concepts: readonly Concept[],
  words: Vocabulary,
  stepsOf: (phrase: string) => readonly number[][],
): Generator<void, ConceptMatcher> {
  const trie = phraseTrie()
  const phrases: Phrase[] = []
  const negative = new Set(negations.map((word) => words.add(word)))
  for (const [at, concept] of concepts.entries()) {
    for (const face of ['ask', 'tell', 'not'] as const)
      for (const text of concept[face]) {
        for (const steps of stepsOf(text)) {
          const weight = phraseWeights[Math.min(stepWords(steps), 4)] ?? 0
          trie.add(steps, phrases.push({ concept: at, face, weight, negative: negative.has(steps[0] ?? 0) }) - 1)
        }
      }
    yield
  }

  const content = contentReader()
  const cancelled = new Set<number>()
  let hits: ConceptHit[] = []
  let face: Face = 'ask'
  const keyOf = (concept: number, at: number) => (content.sentences[at] ?? 0) * concepts.length + concept
  const note = (found: number, first: number, last: number) => {
    const phrase = phrases[found]
    if (!phrase) return
    if (phrase.face === 'not') {
      cancelled.add(keyOf(phrase.concept, first))
      return
    }
    const negated = !phrase.negative && isNegated(content.stream, first, negative)
    const weight = phrase.weight * (phrase.face === face ? 1 : otherFace) * (negated ? negatedWeight : 1)
    hits.push({ concept: phrase.concept, weight, firstWord: first, lastWord: last })
  }

  return {
    concepts,
    get nodes() {
      return trie.nodes
    },
    find({ breaks }, terms, read, size = terms.length) {
      hits = []
      face = read
      cancelled.clear()
      content.read(breaks, terms, size)
      trie.search(content.stream, content.size, note)
      const kept = cancelled.size > 0 ? hits.filter((hit) => !cancelled.has(keyOf(hit.concept, hit.firstWord))) : hits
      const found = heaviest(kept)
      for (const hit of found) {
        hit.firstWord = content.places[hit.firstWord] ?? 0
        hit.lastWord = content.places[hit.lastWord] ?? 0
      }
      return found
    },
  }
}

/** The terms that count, with ends of sentences between them; the word and the sentence each came from. */
interface Content {
  size: number
  stream: Int32Array
  places: Int32Array
  sentences: Int32Array
  read(breaks: ArrayLike<number>, terms: Int32Array, count: number): void
}

/** Room for the content of one text after another. */
function contentReader(): Content {
  return {
    size: 0,
    stream: new Int32Array(1024),
    places: new Int32Array(1024),
    sentences: new Int32Array(1024),
    read(breaks, terms, count) {
      if (this.stream.length < count * 2) {
        this.stream = new Int32Array(count * 4)
        this.places = new Int32Array(count * 4)
        this.sentences = new Int32Array(count * 4)
      }
      const { stream, places, sentences } = this
      let size = 0
      let sentence = 0
      for (let at = 0; at < count; at += 1) {
        const term = terms[at] ?? droppedTerm
        if (term !== droppedTerm) {
          stream[size] = term
          places[size] = at
          sentences[size] = sentence
          size += 1
        }
        if (breaks[at]) {
          stream[size] = breakTerm
          places[size] = at
          sentences[size] = sentence
          size += 1
          sentence += 1
        }
      }
      this.size = size
    },
  }
}

const isNegated = (stream: Int32Array, first: number, negative: ReadonlySet<number>) =>
  first > 0 && negative.has(stream[first - 1] ?? breakTerm)

/** Of hits of one concept that share words, the heaviest (then the first). */
function heaviest(hits: ConceptHit[]): ConceptHit[] {
  hits.sort((a, b) => a.concept - b.concept || a.firstWord - b.firstWord || b.weight - a.weight)
  const kept: ConceptHit[] = []
  for (const hit of hits) {
    const last = kept.at(-1)
    if (!last || last.concept !== hit.concept || last.lastWord < hit.firstWord) kept.push(hit)
    else if (hit.weight > last.weight) kept[kept.length - 1] = hit
  }
  return kept
}
