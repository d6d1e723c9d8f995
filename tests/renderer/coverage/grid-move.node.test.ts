import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gridMove, nextColumn } from '../../../renderer/features/coverage/grid-move.ts'

const size = { rows: 40, columns: 17, page: 12 }
const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']

describe('keys of the grid', () => {
  test('never lead out of it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()), { maxLength: 60 }),
        fc.nat({ max: 39 }),
        fc.nat({ max: 16 }),
        (pressed, row, column) => {
          let at = { row, column }
          for (const [key, wholeGrid] of pressed) at = gridMove(at, key, wholeGrid, size) ?? at
          expect(at.row).toBeGreaterThanOrEqual(0)
          expect(at.row).toBeLessThan(40)
          expect(at.column).toBeGreaterThanOrEqual(0)
          expect(at.column).toBeLessThan(17)
        },
      ),
    )
  })
  test('a key that is not one of them leads nowhere', () => {
    expect(gridMove({ row: 0, column: 0 }, 'a', false, size)).toBeNull()
  })
})

describe('the next gap', () => {
  test('is the next to the right or left, around the end', () => {
    expect(nextColumn(5, 1, [3, 10, 16])).toBe(10)
    expect(nextColumn(16, 1, [3, 10, 16])).toBe(3)
    expect(nextColumn(3, -1, [3, 10, 16])).toBe(16)
    expect(nextColumn(11, -1, [3, 10, 16])).toBe(10)
  })
  test('is none where there is none', () => {
    expect(nextColumn(5, 1, [])).toBeNull()
  })
})
