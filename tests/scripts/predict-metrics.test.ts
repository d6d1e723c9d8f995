import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { predictMetrics } from '../../scripts/predict-metrics.ts'
import { readStories } from '../../scripts/read-evaluation.ts'

function predictionsOf(...stories: object[]): unknown[] {
  const dir = mkdtempSync(join(tmpdir(), 'metrics-'))
  writeFileSync(join(dir, 'stories.jsonl'), `${stories.map((story) => JSON.stringify(story)).join('\n')}\n\n`)
  return predictMetrics(dir).map((line) => JSON.parse(line))
}

describe('predictions for an evaluation folder', () => {
  it('reads sections where a story has them', () => {
    const text = 'Sales fell 30%. I cut the price. Sales doubled.'
    const story = {
      id: 'a',
      text,
      situation: 'Sales fell 30%.',
      task: null,
      action: 'I cut the price.',
      result: 'Sales doubled.',
    }
    expect(predictionsOf(story)).toEqual([{ story_id: 'a', has_metric: true, spans: ['doubled'] }])
  })

  it('splits labelled notes, and reads the rest as loose prose', () => {
    const labelled = 'Situation: we lost 30%.\nTask: stop it.\nAction: I called them.\nResult: 9 out of 10 stayed.'
    const loose = 'There were 5 of us. In the end complaints fell by 45%.'
    const predictions = predictionsOf({ id: 'a', text: labelled }, { id: 'b', text: loose, situation: null })
    expect(predictions).toEqual([
      { story_id: 'a', has_metric: true, spans: ['9 out of 10'] },
      { story_id: 'b', has_metric: true, spans: ['45%'] },
    ])
  })

  it('stops with the reason when the folder has no stories', () => {
    expect(() => predictMetrics(join(tmpdir(), 'no such folder'))).toThrow('ENOENT')
  })

  it('reads sections without a text, a byte-order mark, and labels it does not know', () => {
    const dir = mkdtempSync(join(tmpdir(), 'metrics-'))
    const story = { id: 'a', text: null, result: 'Sales doubled.', principles: ['invented-here', 'ownership'] }
    writeFileSync(join(dir, 'stories.jsonl'), `\uFEFF${JSON.stringify(story)}\n`)
    expect(predictMetrics(dir).map((line) => JSON.parse(line))).toEqual([
      { story_id: 'a', has_metric: true, spans: ['doubled'] },
    ])
    expect(readStories(dir)[0]?.principles.map(({ id }) => id)).toEqual(['ownership'])
  })

  it('names the line that cannot be read', () => {
    const dir = mkdtempSync(join(tmpdir(), 'metrics-'))
    writeFileSync(join(dir, 'stories.jsonl'), '{"id":"a","text":""}\n{"id":7}\n')
    expect(() => predictMetrics(dir)).toThrow(/stories\.jsonl, line 2: .*id/)
    writeFileSync(join(dir, 'stories.jsonl'), '{"id":')
    expect(() => predictMetrics(dir)).toThrow(/stories\.jsonl, line 1: it is no JSON/)
  })
})
