import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { field, list, type OpenStories, openStories, press, threeStories } from './stories-bank.tsx'

let screen: OpenStories
const title = () => page.getByRole('textbox', { name: 'Title' })
const hook = () => page.getByRole('textbox', { name: 'Hook' })

afterEach(() => screen.close())

test('Ctrl+Enter leads to the next story from the title, from a chip and from "Telling it", not only from the text', async () => {
  screen = await openStories(threeStories, { at: 'alpha' })
  await expect.element(field('Situation')).toBeVisible()
  await userEvent.click(title())
  await press('{Control>}{Enter}{/Control}')
  await expect.element(title()).toHaveValue('Beta launch')
  ;(page.getByRole('button', { name: 'Deliver Results, primary' }).element() as HTMLElement).focus()
  await press('{Control>}{Enter}{/Control}')
  await expect.element(title()).toHaveValue('Gamma spend')
  screen.go('alpha')
  await expect.element(title()).toHaveValue('Alpha queue')
  await userEvent.click(page.getByText('Telling it'))
  await userEvent.fill(hook(), 'Refunds went missing.')
  await press('{Control>}{Enter}{/Control}')
  await expect.element(title()).toHaveValue('Beta launch')
  await expect.poll(() => screen.stored('alpha')?.hook).toBe('Refunds went missing.')
})

test('Esc leads back to the list from "Telling it"; in a card it only closes the card', async () => {
  screen = await openStories(threeStories, { at: 'alpha' })
  await expect.element(field('Situation')).toBeVisible()
  const chip = page.getByRole('button', { name: 'Ownership, primary' })
  await userEvent.click(chip)
  await expect.element(page.getByRole('dialog', { name: 'Ownership' })).toBeVisible()
  await press('{Escape}')
  await expect.element(page.getByRole('dialog', { name: 'Ownership' })).not.toBeInTheDocument()
  await expect.element(chip).toHaveFocus()
  await userEvent.click(page.getByText('Telling it'))
  await userEvent.click(hook())
  await press('{Escape}')
  await expect.poll(() => list().element().contains(document.activeElement)).toBe(true)
})

test('opened at a principle, its card is open and has the focus; Esc gives it to the chip', async () => {
  screen = await openStories(threeStories, { at: 'alpha', card: 'dive-deep' })
  const card = page.getByRole('dialog', { name: 'Dive Deep' })
  await expect.element(card).toBeVisible()
  await expect.poll(() => card.element().contains(document.activeElement)).toBe(true)
  await press('{Escape}')
  await expect.element(page.getByRole('button', { name: 'Dive Deep, also shows' })).toHaveFocus()
})
