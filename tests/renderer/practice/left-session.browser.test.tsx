import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { PracticeScreen } from '../../../renderer/features/practice/practice-screen.tsx'
import { button, type OpenPractice, openPractice, timer } from './practice-bank.tsx'

let screen: OpenPractice
const press = (keys: string) => userEvent.keyboard(keys)
const chip = () => document.querySelector('[data-pane="practice"] h1')?.previousElementSibling?.textContent
const today = () => page.getByRole('heading', { name: 'Practice' })
const grades = () => page.getByRole('group', { name: 'How did it go?' })

/** Another screen, and back to this one: what the window holds stays, what the screen held goes. */
async function goAndComeBack() {
  screen.show(<main>Elsewhere</main>)
  await expect.element(page.getByText('Elsewhere')).toBeVisible()
  const { openStory, showStories, taken } = screen
  screen.show(<PracticeScreen turn={null} onTaken={taken} onOpenStory={openStory} onShowStories={showStories} />)
}

afterEach(() => screen.close())

/** As far as the reveal of the first story, told for a second and more. */
async function tellTheFirst() {
  screen = await openPractice()
  await expect.element(today()).toBeVisible()
  await press('{Enter} ')
  await expect.poll(timer).toBe('0:01')
  await press('{Enter}')
  await expect.element(grades()).toBeVisible()
}

describe('left for the editor (E)', () => {
  test('coming back goes on at the grade, with what was told and ticked', async () => {
    await tellTheFirst()
    const time = document.querySelector('aside p strong')?.textContent
    expect(time).not.toBe('0:00')
    await page.getByRole('checkbox').first().click()
    await press('e')
    await expect.poll(() => screen.openStory).toHaveBeenCalledWith('audit')
    await goAndComeBack()
    await expect.element(grades()).toBeVisible()
    expect(document.querySelector('aside p strong')?.textContent).toBe(time)
    await expect.element(page.getByRole('checkbox').first()).toBeChecked()
    await press('3')
    await expect.poll(() => screen.store.snapshot().rehearsals).toHaveLength(1)
    expect(screen.store.snapshot().rehearsals[0]?.history[0]?.seconds).toBeGreaterThan(0)
  })

  test('a follow-up question leaves what was ticked', async () => {
    await tellTheFirst()
    await page.getByRole('checkbox').first().click()
    await press('f')
    await expect.element(page.getByText('Follow-up', { exact: true })).toBeVisible()
    await press('{Enter}{Enter}')
    await expect.element(grades()).toBeVisible()
    await expect.element(page.getByRole('checkbox').first()).toBeChecked()
  })
})

describe('left by another way', () => {
  test('Resume goes on at the grade, not at the question', async () => {
    await tellTheFirst()
    await goAndComeBack()
    await button(/Resume 1 of 3/).click()
    await expect.element(grades()).toBeVisible()
  })

  test('Esc keeps the progress: resumed where it stood, by ids only, also after the screen was left', async () => {
    screen = await openPractice()
    await expect.element(today()).toBeVisible()
    await press('{Enter}{Enter}')
    await expect.element(grades()).toBeVisible()
    await press('3')
    await expect.poll(chip).toBe('Earn Trust')
    await press('{Escape}')
    await expect.element(button(/Resume 2 of 3/)).toBeVisible()
    expect(localStorage.getItem('practice-session')).not.toContain('Audit trail')
    await press('{Enter}')
    await expect.poll(chip).toBe('Earn Trust')
    const stories = screen.store.snapshot().stories
    await screen.close()
    screen = await openPractice(stories, { keepSession: true })
    await button(/Resume 2 of 3/).click()
    await expect.poll(chip).toBe('Earn Trust')
  })

  test('a story that went meanwhile is left out', async () => {
    const turns = ['audit', 'gone', 'cloud'].map((storyId) => ({ storyId, principle: null }))
    localStorage.setItem('practice-session', JSON.stringify({ turns, at: 1 }))
    screen = await openPractice(undefined, { keepSession: true })
    await expect.element(button(/Resume 2 of 2/)).toBeVisible()
    await button('Drop it').click()
    await expect.element(button(/^Start/)).toBeVisible()
  })

  test.each(['', '{', '{"turns":3}', 'null'])('what cannot be read is no session: %s', async (text) => {
    localStorage.setItem('practice-session', text)
    screen = await openPractice(undefined, { keepSession: true })
    await expect.element(button(/^Start/)).toBeVisible()
  })
})
