import { expect, test } from 'vitest'
import { coverageMarkdown } from '../../../shared/coverage/coverage-markdown.ts'
import { coverageMatrix } from '../../../shared/coverage/coverage-matrix.ts'
import { principles } from '../../../shared/principle/principle-content.ts'
import { aStory } from '../../support/story-builder.ts'

test('every row has a cell for each principle, whatever is in a title; gaps say so', () => {
  const stories = [
    aStory({ id: 'a', title: 'Either | or\nboth', status: 'ready' }, { ownership: 'primary', frugality: 'secondary' }),
    aStory({ id: 'b', title: 'Draft' }, { ownership: 'primary' }),
  ]
  const text = coverageMarkdown(
    coverageMatrix(stories, () => 2),
    stories,
  )
  const lines = text.trimEnd().split('\n')
  expect(lines).toHaveLength(5)
  for (const line of lines) expect(line.split(/(?<!\\)\|/)).toHaveLength(principles.length + 3)
  const cells = (line = '') => line.split(/(?<!\\)\|/).map((each) => each.trim())
  const ownership = cells(lines[0]).indexOf('Ownership')
  expect(cells(lines[2])[ownership]).toBe('1')
  expect(lines[2]).toContain('0 gap')
  expect(text).toContain('| Either \\| or both |')
  expect(lines.slice(3).map((line) => cells(line)[ownership])).toEqual(['●', '●'])
})
