import { expect, test } from 'vitest'
import { glanceOf } from '../../../renderer/features/lookup/glance-words.ts'
import { storyMetrics } from '../../../shared/metric/story-metrics.ts'
import { aStory } from '../../support/story-builder.ts'

const sentence = 'On 1 March 2024 Pellwick filed all 6,400 declarations, and zero lorries were held.'
const longer = sentence.replace('held.', 'held at any of the nine ports.')

const none = storyMetrics({}).spans

test('a beat runs to the end of the metric in its sentence', () => {
  const result = `We were late. ${longer}`
  const { beats } = glanceOf(aStory({ result }), storyMetrics({ result }).spans)
  expect(beats[0]).toBe('On 1 March 2024 Pellwick filed all 6,400 declarations, and zero lorries\u00a0…')
})

test('a sentence that is only little longer is told whole', () => {
  const { beats } = glanceOf(aStory({ result: sentence }), storyMetrics({ result: sentence }).spans)
  expect(beats[0]).toBe(sentence.slice(0, -1))
})

test('a change is told as a beat and as a number in short', () => {
  const result = 'Late fees passed on to customers went from £210,000 in 2023 to £46,000. Everybody was paid.'
  const { beats, numbers } = glanceOf(aStory({ result }), storyMetrics({ result }).spans)
  expect(beats[0]).toBe('Late fees passed on to customers went £210,000 → £46,000')
  expect(numbers).toEqual(['£210,000 → £46,000'])
})

test('a beat ends with its clause where that is short', () => {
  const action = 'I phoned the carrier at six, because nobody else had the number of its night desk.'
  const { beats } = glanceOf(aStory({ action }), none)
  expect(beats).toEqual(['I phoned the carrier at six'])
})

test('a beat that is cut does not end on a word that promises another', () => {
  const action = 'I moved the supplier away from the one big delivery that everybody had planned around.'
  const { beats } = glanceOf(aStory({ action }), none)
  expect(beats).toEqual(['I moved the supplier away\u00a0…'])
})

test('anchors of the person’s own are never cut', () => {
  const anchors = [
    'stopwatch',
    'six days on a shelf',
    'the nurse',
    'one-line rule: weigh it, and let the money go at once',
  ]
  expect(glanceOf(aStory({ anchors, action: sentence }), none).beats).toEqual(anchors)
})
