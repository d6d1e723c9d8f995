import { expect, test } from 'vitest'
import { cardsMarkdown } from '../../../shared/story/cards-markdown.ts'
import { aStory } from '../../support/story-builder.ts'

test('a card has its hook, its opening, its beats in order, the result and its closing, each on one line', () => {
  const story = aStory({
    title: 'Audit trail',
    hook: 'Nobody knew\nwho had signed.',
    openingLine: 'It began on a Friday.',
    anchors: ['The empty column', ' ', 'Friday night'],
    situation: 'Left out: the beats say it.',
    result: 'Findings fell from 12 to 1.',
    closingLine: 'It still holds.',
  })
  expect(cardsMarkdown([story])).toBe(
    [
      '## Audit trail',
      'Nobody knew who had signed.',
      'Open: It began on a Friday.',
      '1. The empty column\n2. Friday night',
      'R: Findings fell from 12 to 1.',
      'Close: It still holds.\n',
    ].join('\n\n'),
  )
})

test('without beats the sections stand in their place; what is empty is left out', () => {
  const story = aStory({ title: 'Plain', situation: 'Two teams.', action: 'I asked both.', result: '' })
  expect(cardsMarkdown([story, story]).split('\n\n')).toEqual([
    '## Plain',
    'S: Two teams.\nA: I asked both.',
    '## Plain',
    'S: Two teams.\nA: I asked both.\n',
  ])
})
