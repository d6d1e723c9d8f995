import { wordSet } from './word-set.ts'

/** Words that end a noun phrase: they name nothing. */
export const functionWords = wordSet(
  'a an the this that these those my our your his her its their no every each all both either neither another',
  'i we you he she it they me us him them who whom whose which what myself ourselves themselves',
  'of in on at by for to from with without within into onto over under above below after before during since until',
  'till through throughout across between among against about around near per via as than like despite upon off out up',
  'down back away ahead behind beyond towards toward instead rather compared versus vs',
  'and or but nor so yet if because while whereas although though when where why how whether once unless',
  'is are was were be been being am has have had having do does did done will would shall should can could may might',
  "must don't didn't doesn't isn't aren't wasn't weren't won't wouldn't can't couldn't i'm we're they're it's",
  'not now then here there also too very still already just only even ever never always often again soon later',
  'almost nearly every today yesterday tomorrow later earlier apart together more less fewer',
  'came come went got get gets took take takes said say says use uses used using want wanted needed need needs',
  'adopted signed joined switched moved started stopped opened visited downloaded installed rely relied migrated',
  'finished completed reported attended left stayed agreed upgraded enrolled subscribed registered voted rated',
)

/** Endings in -s that are no plurals. */
const notPlural = wordSet(
  'across this less was has is its versus plus us thus always perhaps afterwards towards process access business',
  'previous various serious analysis success progress class cross gross express status campus bonus basis press loss',
  'stress address focus continuous obvious yes besides sometimes unless fitness wellness',
)
const oddPlurals = wordSet(
  'people children men women staff fte headcount feet criteria personnel folks analyses audiences',
)

/** Whether a word looks like the plural of a noun. */
export function isPlural(word: string): boolean {
  if (oddPlurals.has(word)) return true
  return word.length > 3 && word.endsWith('s') && !word.endsWith("'s") && !word.endsWith('ss') && !notPlural.has(word)
}
