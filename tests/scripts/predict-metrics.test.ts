import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { predictMetrics } from '../../scripts/predict-metrics.ts'

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
})
