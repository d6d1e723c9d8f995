import type { TextPlace } from './failure.ts'

/** The line and column (from 1) of an offset in a text; past the end = just behind the last character. */
export function textPlace(text: string, offset: number): TextPlace {
  const end = Math.min(offset, text.length)
  let line = 1
  let lineStart = 0
  for (let newline = text.indexOf('\n'); newline >= 0 && newline < end; newline = text.indexOf('\n', newline + 1)) {
    line++
    lineStart = newline + 1
  }
  return { line, column: end - lineStart + 1 }
}
