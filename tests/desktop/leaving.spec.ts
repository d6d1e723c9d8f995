import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/desktop.ts'
import { beginStory } from './support/places.ts'

test('quitting while typing stores the last letter first (D2, B2)', async ({ folder, start }) => {
  const { page, quit } = await start()
  await beginStory(page, 'Gates')
  await page.keyboard.type('I moved the gate clerk to mornings, and the last word is zebra.')
  expect(await quit()).toBe(0)
  const ledger = JSON.parse(readFileSync(join(folder, 'profile', 'story-bank', 'ledger.json'), 'utf8'))
  expect(ledger).toMatchObject({ stories: 1, cleanExit: true })

  const again = await start()
  await again.page.getByRole('option', { name: /Gates/ }).click()
  await expect(again.page.getByRole('textbox', { name: 'Action' })).toContainText('the last word is zebra.')
})

test('what cannot be stored is asked about: going back stays, copying hands the text over (D2)', async ({
  folder,
  start,
}) => {
  const { app, page, ended, quit } = await start()
  await beginStory(page, 'Refunds')
  // As a disk that is full: every write is refused from here on.
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.keyboard.type('I traced failed refunds by hand')
  const copy = join(folder, 'copied.txt')
  await app.evaluate(({ clipboard, dialog }, path) => {
    const asked: string[][] = []
    Reflect.set(globalThis, '__asked', asked)
    dialog.showMessageBox = async (...args: unknown[]) => {
      const { message, buttons } = args.at(-1) as { message: string; buttons: string[] }
      asked.push([message, ...buttons])
      return { response: asked.length === 1 ? 0 : 1, checkboxChecked: false }
    }
    clipboard.writeText = async (text) => {
      process.getBuiltinModule('fs').writeFileSync(path, text)
    }
  }, copy)
  const asked = () => app.evaluate(() => Reflect.get(globalThis, '__asked') as string[][])
  const words = ['Some text could not be saved.', 'Go back', 'Copy the text and close', 'Close anyway']

  await app.evaluate(({ app: electron }) => electron.quit())
  await expect.poll(asked).toEqual([words])
  // Gone back: the window is there, with the text.
  await expect(page.getByRole('textbox', { name: 'Action' })).toContainText('I traced failed refunds by hand')

  await quit()
  expect(await ended).toBe(0)
  expect(readFileSync(copy, 'utf8')).toContain('I traced failed refunds by hand')
})
