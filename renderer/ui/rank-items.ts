/**
 * The items a typed text can mean, best first: labels that begin with it, then labels with a word that does, then labels
 * that hold it anywhere. Equals keep their order; case and accents do not matter.
 */
export function rankItems<Item extends { label: string }>(items: readonly Item[], typed: string): Item[] {
  const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const wanted = fold(typed.trim())
  if (!wanted) return [...items]
  const rank = (item: Item): number => {
    const label = fold(item.label)
    const at = label.indexOf(wanted)
    if (at <= 0) return at < 0 ? 3 : 0
    return label.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted)) || / /.test(wanted) ? 1 : 2
  }
  return items
    .map((item) => ({ item, rank: rank(item) }))
    .filter((each) => each.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map((each) => each.item)
}
