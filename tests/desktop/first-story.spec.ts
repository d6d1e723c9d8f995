import { expect, test } from './support/desktop.ts'

test('the app starts, a first story is written, and the next start finds it', async ({ start }) => {
  const { page, quit } = await start()
  await page.getByRole('button', { name: /Start writing/ }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Pallets that went round twice')
  await page.getByRole('textbox', { name: 'Action' }).click()
  await page.keyboard.type('I counted pallets for a week.')
  await expect(page.getByText(/^Saved/).first()).toBeVisible()
  expect(await quit()).toBe(0)

  const again = await start()
  await expect(again.page.getByRole('option', { name: /Pallets that went round twice/ })).toHaveCount(1)
})
