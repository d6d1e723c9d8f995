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

/** The greatest share of letters that may be wrong: one in a word of five, two that changed places in a word of eight. */
const mostWrong = 0.26

/** Scores that differ by less are the same number of wrong letters. */
const alike = 0.005

/**
 * Of real words of about the same length, the one most like a mistyped word; null when none is like it. Of words equally
 * like it the one that `rarityOf` finds more usual, then the first given (rule MA21).
 */
export function likeliestWord(
  mistyped: string,
  words: readonly string[],
  rarityOf: (word: string) => number,
): string | null {
  const wrong = Math.floor(mostWrong * mistyped.length) + 1
  const near = words.filter((word) => lettersLacking(mistyped, word) <= wrong)
  const fuse = new Fuse(near, {
    includeScore: true,
    threshold: mostWrong,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    minMatchCharLength: 3,
  })
  const found = fuse.search(mistyped.slice(0, 32), { limit: 8 }).filter(({ score = 1 }) => score <= mostWrong)
  const least = found[0]?.score ?? 1
  const equals = found.filter(({ score = 1 }) => score - least < alike).map(({ item }) => item)
  return equals.reduce<string | null>((best, word) => (best && rarityOf(best) <= rarityOf(word) ? best : word), null)
}

/** How many of a word's letters another lacks: at least so many of them are wrong if the other was meant. */
function lettersLacking(word: string, other: string): number {
  let lacking = 0
  for (const letter of word) if (!other.includes(letter)) lacking += 1
  return lacking
}
