/** One piece of prose. `start` and `end` are offsets in UTF-16 units, always on code-point boundaries. */
export type Token = {
  kind: 'number' | 'word' | 'symbol' | 'break'
  text: string
  /** Lower case, with a straight apostrophe: for looking up, never for showing. */
  lower: string
  start: number
  end: number
  /** Nothing stands between this token and the one before. */
  glued: boolean
}

// Every branch ends where its class of characters ends, so no input makes the scan step back.
const tokenPattern = /\n|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|[-–—=]+>?|\S/uy

const isLowerLetter = (code: number) => code >= 97 && code <= 122
const isCapital = (code: number) => code >= 65 && code <= 90
const isSpace = (code: number) => code === 32 || code === 9 || code === 13

function kindOf(text: string): Token['kind'] {
  const code = text.charCodeAt(0)
  if (code >= 48 && code <= 57) return 'number'
  if (isLowerLetter(code) || isCapital(code)) return 'word'
  if (code === 10) return 'break'
  return code > 127 && /^\p{L}/u.test(text) ? 'word' : 'symbol'
}

function lowerOf(text: string): string {
  const lower = text.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

/** Where the plain word at a place ends: ASCII letters up to a character that cannot go on with it; else -1. */
function plainWordEnd(text: string, start: number): number {
  let at = start
  let code = text.charCodeAt(at)
  while (isLowerLetter(code) || isCapital(code)) {
    at += 1
    code = text.charCodeAt(at)
  }
  return at === start || code > 127 || code === 39 ? -1 : at
}

/** Where the token at a place ends, or -1 where white space stands there that is no line end. */
function tokenEnd(text: string, start: number): number {
  const plain = plainWordEnd(text, start)
  if (plain >= 0) return plain
  tokenPattern.lastIndex = start
  return tokenPattern.test(text) ? tokenPattern.lastIndex : -1
}

/**
 * All tokens of a text in order; white space is dropped, a line end is a `break`. Linear in the text's length. Plain words
 * are most of every text and are read by hand; the pattern, which says the same of them, reads the rest.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let glued = false
  let start = 0
  while (start < text.length) {
    const end = isSpace(text.charCodeAt(start)) ? -1 : tokenEnd(text, start)
    if (end < 0) {
      glued = false
      start += 1
      continue
    }
    const piece = text.slice(start, end)
    const kind = kindOf(piece)
    tokens.push({ kind, text: piece, lower: kind === 'word' ? lowerOf(piece) : piece, start, end, glued })
    glued = true
    start = end
  }
  return tokens
}
