import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { PlanView } from '../../../renderer/features/backups/plan-view.tsx'
import type { RestorePlan } from '../../../shared/bank/restore-plan.ts'
import { type OpenScreen, openScreen } from '../../support/open-screen.tsx'
import { aStory } from '../../support/story-builder.ts'

let screen: OpenScreen
afterEach(() => screen.close())

const plan = (given: Partial<RestorePlan>): RestorePlan => ({
  added: [],
  changed: [],
  removed: [],
  same: 0,
  lists: [],
  settings: null,
  ...given,
})

test('B4: of many stories twenty are named, so that what follows stays in reach; the others on demand', async () => {
  const added = Array.from({ length: 45 }, (_, at) => aStory({ id: `s${at}`, title: `Story ${at}.` }))
  screen = await openScreen(<PlanView plan={plan({ added })} />)
  await expect.element(page.getByText('+45 · ~0 · −0')).toBeVisible()
  expect(page.getByText('would come back').elements().length).toBe(20)
  await page.getByRole('button', { name: 'Show 25 more' }).click()
  await expect.element(page.getByText('Story 44.')).toBeVisible()
  expect(page.getByText('would come back').elements().length).toBe(45)
})

test('B4: a changed story is compared word by word once it is opened', async () => {
  const before = aStory({ id: 's', title: 'Late lorries', task: 'Halve the late ones.' })
  const after = { ...before, task: 'Halve the early ones.' }
  screen = await openScreen(<PlanView plan={plan({ changed: [{ before, after, fields: ['task'] }] })} />)
  const words = page.getByText('early')
  expect(words.query()).toBeNull()
  await page.getByText('Late lorries').click()
  await expect.element(words).toBeVisible()
})
