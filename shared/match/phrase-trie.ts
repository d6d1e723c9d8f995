import { breakTerm } from './vocabulary.ts'

/** A phrase found: which one, and the first and last position in the list of terms. */
export type FoundPhrase = (phrase: number, first: number, last: number) => void

/** One step of a phrase: a term, or a gap. */
export const gap = -2
/** Words a gap may hold (rule MA5). */
const longestGap = 4

/** Phrases compiled into a trie over terms; edges stand in one open-addressed table. */
export interface PhraseTrie {
  add(steps: readonly number[], phrase: number): void
  /** Calls `found` for every phrase in `terms` (dropped terms left out, breaks in place). Linear in their number. */
  search(terms: Int32Array, size: number, found: FoundPhrase): void
  readonly nodes: number
}

/** An empty trie. Terms and nodes must stay below 2²¹ and 2²⁰. */
export function phraseTrie(): PhraseTrie {
  let keys = new Float64Array(1 << 14).fill(-1)
  let targets = new Int32Array(1 << 14)
  let used = 0
  let nodes = 1
  /** Edges of the first node by term: most words begin no phrase, and are turned away here. */
  const firsts: number[] = []
  const gapOf: number[] = [-1]
  /** By node, which of 32 kinds of terms lead on: nine tries in ten end here, before the table is asked. */
  let leadsOn = new Int32Array(1 << 12)
  const endsOf: (number[] | undefined)[] = [undefined]

  const slotOf = (table: Float64Array, key: number, node: number, term: number) => {
    const mask = table.length - 1
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(term, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & mask
    while (table[slot] !== -1 && table[slot] !== key) slot = (slot + 1) & mask
    return slot
  }
  const keyOf = (node: number, term: number) => node * 2_097_152 + term
  const next = (node: number, term: number): number => {
    if ((((leadsOn[node] ?? 0) >>> (term & 31)) & 1) === 0) return -1
    const key = keyOf(node, term)
    const slot = slotOf(keys, key, node, term)
    return keys[slot] === key ? (targets[slot] ?? -1) : -1
  }
  const grow = () => {
    const oldKeys = keys
    const oldTargets = targets
    keys = new Float64Array(oldKeys.length * 2).fill(-1)
    targets = new Int32Array(oldKeys.length * 2)
    oldKeys.forEach((key, at) => {
      if (key < 0) return
      const slot = slotOf(keys, key, Math.floor(key / 2_097_152), key % 2_097_152)
      keys[slot] = key
      targets[slot] = oldTargets[at] ?? -1
    })
  }
  const newNode = () => {
    gapOf.push(-1)
    endsOf.push(undefined)
    nodes += 1
    if (nodes > leadsOn.length) {
      const longer = new Int32Array(leadsOn.length * 2)
      longer.set(leadsOn)
      leadsOn = longer
    }
    return nodes - 1
  }

  /** Tries all continuations of `node` from position `at`; `first` is where the phrase began. */
  const walk = (terms: Int32Array, size: number, node: number, at: number, first: number, found: FoundPhrase): void => {
    const ends = endsOf[node]
    if (ends) for (const phrase of ends) found(phrase, first, at - 1)
    if (at < size) {
      const term = terms[at] ?? breakTerm
      const target = term > breakTerm ? next(node, term) : -1
      if (target >= 0) walk(terms, size, target, at + 1, first, found)
    }
    const after = gapOf[node] ?? -1
    if (after < 0) return
    for (let skip = 0; skip <= longestGap && at + skip < size; skip += 1) {
      const term = terms[at + skip] ?? breakTerm
      if (term === breakTerm) return
      const target = term > breakTerm ? next(after, term) : -1
      if (target >= 0) walk(terms, size, target, at + skip + 1, first, found)
    }
  }

  return {
    add(steps, phrase) {
      let node = 0
      for (const step of steps) {
        if (step === gap) {
          if ((gapOf[node] ?? -1) < 0) gapOf[node] = newNode()
          node = gapOf[node] ?? 0
          continue
        }
        let target = next(node, step)
        if (target < 0) {
          target = newNode()
          if (node === 0) {
            while (firsts.length <= step) firsts.push(-1)
            firsts[step] = target
          }
          const key = keyOf(node, step)
          const slot = slotOf(keys, key, node, step)
          keys[slot] = key
          targets[slot] = target
          leadsOn[node] = (leadsOn[node] ?? 0) | (1 << (step & 31))
          used += 1
          if (used * 2 > keys.length) grow()
        }
        node = target
      }
      const ends = endsOf[node]
      if (ends) ends.push(phrase)
      else endsOf[node] = [phrase]
    },
    search(terms, size, found) {
      for (let at = 0; at < size; at += 1) {
        const term = terms[at] ?? breakTerm
        const target = term > breakTerm && term < firsts.length ? (firsts[term] ?? -1) : -1
        if (target >= 0) walk(terms, size, target, at + 1, at, found)
      }
    },
    get nodes() {
      return nodes
    },
  }
}
