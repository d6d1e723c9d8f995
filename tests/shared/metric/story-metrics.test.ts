import { describe, expect, it } from 'vitest'
import { storyMetrics } from '../../../shared/metric/story-metrics.ts'

describe('whether a story is quantified (MT61)', () => {
  it.each([
    [{ result: 'Lost refunds fell from 3% to 0.02%.' }, true],
    [{ action: 'I cut the build by 12 minutes.', result: 'Everyone was glad.' }, true],
    [
      {
        situation: 'Sales fell by 30%.',
        task: 'I had to win back 10%.',
        action: 'I called everyone.',
        result: 'It went well.',
      },
      false,
    ],
    [{ learning: 'The next launch cut errors by 40%.' }, false],
    [{ result: 'We met on 3 June 2021 in room 12 with a team of 9.' }, false],
    [{}, false],
    ['We were five. In the end complaints fell by 45%.', true],
    ['We were five and had ten days.', false],
    ['', false],
  ])('%j → %s', (source, hasMetric) => {
    expect(storyMetrics(source).hasMetric).toBe(hasMetric)
  })

  it('gives the spans of each section at places in that section', () => {
    const { spans } = storyMetrics({
      action: 'I cut costs by 8%.',
      result: 'Sales doubled.',
      learning: 'Since then I had zero rollbacks.',
    })
    expect(spans.action.map(({ start, text }) => [start, text])).toEqual([[15, '8%']])
    expect(spans.result.map(({ start, text }) => [start, text])).toEqual([[6, 'doubled']])
    expect(spans.learning.map(({ text }) => text)).toEqual(['zero rollbacks'])
    expect(spans.whole).toEqual([])
  })

  it('takes a whole story, with fields that are no sections', () => {
    const story = { id: 's1', title: 'Cut 90% of it', result: 'It saved $40k.' }
    expect(storyMetrics(story).spans.result.map(({ text }) => text)).toEqual(['$40k'])
  })
})

/** The source guide's three model answers, retold with the same faults (DOMAIN.md §7): their numbers must be seen. */
describe('the three model answers', () => {
  it.each([
    [
      'We launched new suggestions and clicks dropped by a tenth. I found the skew, added a fallback, and we won back four fifths of it.',
      true,
    ],
    [
      'Two camps argued over one service or many. I measured the hot spots and refactored by module. Incidents fell by 40% and deployment by 25%.',
      true,
    ],
    [
      'After a launch, errors rose and nobody knew why. I rolled back a third of the traffic, and the system was stable in two hours.',
      true,
    ],
  ])('%s', (text, hasMetric) => {
    expect(storyMetrics(text).hasMetric).toBe(hasMetric)
  })
})
