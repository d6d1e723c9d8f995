import { describe, expect, test } from 'vitest'
import { readProse } from '../../../shared/metric/prose.ts'
import { readSection } from '../../../shared/review/section-reading.ts'
import { subjectsOf } from '../../../shared/review/subjects.ts'

describe('RV18, RV19: who acts', () => {
  test.each([
    ['I wrote it. We read it.', 1, 1],
    ['I proposed that we move.', 1, 0],
    ['I wrote it and we moved.', 1, 1],
    ['I changed the order so that we could see it.', 1, 0],
    ['I changed the order, so we saw it.', 1, 1],
    ['Every ticket we had closed was wrong.', 0, 1],
    ['When we met, I spoke.', 1, 0],
    ['“We will see”, he said, and I saw.', 1, 0],
    ['In Phase I the I/O was slow, i.e. not fast.', 0, 0],
    ["I'm sure we’re late.", 1, 0],
    ['The vendor called us; we answered.', 0, 1],
    ['i wrote it and then i left', 2, 0],
  ])('%s', (text, i, we) => {
    const subjects = subjectsOf(readSection('action', readProse(text)))
    expect([subjects.i.length, subjects.we.length]).toEqual([i, we])
  })
})
