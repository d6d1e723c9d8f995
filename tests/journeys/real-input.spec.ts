import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from './support/journey.ts'

// Real public answers and questions, where they lie beside the project. No word of them is in it.
const folder = '../shared/evaluation'
const present = existsSync(`${folder}/stories.jsonl`)

test('real answers are imported and ten real questions find stories', async ({ page }) => {
  test.skip(!present, 'the evaluation data is not here')
  await page.goto('/')
  await page.getByRole('button', { name: /Import what I have/ }).click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file…' }).click(),
  ])
  await chooser.setFiles(`${folder}/stories.jsonl`)
  const lines = readFileSync(`${folder}/stories.jsonl`, 'utf8').trim().split('\n')
  await page.getByRole('button', { name: `Import ${lines.length} stories` }).click()
  await expect(page.getByText(`${lines.length} stories`, { exact: true }).first()).toBeVisible()

  const questions = readFileSync(`${folder}/questions.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .slice(0, 10)
    .map((line): string => JSON.parse(line).text)
  for (const question of questions) {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Question' }).fill(question)
    await expect(page.getByRole('dialog').getByText(/^Reads as$|^No principle read/)).toBeVisible()
    await expect(page.getByRole('option').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('combobox', { name: 'Question' })).toHaveCount(0)
  }
})
