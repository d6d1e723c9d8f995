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

/** The distinct shingles of what is told aloud, as hashes (FNV-1a over words). Linear. */
function shinglesOf({ situation, task, action, result }: Story): Int32Array {
  const hashes: number[] = []
  for (const [word] of `${situation} ${task} ${action} ${result}`.toLowerCase().matchAll(wordPattern)) {
    let hash = 0x811c9dc5
    for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
    hashes.push(hash)
  }
  const shingles = new Set<number>()
  for (let at = shingleWords; at <= hashes.length; at += 1) {
    let hash = 0
    for (let step = at - shingleWords; step < at; step += 1) hash = Math.imul(hash ^ (hashes[step] ?? 0), 0x01000193)
    shingles.add(hash ^ (hash >>> 15))
  }
  return Int32Array.from(shingles)
}

const isSampled = (shingle: number) => shingle % sampling === 0

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
      // Earlier versions of edited stories make room.
      const living = known.length < mostHolders ? known : known.filter((holder) => slots[holder])
      if (living.length < mostHolders) holders.set(shingle, [...living, slots.length])
    }
    slots.push({ story, shingles })
  }

  const nearest = (story: Story): NearStory | null => {
    if (story.status === 'retired') return null
    const slot = slotOf.get(story.id)
    const kept = slot === undefined ? null : slots[slot]
    const mine = kept?.story === story ? kept.shingles : shinglesOf(story)
    if (mine.length < leastSharedShingles) return null
    const meetings = new Map<number, number>()
    for (const shingle of mine)
      if (isSampled(shingle))
        for (const holder of holders.get(shingle) ?? [])
          if (holder !== slot && slots[holder]) meetings.set(holder, (meetings.get(holder) ?? 0) + 1)
    const likely = [...meetings].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostCompared)
    const set = likely.length > 0 ? new Set(mine) : new Set<number>()
    let best: NearStory | null = null
    for (const [holder] of likely) {
      const other = slots[holder]
      if (!other) continue
      let shared = 0
      for (const shingle of other.shingles) if (set.has(shingle)) shared += 1
      const share = shared / Math.min(mine.length, other.shingles.length)
      if (shared >= leastSharedShingles && share >= nearShare && share > (best?.share ?? 0))
        best = { story: other.story, share }
    }
    return best
  }

  for (const story of stories) put(story)
  return { put, drop, nearest }
}
