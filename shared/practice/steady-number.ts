/** A whole number from a text, the same for the same text: 32 bits (FNV-1a). How practice chooses without chance (PC5). */
export function steadyNumber(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}

/** The items in another order, the same for the same number. */
export function shuffled<Item>(items: readonly Item[], number: number): Item[] {
  return items
    .map((item, at) => ({ item, at, key: steadyNumber(`${number} ${at}`) }))
    .sort((a, b) => a.key - b.key || a.at - b.at)
    .map(({ item }) => item)
}
