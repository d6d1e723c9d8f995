import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { readBankFile } from '../../../shared/bank-file/read-bank-file.ts'
import { list, type OpenStories, openStories, press, row, threeStories } from './stories-bank.tsx'

let screen: OpenStories
const written: string[] = []

afterEach(async () => {
  vi.restoreAllMocks()
  written.length = 0
  await screen.close()
})

function clipboard(works: boolean): void {
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    if (!works) throw new DOMException('denied', 'NotAllowedError')
    written.push(text)
  })
}

test('one story from its menu, several from their bar: what is copied reads back as them', async () => {
  clipboard(true)
  screen = await openStories(threeStories)
  await row('Alpha queue').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Copy as Markdown' }).click()
  await expect.element(page.getByText('Copied “Alpha queue” as Markdown').first()).toBeVisible()
  expect(written[0]).toContain('Lost refunds fell from 3% to 0.02% within two months.')
  ;(list().element() as HTMLElement).focus()
  await press('{Control>}a{/Control}')
  await userEvent.click(page.getByRole('button', { name: 'More', exact: true }))
  await page.getByRole('menuitem', { name: 'Copy as Markdown' }).click()
  await expect.element(page.getByText('Copied 3 stories as Markdown').first()).toBeVisible()
  const read = readBankFile(new TextEncoder().encode(written[1]), { fileName: 'copied.md' })
  const titles = read.ok ? read.value.bank.stories.map((story) => story.title) : []
  expect(titles).toEqual(['Alpha queue', 'Beta launch', 'Gamma spend'])
})

test('a clipboard that refuses is said', async () => {
  clipboard(false)
  screen = await openStories(threeStories)
  await row('Alpha queue').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Copy as Markdown' }).click()
  await expect.element(page.getByRole('alert')).toHaveTextContent('Nothing was copied')
})
