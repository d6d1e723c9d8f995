import { describe, expect, it } from 'vitest'
import { inNameOrder, strongestFirst } from '../../../shared/coverage/row-order.ts'

describe('the order of rows', () => {
  it('is by name as people read it, equal names by id', () => {
    const rows = [
      { id: '4', name: 'Round 10' },
      { id: '3', name: 'round 2' },
      { id: '2', name: 'A pilot' },
      { id: '1', name: 'A pilot' },
    ]
    expect(inNameOrder(rows).map((row) => row.id)).toEqual(['1', '2', '3', '4'])
  })
  it('is by one column where asked: primary, also shows, none; rows alike keep their order', () => {
    const rows = [
      { id: 'none', cells: [null] },
      { id: 'also-1', cells: ['secondary'] as const },
      { id: 'also-2', cells: ['secondary'] as const },
      { id: 'main', cells: ['primary'] as const },
    ]
    expect(strongestFirst(rows, 0).map((row) => row.id)).toEqual(['main', 'also-1', 'also-2', 'none'])
  })
  it('is by count for groups', () => {
    const rows = [
      { id: 'a', cells: [1] },
      { id: 'b', cells: [4] },
    ]
    expect(strongestFirst(rows, 0).map((row) => row.id)).toEqual(['b', 'a'])
  })
})
