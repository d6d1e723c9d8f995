import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookupPlace, reshaped } from '../../electron/windows/lookup-place.ts'
import { lookupShapes } from '../../shared/ipc/shell.ts'

const area = { x: 1920, y: 40, width: 1920, height: 1000 }

describe('where the lookup opens (SCREENS.md §8.3)', () => {
  it('is 820 × 532 in the middle of the display, a fifth from its top', () => {
    expect(lookupPlace(area, 'list')).toEqual({ x: 2470, y: 240, width: 820, height: 532 })
  })

  it('is as wide as the glance is set', () => {
    expect(lookupShapes.map((shape) => lookupPlace(area, shape).width)).toEqual([820, 380, 600, 820])
  })

  it('keeps its upper edge and its middle when it changes shape', () => {
    const list = lookupPlace(area, 'list')
    const narrow = reshaped(list, area, 'narrow')
    expect(narrow).toEqual({ x: 2690, y: 240, width: 380, height: 640 })
    expect(reshaped(narrow, area, 'list')).toEqual(list)
  })

  it('is wholly on the display, however small that is', () => {
    const length = fc.integer({ min: 1, max: 6000 })
    const position = fc.integer({ min: -9000, max: 9000 })
    const rectangle = fc.record({ x: position, y: position, width: length, height: length })
    fc.assert(
      fc.property(rectangle, rectangle, fc.constantFrom(...lookupShapes), (display, before, shape) => {
        for (const placed of [lookupPlace(display, shape), reshaped(before, display, shape)]) {
          expect(placed.x).toBeGreaterThanOrEqual(display.x)
          expect(placed.y).toBeGreaterThanOrEqual(display.y)
          expect(placed.x + placed.width).toBeLessThanOrEqual(display.x + display.width)
          expect(placed.y + placed.height).toBeLessThanOrEqual(display.y + display.height)
        }
      }),
    )
  })
})
