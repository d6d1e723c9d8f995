import { describe, expect, it } from 'vitest'
import { inLanes } from '../../../scripts/testing/in-lanes.ts'

/** Deeds that end when they are told to, and what was begun of them so far. */
function heldDeeds(count: number) {
  const begun: number[] = []
  const ends: (() => void)[] = []
  const deeds = Array.from({ length: count }, (_, place) => () => {
    begun.push(place)
    return new Promise<string>((resolve) => {
      ends[place] = () => resolve(`deed ${place}`)
    })
  })
  return { begun, deeds, end: (place: number) => ends[place]?.() }
}

describe('deeds in lanes', () => {
  it('begin in their order, no more at a time than there are lanes, the next when one ends', async () => {
    const { begun, deeds, end } = heldDeeds(4)
    const all = inLanes(2, deeds)
    expect(begun).toEqual([0, 1])
    end(1)
    await expect.poll(() => begun).toEqual([0, 1, 2])
    end(2)
    await expect.poll(() => begun).toEqual([0, 1, 2, 3])
    end(0)
    end(3)
    expect(await all).toEqual(['deed 0', 'deed 1', 'deed 2', 'deed 3'])
  })

  it('are done one after another in one lane, and none of none is nothing', async () => {
    const { begun, deeds, end } = heldDeeds(2)
    const all = inLanes(1, deeds)
    expect(begun).toEqual([0])
    end(0)
    await expect.poll(() => begun).toEqual([0, 1])
    end(1)
    expect(await all).toHaveLength(2)
    expect(await inLanes(2, [])).toEqual([])
  })
})
