import { wordSet } from './word-set.ts'

/** The seconds in each unit of time, by the unit's own name. A year is 365 days, a month its twelfth. */
const secondsIn: ReadonlyMap<string, number> = new Map([
  ['ns', 1e-9],
  ['µs', 1e-6],
  ['ms', 1e-3],
  ['s', 1],
  ['min', 60],
  ['h', 3600],
  ['day', 86_400],
  ['week', 604_800],
  ['month', 2_628_000],
  ['quarter', 7_884_000],
  ['year', 31_536_000],
])

const timeNames: Record<string, string> = {
  ns: 'ns nanosecond nanoseconds',
  µs: 'µs μs us microsecond microseconds',
  ms: 'ms msec msecs millisecond milliseconds millis',
  s: 's sec secs second seconds',
  min: 'min mins minute minutes',
  h: 'h hr hrs hour hours',
  day: 'day days night nights weekday weekdays',
  week: 'wk wks week weeks weekend weekends',
  month: 'mo mos month months',
  quarter: 'quarter quarters',
  year: 'yr yrs year years',
}

const sizeFactors: readonly [string, number, string][] = [
  ['bytes', 1, 'byte'],
  ['kb', 1e3, 'byte'],
  ['mb', 1e6, 'byte'],
  ['gb', 1e9, 'byte'],
  ['tb', 1e12, 'byte'],
  ['pb', 1e15, 'byte'],
  ['mg', 1e-3, 'gram'],
  ['g', 1, 'gram'],
  ['kg', 1e3, 'gram'],
  ['tonnes', 1e6, 'gram'],
  ['mm', 1e-3, 'metre'],
  ['cm', 1e-2, 'metre'],
  ['metres', 1, 'metre'],
  ['km', 1e3, 'metre'],
]

/** How much of its base each unit is, where units convert: seconds, bytes, grams, metres. */
export const unitFactors: ReadonlyMap<string, { factor: number; base: string }> = new Map([
  ...[...secondsIn].map(([unit, factor]) => [unit, { factor, base: 'second' }] as const),
  ...sizeFactors.map(([unit, factor, base]) => [unit, { factor, base }] as const),
])

/** Words for a unit of time → the unit's own name. */
export const timeUnits: ReadonlyMap<string, string> = new Map(
  Object.entries(timeNames).flatMap(([unit, names]) => names.split(' ').map((name): [string, string] => [name, unit])),
)

/** Units of time with a length of their own in each team: no conversion. */
export const looseTimeUnits: ReadonlyMap<string, string> = new Map([
  ['fortnight', 'fortnight'],
  ['fortnights', 'fortnight'],
  ['sprint', 'sprint'],
  ['sprints', 'sprint'],
  ['decade', 'decade'],
  ['decades', 'decade'],
])

/** What may stand between a number and its unit of time: "3 business days", "2 more weeks", "40 engineering hours". */
export const timeAdjectives = wordSet(
  'business working calendar full whole short additional extra more fewer less consecutive straight manual billable',
  'man person engineer engineering developer dev staff labor labour analyst agent support productive human gpu cpu',
  'operator nurse nursing clinical work team ops admin volunteer driver machine',
)

/** Words after which a number is money. */
export const moneyWords: ReadonlyMap<string, string> = new Map([
  ['dollar', '$'],
  ['dollars', '$'],
  ['bucks', '$'],
  ['usd', '$'],
  ['cents', 'cent'],
  ['pounds', '£'],
  ['quid', '£'],
  ['gbp', '£'],
  ['euro', '€'],
  ['euros', '€'],
  ['eur', '€'],
  ['rupees', '₹'],
  ['inr', '₹'],
  ['yen', '¥'],
  ['yuan', '¥'],
  ['rmb', '¥'],
  ['francs', 'franc'],
  ['chf', 'CHF'],
  ['cad', 'CAD'],
  ['grand', '$'],
])

/** Bytes, weights, lengths, energy: how much there is of something. */
export const sizeUnits: ReadonlySet<string> = wordSet(
  'bytes kb mb gb tb pb kib mib gib tib kilobytes megabytes gigabytes terabytes petabytes kbit mbit gbit',
  'kg g mg kilos kilogram kilograms grams gram tonne tonnes ton tons lb lbs ounces',
  'km kilometres kilometers miles mile metres meters cm mm inches feet sqm acres hectares',
  'kwh mwh gwh kw mw watts litres liters gallons ml loc',
)

/** Rates with a short name of their own. */
export const rateUnits: ReadonlyMap<string, string> = new Map([
  ['rps', 'requests/second'],
  ['qps', 'queries/second'],
  ['tps', 'transactions/second'],
  ['rpm', 'requests/minute'],
  ['iops', 'operations/second'],
  ['fps', 'frames/second'],
  ['mbps', 'Mbit/s'],
  ['gbps', 'Gbit/s'],
  ['bpm', 'beats/minute'],
  ['mph', 'miles/hour'],
  ['wpm', 'words/minute'],
])

/** "annually", "a day": what a base may be called without "per". */
export const adverbBases: ReadonlyMap<string, string> = new Map([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['annually', 'year'],
  ['yearly', 'year'],
  ['annual', 'year'],
])
