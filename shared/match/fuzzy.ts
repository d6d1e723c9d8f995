import Fuse from 'fuse.js'

// The only door to fuse.js. It is for short strings: names, tags, commands, and repairing a mistyped word against the
// words the bank knows. Over whole stories it is both wrong and slow (MATCHING.md).

/**
 * Items whose short text resembles what was typed, best first; all of them, in their order, when nothing was typed.
 * `textOf` gives one short string an item (a name, a command). Deterministic: ties keep the given order.
 */
export function resembling<Item>(items: readonly Item[], typed: string, textOf: (item: Item) => string): Item[] {
  const wanted = typed.trim()
  if (!wanted) return [...items]
  const fuse = new Fuse(
    items.map((item, index) => ({ text: textOf(item), index })),
    { keys: ['text'], threshold: 0.4, ignoreLocation: true, ignoreDiacritics: true, shouldSort: true },
  )
  return fuse.search(wanted.slice(0, 64)).flatMap((found) => items[found.item.index] ?? [])
}
