import type { Mention } from './mention.ts'
import { type Prose, wordAt } from './prose.ts'
import { wordSet } from './word-set.ts'

const joints = wordSet('- – / : . #')
const amountPrefixes = wordSet('sub top near non over under pre')
const dottedPrefixes = wordSet('v ver fig no nr ch p pp')

/** Whether digits stand against letters before them: "p99", "S3", "CVE-2021", "N+1", "v.2". */
function startsInWord(prose: Prose, at: number): boolean {
  const token = prose.tokens[at]
  const before = prose.tokens[at - 1]
  if (!token?.glued || !before) return false
  if (before.kind === 'word') return true
  const letters = prose.tokens[at - 2]
  if (!before.glued || letters?.kind !== 'word') return false
  if (before.text === '.') return dottedPrefixes.has(letters.lower)
  return '-_+/'.includes(before.text) && !(before.text === '-' && amountPrefixes.has(letters.lower))
}

/** "24/7", "50/50", "80-20", "12/05": two numbers that are a saying or a date, not a share. */
function isSaying(prose: Prose, at: number, link: string): boolean {
  const left = Number(prose.tokens[at]?.text)
  const right = prose.tokens[at + 2]?.text ?? ''
  if (link !== '/' && link !== '-') return false
  if (link === '/' && (right.startsWith('0') || (left === 24 && right === '7') || (left === 9 && right === '11')))
    return true
  return left >= 50 && left + Number(right) === 100 && !percentFollows(prose, at + 3)
}

function percentFollows(prose: Prose, at: number): boolean {
  return wordAt(prose, at) === '%' || wordAt(prose, at) === 'percent'
}

/** The end of a chain of digits: "2019-03-04", "9:30", "10.2.1-4". One past its last token; `links` counts its joints. */
function chainEnd(prose: Prose, at: number): { to: number; links: string[] } {
  const links: string[] = []
  let to = at + 1
  while (links.length < 8) {
    const joint = prose.tokens[to]
    const next = prose.tokens[to + 1]
    if (!joint?.glued || !joints.has(joint.text) || !next?.glued || next.kind !== 'number') break
    links.push(joint.text)
    to += 2
  }
  return { to, links }
}

/**
 * A number that only names something (rules MT40–MT42): part of a name ("S3"), a time of day ("9:30"), a date
 * ("2019-03-04"), a chain ("555-12-34"). Null when the digits are an amount.
 */
export function readCode(prose: Prose, at: number): Mention | null {
  const token = prose.tokens[at]
  if (token?.kind !== 'number') return null
  const { to, links } = chainEnd(prose, at)
  const named = startsInWord(prose, at)
  const chain = links.length > 1 || links.includes(':') || links.includes('.') || isSaying(prose, at, links[0] ?? '')
  const leadingZero = /^0\d/.test(token.text)
  const lettered =
    prose.tokens[to]?.glued === true && wordAt(prose, to) === 'x' && prose.tokens[to + 1]?.kind === 'number'
  if (!(named || chain || leadingZero || lettered)) return null
  return {
    from: at,
    to,
    at,
    numberTo: to,
    values: [],
    dimension: 'code',
    unit: null,
    noun: null,
    per: null,
    attributive: false,
    digits: true,
  }
}
