import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { tokensOf } from '../../../shared/metric/tokens.ts'

const pieces = fc.constantFrom(
  ...['a', 'I', 'We', 'fell', "it's", 'don’t', 'é', 'e\u0301', 'ß', '中文', '12', '1,200', '2.17.1', '%', '—', '->'],
  ...['“', '’', "'", ' ', '\t', '\n', '\r\n', '\u00a0', '\u2028', '👍', '\ud83d', '.', '_', '½'],
)

/** What a token is, said in one pattern; `tokensOf` reads plain words by hand and must say the same. */
const pattern = /\n|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|[-–—=]+>?|\S/gu

it('reads by hand what the pattern reads', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join('')
      const read = tokensOf(text).map(({ text: piece, start, end }) => [piece, start, end])
      expect(read).toEqual(
        [...text.matchAll(pattern)].map(({ 0: piece, index }) => [piece, index, index + piece.length]),
      )
    }),
    { numRuns: 2000, seed: 3 },
  )
})
