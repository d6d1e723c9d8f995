import { expect, test } from 'vitest'
import { hashToView, startView, type View, viewToHash } from '../../../renderer/app/view.ts'

test.each<View>([
  startView,
  { screen: 'stories', storyId: 'a/b ?#&=%', principle: 'ownership' },
  { screen: 'stories', storyId: 'a', principle: 'ownership', at: 'dive-deep' },
  { screen: 'stories', storyId: 'a', principle: null, at: 'frugality' },
  { screen: 'coverage' },
  { screen: 'questions', questionId: 'own 1' },
  { screen: 'practice', turn: null },
  { screen: 'practice', turn: { storyId: 'a/b ?#&=%', principle: null } },
  { screen: 'practice', turn: { storyId: 's', principle: 'dive-deep', questionId: 'q&a=1?' } },
  { screen: 'loops', loopId: 'l', day: true },
  { screen: 'print', sheet: 'brief', loopId: 'l' },
  { screen: 'settings', section: 'backups' },
  { screen: 'guide', chapter: 'look-up' },
])('an address reads back as the view it was made from: %j', (view) => {
  expect(hashToView(viewToHash(view))).toEqual(view)
})

test.each(['', '#', '#/nowhere', '#/practice/%E0%A4%A?principle=none', '#/stories?principle=none'])(
  'what an address does not know is left out: %s',
  (hash) => {
    const view = hashToView(hash)
    expect(view).toEqual(view.screen === 'practice' ? { screen: 'practice', turn: null } : startView)
  },
)
