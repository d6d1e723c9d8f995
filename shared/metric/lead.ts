import { type Prose, wordAt } from './prose.ts'
import { wordSet } from './word-set.ts'

const singles = wordSet(
  'about around roughly approximately approx approx. nearly almost some over under below above exactly just ~ ≈ > < ≥ ≤',
  'circa another within well merely',
)
const pairs = wordSet(
  'more_than less_than fewer_than greater_than better_than higher_than lower_than at_least at_most up_to close_to',
  'upwards_of north_of many_as much_as low_as high_as an_estimated an_average average_of total_of a_total excess_of',
  'an_additional a_further an_extra a_record record_of a_combined a_whopping a_full all_but',
)
const signs = wordSet('+ - – − ±')

/**
 * How far a number's phrase reaches to its left: "an estimated", "no more than", "~", "-". Rule MT5. Before a duration
 * "over" begins a period ("over six months") and is left alone.
 */
export function leadStart(prose: Prose, from: number, duration: boolean): number {
  let at = from
  const sign = prose.tokens[at - 1]
  const free = !sign?.glued || prose.tokens[at - 2]?.text === '('
  if (sign && signs.has(sign.text) && prose.tokens[at]?.glued && free) at -= 1
  for (let turn = 0; turn < 4; turn += 1) {
    const word = wordAt(prose, at - 1)
    const before = wordAt(prose, at - 2)
    if (pairs.has(`${before}_${word}`)) {
      at -= 2
      // Without its "no", "no more than 40" would say the opposite.
      if (word === 'than' && /^(?:no|not)$/.test(wordAt(prose, at - 1))) at -= 1
    } else if (singles.has(word) && !(duration && word === 'over' && !hasNumberUse(before))) at -= 1
    else break
  }
  return at
}

/** "well over three hours" is an amount; plain "over three hours" may be a period. */
function hasNumberUse(before: string): boolean {
  return before === 'well' || before === 'just' || before === 'by'
}
