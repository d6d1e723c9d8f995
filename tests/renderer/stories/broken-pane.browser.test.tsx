import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { storyFacts } from '../../../renderer/features/stories/facts/story-facts.ts'
import { aStory } from '../../support/story-builder.ts'
import { field, type OpenStories, openStories, press, row, threeStories } from './stories-bank.tsx'

let screen: OpenStories

/** A rule that fails over one story, as none should. */
vi.mock('../../../renderer/features/stories/facts/story-facts.ts', async (original) => {
  const real = await original<{ storyFacts: typeof storyFacts }>()
  return {
    ...real,
    storyFacts: (...[story, context]: Parameters<typeof storyFacts>) => {
      if (story.situation.startsWith('Cursed')) throw new Error('a rule failed')
      return real.storyFacts(story, context)
    },
  }
})

afterEach(() => screen.close())

test('a rule that fails takes only the review with it: the text is typed and saved, and mended text is reviewed', async () => {
  const cursed = aStory({ id: 'cursed', title: 'Cursed pier', situation: 'Cursed from the start.', action: 'I went.' })
  screen = await openStories([...threeStories, cursed], { at: 'cursed' })
  await expect.element(page.getByText('The review of this story failed.', { exact: false })).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Copy details' })).toBeVisible()
  await userEvent.click(field('Action'))
  await press('{End} I came back.')
  await expect.poll(() => screen.stored('cursed')?.action).toBe('I went. I came back.')
  await expect.element(row('Alpha queue')).toHaveTextContent('Too short')
  await userEvent.fill(field('Situation'), 'Fine from the start.')
  await expect.element(page.getByText('The review of this story failed.', { exact: false })).not.toBeInTheDocument()
  await expect.element(page.getByText(/^Readiness/).first()).toBeVisible()
})
