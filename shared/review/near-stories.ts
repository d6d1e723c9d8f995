import type { Story } from '../story/story.ts'

/** Words in a row that make one shingle ([D]): five in common are seldom chance. */
const shingleWords = 5
/** Shingles that two stories must share at the least ([D]): about two sentences. */
export const leastSharedShingles = 20
/** Share of the shorter story's shingles from which two stories are told twice ([D]). */
export const nearShare = 0.5
/** One shingle in this many is looked up; the others are compared only with likely stories. */
const sampling = 4
/** Stories remembered for one shingle: a phrase in more of them is a habit of speech and tells nothing. */
const mostHolders = 20
/** Likely stories compared in full. */
const mostCompared = 3

const wordPattern = /[\p{L}\p{N}]+/gu
/** The start of a word's hash, and what it is multiplied by (FNV-1a). */
const hashStart = 0x811c9dc5
const hashFactor = 0x01000193

/** A hash for each word of what is told aloud. */
function wordHashes({ situation, task, action, result }: Story): number[] {
  const told = `${situation} ${task} ${action} ${result}`.toLowerCase()
  const hashes: number[] = []
  for (const [word] of told.matchAll(wordPattern)) {
    let hash = hashStart
    for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), hashFactor)
    hashes.push(hash)
  }
  return hashes
}

/** The distinct shingles of what is told aloud, as hashes over words, in ascending order. */
function shinglesOf(story: Story): Int32Array {
  const hashes = wordHashes(story)
  const shingles = new Int32Array(Math.max(0, hashes.length - shingleWords + 1))
  for (let from = 0; from < shingles.length; from += 1) {
    let hash = 0
    for (let step = from; step < from + shingleWords; step += 1)
      hash = Math.imul(hash ^ (hashes[step] ?? 0), hashFactor)
    shingles[from] = hash ^ (hash >>> 15)
  }
  shingles.sort()
  let distinct = 0
  for (const shingle of shingles)
    if (distinct === 0 || shingle !== shingles[distinct - 1]) {
      shingles[distinct] = shingle
      distinct += 1
    }
  return shingles.slice(0, distinct)
}

const isSampled = (shingle: number) => shingle % sampling === 0

/** How many shingles two ascending lists have in common. */
function sharedCount(mine: Int32Array, other: Int32Array): number {
  let shared = 0
  let at = 0
  for (const shingle of other) {
    while (at < mine.length && (mine[at] ?? 0) < shingle) at += 1
    if (mine[at] === shingle) shared += 1
  }
  return shared
}

/** A story that tells much of the same, and how much: 0–1 of the shorter one. */
export interface NearStory {
  story: Story
  share: number
}

/** The stories of a bank, ready to be asked which of them tells the same as one at hand (rule RV33). */
export interface NearStories {
  /** Adds a story, or takes it in place of the one with its id. Retired stories are left out. */
  put: (story: Story) => void
  /** Takes a story out; one that is not in it is no error. */
  drop: (id: string) => void
  /** The nearest other story, or null where none is near. */
  nearest: (story: Story) => NearStory | null
}

/**
 * An index to find stories told twice. Adding and asking take time linear in the length of the one story, however large
 * the bank; so a bank can be indexed story by story between frames.
 */
export function nearStories(stories: readonly Story[] = []): NearStories {
  const slots: ({ story: Story; shingles: Int32Array } | null)[] = []
  const slotOf = new Map<string, number>()
  const holders = new Map<number, number[]>()

  const drop = (id: string) => {
    const old = slotOf.get(id)
    if (old === undefined) return
    slots[old] = null
    slotOf.delete(id)
  }

  const put = (story: Story) => {
    if (slots[slotOf.get(story.id) ?? -1]?.story === story) return
    drop(story.id)
    if (story.status === 'retired') return
    const shingles = shinglesOf(story)
    slotOf.set(story.id, slots.length)
    for (const shingle of shingles) {
      if (!isSampled(shingle)) continue
      const known = holders.get(shingle)
      if (!known) {
        holders.set(shingle, [slots.length])
        continue
      }
      if (known.length < mostHolders) {
        known.push(slots.length)
        continue
      }
      // Earlier versions of edited stories make room.
      const living = known.filter((holder) => slots[holder])
      if (living.length < mostHolders) holders.set(shingle, [...living, slots.length])
    }
    slots.push({ story, shingles })
  }

  /** The slots that hold most of the sampled shingles, the fullest first, of equals the older. */
  const likeliest = (mine: Int32Array, own: number | undefined): number[] => {
    const meetings = new Int32Array(slots.length)
    const met: number[] = []
    for (const shingle of mine)
      if (isSampled(shingle))
        for (const holder of holders.get(shingle) ?? []) {
          if (holder === own || !slots[holder]) continue
          const times = meetings[holder] ?? 0
          if (times === 0) met.push(holder)
          meetings[holder] = times + 1
        }
    const fuller = (a: number, b: number) => (meetings[b] ?? 0) - (meetings[a] ?? 0) || a - b
    const likely: number[] = []
    for (const holder of met) {
      const last = likely[mostCompared - 1]
      if (last !== undefined && fuller(holder, last) > 0) continue
      likely.push(holder)
      likely.sort(fuller)
      likely.length = Math.min(likely.length, mostCompared)
    }
    return likely
  }

  const nearest = (story: Story): NearStory | null => {
    if (story.status === 'retired') return null
    const slot = slotOf.get(story.id)
    const kept = slot === undefined ? null : slots[slot]
    const mine = kept?.story === story ? kept.shingles : shinglesOf(story)
    if (mine.length < leastSharedShingles) return null
    let best: NearStory | null = null
    for (const holder of likeliest(mine, slot)) {
      const other = slots[holder]
      if (!other) continue
      const shared = sharedCount(mine, other.shingles)
      const share = shared / Math.min(mine.length, other.shingles.length)
      if (shared >= leastSharedShingles && share >= nearShare && share > (best?.share ?? 0))
        best = { story: other.story, share }
    }
    return best
  }

  for (const story of stories) put(story)
  return { put, drop, nearest }
}
