import { expect, test } from 'vitest'
import { glanceOf } from '../../../renderer/features/lookup/glance-words.ts'
import { type SectionName, sectionNames } from '../../../shared/story/story.ts'
import { aStory } from '../../support/story-builder.ts'

const sentence = 'On 1 March 2024 Pellwick filed all 6,400 declarations, and zero lorries were held.'

function spansOf(section: SectionName, text: string, words: string) {
  const none = Object.fromEntries(sectionNames.map((name) => [name, [] as { start: number; end: number }[]]))
  const start = text.indexOf(words)
  return { ...none, [section]: [{ start, end: start + words.length }] } as unknown as Parameters<typeof glanceOf>[1]
}

test('a beat runs to the end of the metric in its sentence', () => {
  const result = `We were late. ${sentence}`
  const { beats } = glanceOf(aStory({ result }), spansOf('result', result, '6,400 declarations'))
  expect(beats[0]).toBe('On 1 March 2024 Pellwick filed all 6,400 declarations')
})

test('a beat ends with its clause where that is short', () => {
  const action = 'I phoned the carrier at six, because nobody else had the number of its night desk.'
  const { beats } = glanceOf(aStory({ action }), spansOf('result', '', ''))
  expect(beats).toEqual(['I phoned the carrier at six'])
})

test('a beat that is cut does not end on a word that promises another', () => {
  const action = 'I moved the supplier away from the one big delivery that everybody had planned around.'
  const { beats } = glanceOf(aStory({ action }), spansOf('result', '', ''))
  expect(beats).toEqual(['I moved the supplier away\u00a0…'])
})

test('anchors of the person’s own are never cut', () => {
  const anchors = [
    'stopwatch',
    'six days on a shelf',
    'the nurse',
    'one-line rule: weigh it, and let the money go at once',
  ]
  expect(glanceOf(aStory({ anchors, action: sentence }), spansOf('result', '', '')).beats).toEqual(anchors)
})
