import { expect, test } from 'vitest'
import { duplicateStory } from '../../../shared/story/duplicate-story.ts'
import { addFollowUp, mostAnchors, removeFollowUp, setAnchor, setFollowUp } from '../../../shared/story/edit-cues.ts'
import { aStory } from '../../support/story-builder.ts'

test('anchors: written in place, at most five, empty ones at the end dropped', () => {
  const story = setAnchor(setAnchor(aStory(), 0, 'queue'), 2, 'switch')
  expect(story.anchors).toEqual(['queue', '', 'switch'])
  expect(setAnchor(story, 2, '').anchors).toEqual(['queue'])
  expect(setAnchor(story, mostAnchors, 'sixth')).toBe(story)
  expect(setAnchor(story, 0, 'queue')).toBe(story)
})

test('follow-ups: added, written, removed; no change, the same object', () => {
  const story = setFollowUp(addFollowUp(aStory()), 0, { question: 'Why?' })
  expect(story.followUps).toEqual([{ question: 'Why?', answer: '' }])
  expect(setFollowUp(story, 0, { question: 'Why?' })).toBe(story)
  expect(setFollowUp(story, 3, { question: 'x' })).toBe(story)
  expect(removeFollowUp(story, 0).followUps).toEqual([])
  expect(removeFollowUp(story, 4)).toBe(story)
})

test('a copy is a draft with the same words and an id of its own', () => {
  const story = aStory({ title: ' Queue ', status: 'ready', action: 'I did.' }, { ownership: 'primary' })
  const copy = duplicateStory(story, { id: 'new', now: '2026-11-01T00:00:00.000Z' })
  expect(copy).toMatchObject({ id: 'new', title: 'Queue (copy)', status: 'draft', action: 'I did.' })
  expect(copy.createdAt).toBe('2026-11-01T00:00:00.000Z')
  expect(duplicateStory(aStory(), { id: 'x', now: '' }).title).toBe('')
})
