import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addToList } from '../../../renderer/storage/list-deeds.ts'
import { drillSchema } from '../../../shared/practice/rehearsal.ts'
import { button, drawn, type OpenPractice, openPractice, timer } from './practice-bank.tsx'

let screen: OpenPractice
const press = (keys: string) => userEvent.keyboard(keys)
const drills = () => screen.store.snapshot().drills
const pass = async (seconds: number) => {
  for (let tenth = 0; tenth < seconds * 10; tenth++) vi.advanceTimersByTime(100)
  await drawn()
}
const start = async () => {
  await button(/^Gauntlet/).click()
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  await press('{Enter}')
  await expect.poll(timer).toBe('10')
}

afterEach(async () => {
  vi.useRealTimers()
  await screen.close()
})

describe('a gauntlet', () => {
  test('ten questions: hesitation is kept, time that runs out moves on, the result is stored once', async () => {
    screen = await openPractice()
    await start()
    await pass(3)
    await expect.poll(() => timer()).toBe('7')
    await press(' ')
    await expect.poll(timer).toBe('5')
    await pass(2)
    await press(' ')
    await expect.element(page.getByText('Which one was it?')).toBeVisible()
    await press('1')
    await expect.element(page.getByText('2 of 10')).toBeVisible()

    await pass(10.5)
    await expect.element(page.getByText('These would have answered it:')).toBeVisible()
    await press('{Enter}')
    await expect.element(page.getByText('3 of 10')).toBeVisible()

    await press(' ')
    await expect.element(page.getByText('Its opening line?')).toBeVisible()
    await pass(5.5)
    await expect.element(page.getByText('Which one was it?')).toBeVisible()
    await button(/^O\s*Another story|Another story/).click()
    await page.getByRole('list', { name: 'Stories' }).getByRole('button').nth(2).click()

    for (let question = 4; question <= 10; question++) {
      await expect.element(page.getByText(`${question} of 10`)).toBeVisible()
      await press('n')
      await press('{Enter}')
    }
    await expect.element(page.getByRole('heading', { name: /1 of 10 answered with a story that fits/ })).toBeVisible()
    await expect.poll(() => drills()).toHaveLength(1)
    const answers = drills()[0]?.answers ?? []
    expect(answers).toHaveLength(10)
    expect(answers[0]).toMatchObject({ nameSeconds: 3, lineSeconds: 2 })
    expect(answers[0]?.storyId).not.toBeNull()
    expect(answers[1]).toMatchObject({ storyId: null, nameSeconds: null, lineSeconds: null })
    expect(answers[2]).toMatchObject({ lineSeconds: null })
    await press('{Enter}')
    await expect.element(page.getByText(/^Last: 8\.3 s to a story$/)).toBeVisible()
    expect(drills()).toHaveLength(1)
  })

  test('the trend against earlier ones stands on its card', async () => {
    screen = await openPractice()
    const past = [6, 6, 3].map((nameSeconds, at) =>
      drillSchema.parse({
        id: `drill-${at}`,
        at: `2026-10-0${at + 1}T08:00:00.000Z`,
        answers: [{ question: '?', storyId: 'audit', nameSeconds }],
      }),
    )
    await screen.store.perform('Drilled', addToList('drills', past))
    await expect.element(page.getByText('Last: 3.0 s to a story, 3.0 s faster than before')).toBeVisible()
  })

  test('Esc ends it, and nothing is stored of half a gauntlet', async () => {
    screen = await openPractice()
    await start()
    await press('n{Enter}')
    await expect.element(page.getByText('2 of 10')).toBeVisible()
    await press('{Escape}')
    await expect.element(page.getByRole('heading', { name: 'Practice' })).toBeVisible()
    expect(drills()).toEqual([])
  })
})
