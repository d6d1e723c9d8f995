/**
 * What a number in the text counts, before anyone asks whether it is an outcome. `share` is n of m; `code` a number that
 * only names something: a time of day, a date, a version, a chain of digits.
 */
export type Dimension =
  | 'percent'
  | 'point'
  | 'money'
  | 'duration'
  | 'size'
  | 'rate'
  | 'multiple'
  | 'fraction'
  | 'share'
  | 'stars'
  | 'ordinal'
  | 'count'
  | 'code'

/** A number with all that belongs to it: "more than 40 business days a year". Places are tokens, `to` exclusive. */
export type Mention = {
  from: number
  to: number
  /** The first token of the number itself. */
  at: number
  /** One past the last token of the number itself. */
  numberTo: number
  /** In `unit`; two of a range ("25-30%") or a share ("9 of 10"). */
  values: number[]
  dimension: Dimension
  unit: string | null
  /** The thing counted, in lower case ("customers"); null when the text names none. */
  noun: string | null
  /** The base of a rate: "week" in "six hours a week". */
  per: string | null
  /** Used as an adjective: "a 30-minute talk", "a $12,000 licence". */
  attributive: boolean
  /** Written in digits, not in words. */
  digits: boolean
}
