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
const tokenPattern = /\n|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|[-–—=]+>?|\S/gu

function kindOf(text: string): Token['kind'] {
  const code = text.charCodeAt(0)
  if (code >= 48 && code <= 57) return 'number'
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return 'word'
  if (code === 10) return 'break'
  return code > 127 && /^\p{L}/u.test(text) ? 'word' : 'symbol'
}

function lowerOf(text: string): string {
  const lower = text.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

/** All tokens of a text in order; white space is dropped, a line end is a `break`. Linear in the text's length. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let end = -1
  for (const match of text.matchAll(tokenPattern)) {
    const piece = match[0]
    const start = match.index
    const kind = kindOf(piece)
    const glued = start === end
    end = start + piece.length
    tokens.push({ kind, text: piece, lower: kind === 'word' ? lowerOf(piece) : piece, start, end, glued })
  }
  return tokens
}
