import type { PrincipleId } from '../principle/principle.ts'
import { principleNamed } from './row-principles.ts'

const longestList = 400
/** Official names hold commas and semicolons, so up to this many pieces may be one name. */
const piecesOfOneName = 3

/**
 * The principles that a list in words names ("Ownership, Are Right, A Lot; Dive Deep"), or null where any piece of it is
 * something else.
 */
export function namedPrinciples(list: string): PrincipleId[] | null {
  if (list.length > longestList) return null
  const pieces = list
    .replace(/\n/g, ';')
    .split(/[,;/|•·]/)
    .map((piece) => piece.trim())
    .filter(Boolean)
  const found: PrincipleId[] = []
  for (let at = 0; at < pieces.length; ) {
    let taken = piecesOfOneName
    let id: PrincipleId | null = null
    for (; taken > 0 && id === null; taken--) id = principleNamed(pieces.slice(at, at + taken).join(' '))
    if (id === null) return null
    found.push(id)
    at += taken + 1
  }
  return found.length ? found : null
}

const principlesLine =
  /^[\s>*_#-]{0,10}(?:leadership\s{1,3})?(?:principles?|lps?)[*_]{0,3}\s{0,3}[:：][*_\s]{0,6}(\S.{0,400})$/i

/** Takes a line such as "Principles: Ownership, Dive Deep" out of notes when all of it is names. */
export function takePrinciplesLine(text: string): { text: string; principles: PrincipleId[] } {
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    const list = principlesLine.exec(line.slice(0, 500))?.[1]
    const principles = list === undefined ? null : namedPrinciples(list.replace(/[*_.\s]+$/, ''))
    if (principles) return { text: lines.toSpliced(index, 1).join('\n'), principles }
  }
  return { text, principles: [] }
}
