import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { findMetrics, findNumbers } from '../../../shared/metric/find-metrics.ts'
import type { MetricSection } from '../../../shared/metric/hearing.ts'

/** Every look at a word is counted, so that the cost of a text is a number and not a time. */
const looks = vi.hoisted(() => ({ count: 0 }))
vi.mock('../../../shared/metric/prose.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../../shared/metric/prose.ts')>()
  return {
    ...real,
    wordAt: (...args: Parameters<typeof real.wordAt>) => {
      looks.count += 1
      return real.wordAt(...args)
    },
  }
})

const section = fc.constantFrom<MetricSection>('situation', 'task', 'action', 'result', 'learning', 'whole')

/** Words that the rules listen to, so that random texts reach them. */
const piece = fc.constantFrom(
  ...'0 1 7 12 2021 1,200 3.5 2.17.1 % percent $ £ € k M x × ms days weeks a an the of to from by in out and or not no'.split(
    ' ',
  ),
  ...'single zero half third two dozen hundred million twice doubled halved cut reduced grew saved won used went took'.split(
    ' ',
  ),
  ...'customers tickets users team 4th first rank ranked top # up down within over under more than fewer per / - – → -> :'.split(
    ' ',
  ),
  ...'instead was were had would goal . , ; ! \n p99 S3 v2 Result: now faster times fold ½ 👍 é İ ﬁ \u{1F600}'.split(
    ' ',
  ),
  ' ',
  '\ud83d',
  '\udc4d',
)
const prose = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
)

function onBoundary(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return !(before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000)
}

function holds(text: string, spans: readonly { start: number; end: number; text: string }[]): void {
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(0)
    expect(span.end).toBeGreaterThan(span.start)
    expect(span.end).toBeLessThanOrEqual(text.length)
    expect(text.slice(span.start, span.end)).toBe(span.text)
    expect(onBoundary(text, span.start) && onBoundary(text, span.end)).toBe(true)
  }
}

function apart(spans: readonly { start: number; end: number }[]): void {
  for (const [at, span] of spans.entries()) expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0)
}

describe('any text at all', () => {
  it('has metrics inside it, on code points, in order and apart', () => {
    fc.assert(
      fc.property(prose, section, (text, where) => {
        const spans = findMetrics(text, { section: where })
        holds(text, spans)
        holds(
          text,
          spans.flatMap((span) => span.timeframe ?? []),
        )
        apart(spans)
      }),
      { numRuns: 300 },
    )
  })

  it('has finite numbers in its metrics', () => {
    fc.assert(
      fc.property(prose, section, (text, where) => {
        for (const { values, baseline, value } of findMetrics(text, { section: where })) {
          for (const number of [...values, baseline ?? 0, value ?? 0]) expect(Number.isFinite(number)).toBe(true)
        }
      }),
    )
  })

  it('has its numbers inside it, in order', () => {
    fc.assert(
      fc.property(prose, section, (text, where) => {
        const numbers = findNumbers(text, { section: where })
        holds(text, numbers)
        apart(numbers)
      }),
    )
  })

  it('has no metric in Situation and Task (MT30)', () => {
    fc.assert(
      fc.property(prose, fc.constantFrom<MetricSection>('situation', 'task'), (text, where) => {
        expect(findMetrics(text, { section: where })).toEqual([])
      }),
    )
  })

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(prose, section, (text, where) => {
        expect(findMetrics(text, { section: where })).toEqual(findMetrics(text, { section: where }))
      }),
      { numRuns: 50 },
    )
  })

  it('reads each line of a section by itself', () => {
    const texts = (text: string) => findMetrics(text, { section: 'result' }).map((span) => span.text)
    fc.assert(
      fc.property(prose, (text) => {
        expect(texts(`${text}\nIt went well.`)).toEqual(texts(text))
      }),
      { numRuns: 100 },
    )
  })
})

describe('the cost', () => {
  beforeEach(() => {
    looks.count = 0
  })

  /** Texts without a sentence end, where a look that is not bounded would see everything. */
  const endless = [
    'reduced ',
    '7 ',
    '$1.2M ',
    '7 to ',
    'from 7 to ',
    'two hundred and ',
    'one in ',
    'to cut ',
    '1-',
    '1,111',
    '9.9',
    'not a ',
    'zero goal would ',
    'from daily to ',
    'of 3 ',
    'the first of ',
    '- - - ',
    '(((',
    '--',
    "a'a",
    'saved 3 days in 2 weeks ',
    'ranked 4th of ',
  ]

  function costOf(text: string): number {
    looks.count = 0
    findMetrics(text, { section: 'result' })
    findNumbers(text, { section: 'whole' })
    return looks.count
  }

  it.each(endless)('grows with the length of %j repeated, and not faster', (unit) => {
    const once = costOf(unit.repeat(50))
    const tenfold = costOf(unit.repeat(500))
    expect(tenfold).toBeLessThanOrEqual(once * 12)
  })

  it('is bounded per token for any text', () => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(costOf(text)).toBeLessThanOrEqual(1500 * (text.length + 1))
      }),
      { numRuns: 100 },
    )
  })
})
