import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/desktop.ts'
import { addSamples, goTo } from './support/places.ts'

const storiesIn = (path: string): number => JSON.parse(readFileSync(path, 'utf8')).bank.stories.length

test('a bank goes out and comes in through the system’s dialogs, which alone know where (I1, S7)', async ({
  folder,
  start,
}) => {
  const { app, page } = await start()
  await addSamples(page)
  const file = join(folder, 'my bank.storybank')
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, file)
  await page.keyboard.press('ControlOrMeta+Shift+e')
  await expect.poll(() => readdirSync(folder)).toContain('my bank.storybank')
  expect(storiesIn(file)).toBe(12)

  await goTo(page, 'settings/export')
  await page.getByRole('button', { name: 'Erase everything…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Erase everything' }).click()
  await goTo(page, 'stories')
  await expect(page.getByText('Your stories live here')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+o')
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await page.getByRole('button', { name: 'Import 12 stories' }).click()
  await expect(page.getByRole('option')).toHaveCount(12)
})

test('a second folder that went away is said wherever one is, and another takes its place (B6)', async ({
  folder,
  start,
}) => {
  const { app, page } = await start()
  await addSamples(page)
  const [stick, other] = [join(folder, 'stick'), join(folder, 'other')]
  const choosing = (path: string) =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    }, path)
  mkdirSync(stick)
  await choosing(stick)
  await goTo(page, 'settings/backups')
  await page.getByRole('button', { name: 'Choose a second folder…' }).click()
  await expect(page.getByText(/and copied to/)).toBeVisible()

  rmSync(stick, { recursive: true })
  await page.getByRole('button', { name: 'Back up now' }).click()
  await goTo(page, 'coverage')
  const bar = page.getByRole('region', { name: 'Notice' })
  await expect(bar).toContainText(/The newest backup is not in your second folder, .*stick/)
  mkdirSync(other)
  await choosing(other)
  await bar.getByRole('button', { name: 'Choose a folder…' }).click()
  await expect(page.getByText(/is not in your second folder/)).toHaveCount(0)
  expect(readdirSync(other).filter((name) => name.endsWith('.storybank'))).toHaveLength(1)
})

test('backups lie on the disk, whole, and in a second folder once one is chosen (B1, B6, D7)', async ({
  folder,
  start,
}) => {
  const { app, page, quit } = await start()
  await addSamples(page)
  await goTo(page, 'settings/backups')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText(/^Last verified backup today .* · 12 stories/)).toBeVisible()
  const own = join(folder, 'profile', 'story-bank')
  const [name = ''] = readdirSync(join(own, 'backups'))
  expect(name).toMatch(/\.storybank$/)
  expect(storiesIn(join(own, 'backups', name))).toBe(12)

  const second = join(folder, 'stick')
  mkdirSync(second)
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, second)
  await page.getByRole('button', { name: 'Choose a second folder…' }).click()
  await expect(page.getByText(/and copied to/)).toBeVisible()
  expect(readFileSync(join(second, name), 'utf8')).toBe(readFileSync(join(own, 'backups', name), 'utf8'))

  const ledger = () => JSON.parse(readFileSync(join(own, 'ledger.json'), 'utf8'))
  await expect.poll(ledger).toMatchObject({ stories: 12, cleanExit: false })
  expect(await quit()).toBe(0)
  expect(ledger()).toMatchObject({ stories: 12, cleanExit: true })
})
