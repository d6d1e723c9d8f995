import { describe, expect, test } from 'vitest'
import { type AskedPlace, trainBridge } from '../../../scripts/train-bridge.ts'
import { acrossBridge, unpackBridge } from '../../../shared/match/bridge.ts'
import { language } from '../../../shared/match/language.ts'

const place = (...numbers: number[]) => Float32Array.from(numbers)

describe('MA22: the bridge leads from what is asked for to what is told', () => {
  test('nothing learned changes nothing', () => {
    const bridge = { size: 2, shares: new Float32Array(4) }
    expect([...acrossBridge(place(0.6, 0.8), bridge)].map((each) => each.toFixed(4))).toEqual(['0.6000', '0.8000'])
  })

  test('what was learned adds to the place, and the length stays 1', () => {
    const found = acrossBridge(place(1, 0), { size: 2, shares: Float32Array.from([0, 1, 0, 0]) })
    expect(found[1]).toBeCloseTo(Math.SQRT1_2)
    expect(Math.hypot(...found)).toBeCloseTo(1)
    expect([...acrossBridge(place(0, 0), { size: 2, shares: Float32Array.from([1, 1, 1, 1]) })]).toEqual([0, 0])
  })

  test('a packed bridge holds one signed byte a pair', () => {
    const { size, shares } = unpackBridge({ step: 0.5, shares: Buffer.from([1, 255, 0, 2]).toString('base64') })
    expect(size).toBe(2)
    expect([...shares]).toEqual([0.5, -0.5, 0, 1])
    expect(language().bridge.size).toBe(language().meaning.size)
  })

  test('training learns that one concept is told as another, and away from near questions; the same every time', () => {
    const others = new Float32Array(3)
    const asked = (at: number, story: number): AskedPlace => {
      const one = new Float32Array(3)
      one[at] = 1
      return { place: one, story, others }
    }
    const lesson = {
      size: 3,
      stories: [place(0, 1, 0), place(0, 0, 1), place(1, 0, 0)],
      questions: [asked(0, 0), asked(1, 1)],
      near: [asked(2, 1)],
      alike: () => 0,
    }
    const shares = trainBridge(lesson)
    expect(shares[1]).toBeGreaterThan(0.05)
    expect(shares[5]).toBeGreaterThan(0.05)
    expect(shares[8]).toBeLessThan(0)
    expect(trainBridge(lesson)).toEqual(shares)
  })
})
