import type { PrincipleId } from '../principle/principle.ts'
import { principleNamed } from './row-principles.ts'

const longestList = 400
/** Official names hold commas and semicolons, so up to this many pieces may be one name. */
const piecesOfOneName = 3

/** The pieces of a list in words, each as the principle it names or, naming none, as it stands. */
export function principlePieces(list: string): { id: PrincipleId | null; text: string }[] {
  const pieces = list
    .split(/[,;/|•·\n]/)
    .map((piece) => piece.trim())
    .filter(Boolean)
  const found: { id: PrincipleId | null; text: string }[] = []
  for (let at = 0; at < pieces.length; ) {
    let taken = piecesOfOneName
    let id: PrincipleId | null = null
    for (; taken > 0; taken--) {
      id = principleNamed(pieces.slice(at, at + taken).join(' '))
      if (id !== null) break
    }
    const length = Math.max(taken, 1)
    found.push({ id, text: pieces.slice(at, at + length).join(', ') })
    at += length
  }
  return found
}

/**
 * The principles that a list in words names ("Ownership, Are Right, A Lot; Dive Deep"), or null where any piece of it is
 * something else, or it is too long to be such a list.
 */
export function namedPrinciples(list: string): PrincipleId[] | null {
  if (list.length > longestList) return null
  const ids = principlePieces(list).map((piece) => piece.id)
  const known = ids.filter((id) => id !== null)
  return known.length > 0 && known.length === ids.length ? known : null
}

const label =
  /^[\s>*_#-]{0,10}(?:leadership\s{1,3})?(?:principles?|lps?)[*_]{0,3}\s{0,3}(?:[:：][*_\s]{0,6}(.{0,400}))?$/i

/** What a list item names, its bullet, marks and strength aside. */
const itemPrinciples = (line: string) =>
  namedPrinciples(
    line
      .slice(0, 500)
      .replace(/^\s*[-*+•]\s/, '')
      .replace(/\s\((?:primary|secondary)\)\s*$/, '')
      .replace(/[*_]/g, ''),
  )

/**
 * Takes the principles out of notes where a line names them ("Principles: Ownership, Dive Deep"), or a heading and the
 * items below it do; only where all of it is names.
 */
export function takePrinciples(text: string): { text: string; principles: PrincipleId[] } {
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    const found = label.exec(line.slice(0, 500))
    if (!found) continue
    const onLine = itemPrinciples((found[1] ?? '').replace(/[.\s]+$/, ''))
    if (onLine) return { text: lines.toSpliced(index, 1).join('\n'), principles: onLine }
    if (found[1]?.trim()) continue
    let end = index + 1
    const below: PrincipleId[] = []
    for (; end < lines.length; end++) {
      const item = itemPrinciples(lines[end] ?? '')
      if (item) below.push(...item)
      else if (lines[end]?.trim()) break
    }
    if (below.length) return { text: lines.toSpliced(index, end - index).join('\n'), principles: below }
  }
  return { text, principles: [] }
}
