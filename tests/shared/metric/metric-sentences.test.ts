import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findMetrics } from '../../../shared/metric/find-metrics.ts'
import type { MetricSection } from '../../../shared/metric/hearing.ts'

type Labelled = { text: string; section: MetricSection; metrics: string[]; split: 'dev' | 'check' }
type Place = { start: number; end: number }

const file = new URL('../../../fixtures/metric-sentences.jsonl', import.meta.url)
const sentences: Labelled[] = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))

/** Where the labelled substrings stand, each after the one before. */
function labelled({ text, metrics }: Labelled): Place[] {
  let from = 0
  return metrics.map((metric) => {
    const start = text.indexOf(metric, from)
    if (start < 0) throw new Error(`Not in its sentence: ${metric}`)
    from = start + metric.length
    return { start, end: from }
  })
}

function figures(rows: readonly Labelled[]): { precision: number; recall: number } {
  const sum = { found: 0, right: 0, true: 0, met: 0 }
  for (const row of rows) {
    const found: Place[] = findMetrics(row.text, row)
    const wanted = labelled(row)
    const meets = (one: Place, list: Place[]) => list.some((other) => one.start < other.end && other.start < one.end)
    sum.found += found.length
    sum.right += found.filter((each) => meets(each, wanted)).length
    sum.true += wanted.length
    sum.met += wanted.filter((each) => meets(each, found)).length
  }
  return { precision: sum.right / sum.found, recall: sum.met / sum.true }
}

describe('sentences labelled by hand (fixtures/metric-sentences.jsonl)', () => {
  it('are many, each once, at least half of them traps', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(420)
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length)
    expect(sentences.filter(({ metrics }) => metrics.length === 0).length * 2).toBeGreaterThanOrEqual(sentences.length)
    const check = sentences.filter(({ split }) => split === 'check').length
    expect(Math.abs(sentences.length - 2 * check)).toBeLessThanOrEqual(2)
  })

  it.each([
    ['all', 0.97, 0.93, () => true],
    ['the half used for tuning', 0.97, 0.93, ({ split }: Labelled) => split === 'dev'],
    ['the half that is not', 0.95, 0.88, ({ split }: Labelled) => split === 'check'],
  ])('%s: precision at least %d, recall at least %d', (_, precision, recall, belongs) => {
    const reached = figures(sentences.filter(belongs))
    expect(reached.precision).toBeGreaterThanOrEqual(precision)
    expect(reached.recall).toBeGreaterThanOrEqual(recall)
  })
})
