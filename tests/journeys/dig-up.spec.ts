import { expect, seriousFindings, test } from './support/journey.ts'

test('a story is jotted down from anywhere, another dug up from a gap; going back closes what lay over the screen', async ({
  page,
}) => {
  await page.goto('/#/coverage')
  await expect(page.getByRole('main')).toBeVisible()
  await page.keyboard.press('Control+Shift+K')
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type('The ferry')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Two crews, one ramp, no plan.')
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByText('Jotted down “The ferry”', { exact: false })).toBeVisible()
  await expect(page).toHaveURL(/#\/coverage/)

  await page.goto('/#/stories')
  await page.getByRole('button', { name: /Dig up a story/ }).click()
  await expect(page.getByRole('list', { name: 'Prompts' }).getByRole('listitem')).toHaveCount(16)
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'By event' }).click()
  await page.getByRole('button', { name: /Start a draft: Which programme did you have to begin/ }).click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('A start without a plan')
  await expect(page.getByRole('option')).toHaveCount(2)

  await page.keyboard.press('Control+/')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.evaluate(() => {
    location.hash = '#/practice'
  })
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toHaveCount(0)
  await expect(page.getByText('No story is ready to tell yet.')).toBeVisible()
})
