import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import type { Page, TestInfo } from '@playwright/test'
import { blankStory } from '../../shared/story/story.ts'
import { expect, seriousFindings, test } from './support/journey.ts'

/** The page as a PDF on disk. */
async function pdfOf(page: Page, info: TestInfo, name: string): Promise<string> {
  const path = info.outputPath(name)
  writeFileSync(path, await page.pdf({ preferCSSPageSize: true }))
  return path
}

/** The text that a search in the PDF finds, read by poppler; null where it is not installed. */
function textOf(path: string): string | null {
  try {
    return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** What is on paper: from the PDF, else as the page looks when printed. */
async function onPaper(page: Page, info: TestInfo, name: string): Promise<string> {
  const text = textOf(await pdfOf(page, info, name))
  if (text !== null) return text
  await page.emulateMedia({ media: 'print' })
  // biome-ignore lint/performance/useDomNodeTextContent: what the print rules hide must not count as printed
  const shown = (await page.locator('body').innerText()).replace(/\s+/g, ' ')
  await page.emulateMedia({ media: null })
  return shown
}

const cell = (page: Page, at: string) => page.locator(`[data-cell="${at}"]`)

test('a loop planned, one round told, planned again, debriefed, and its brief printed', async ({ page }, info) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Look around with samples/ }).click()
  await expect(page.getByRole('option')).toHaveCount(12)

  await page.keyboard.press('Control+4')
  await page.getByRole('button', { name: 'Amazon, five rounds' }).click()
  await expect(page.locator('[data-cell]')).toHaveCount(10)
  await page.getByLabel('Name of round 1').fill('Priya Raman')
  await page.getByRole('button', { name: 'Suggest plan' }).click()
  await expect(page.getByRole('dialog', { name: 'Suggested plan' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: /^Take \d+ changes/ }).click()
  await expect(page.getByText('10 of 10 planned')).toBeVisible()

  // The story of round 4 is told in round 1: round 4 needs another one.
  const [, title = ''] =
    /^[^:]+: (.+?)(?:Backup:.*|No backup)$/.exec((await cell(page, '3:0').textContent()) ?? '') ?? []
  expect(title).not.toBe('')
  await cell(page, '0:0').focus()
  await page.keyboard.press('l')
  await page.getByRole('textbox', { name: 'Question' }).fill('Tell me about a time you had to choose.')
  await page.getByRole('combobox', { name: /^Story told/ }).click()
  await page.getByRole('combobox', { name: 'Find a story' }).fill(title)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'What it changes' })).toContainText(
    `“${title}” was told in Priya Raman`,
  )
  // The list the story was chosen from goes away by itself, a moment later.
  await expect(page.getByRole('combobox', { name: 'Find a story' })).toHaveCount(0)
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'All right' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(cell(page, '3:0')).not.toContainText(title)

  await page.reload()
  await expect(page.getByLabel('Name of round 1')).toHaveValue('Priya Raman')
  await expect(cell(page, '3:0')).not.toContainText(title)
  const later = await page.locator('[data-cell]').allTextContents()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const rules = colorScheme === 'dark' ? 'colours' : 'all'
    expect([colorScheme, await seriousFindings(page, rules)]).toEqual([colorScheme, []])
  }

  await page.keyboard.press('Control+p')
  await expect(page.getByRole('heading', { name: 'Print' })).toBeVisible()
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const rules = colorScheme === 'dark' ? 'colours' : 'all'
    expect([colorScheme, await seriousFindings(page, rules)]).toEqual([colorScheme, []])
  }
  const brief = await onPaper(page, info, 'brief.pdf')
  expect(brief).toContain('1. Priya Raman')
  expect(brief).not.toContain('Look up a story')
  for (const each of later) {
    const [, told = ''] = /^[^:]+: (.+?)(?:Backup:.*|No backup|landed.*|told)$/.exec(each) ?? []
    if (told && !/^No story/.test(told)) expect(brief).toContain(told)
  }
  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect(page.getByText('Copied as Markdown').first()).toBeVisible()

  // The day after: a summary of what was asked and told.
  await page.keyboard.press('Control+4')
  await page.getByLabel('Day of the loop').fill('2026-01-10')
  await expect(page.getByText('1 question, 1 story told')).toBeVisible()
  await expect(page.getByText('landed all right')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.goto('/#/questions')
  await expect(page.getByText('Tell me about a time you had to choose.').first()).toBeVisible()
})

test('the text of a book of forty stories can be searched, every word of it', async ({ page }, info) => {
  const stories = Array.from({ length: 40 }, (_, at) => ({
    ...blankStory({ id: `many-${at}`, now: '2026-10-01T08:00:00.000Z' }),
    title: `Story number ${at + 1} of the office`,
    status: at % 2 ? 'ready' : 'draft',
    situation: `The efficient office at place ${at + 1} had a difficult affliction. `.repeat(6),
    task: `I was to find it in ${at + 2} weeks.`,
    action: `I filed, I fixed, and I flew ${at + 3} flights. `.repeat(20),
    result: `It fell from ${at + 400} to ${at + 4} within a month.`,
    principles: [{ id: 'ownership', strength: 'primary' }],
  }))
  await page.goto('/')
  await expect(page.getByText('Your stories live here')).toBeVisible()
  await page.keyboard.press('Control+o')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file…' }).click(),
  ])
  const buffer = Buffer.from(JSON.stringify({ stories }))
  await chooser.setFiles({ name: 'forty.json', mimeType: 'application/json', buffer })
  await page.getByRole('button', { name: 'Import 40 stories' }).click()
  await expect(page.getByRole('option').first()).toBeVisible()

  await page.goto('/#/print/book')
  await expect(page.getByRole('heading', { name: 'Story number 40 of the office' })).toBeVisible()
  const book = await onPaper(page, info, 'book.pdf')
  for (let at = 0; at < 40; at++) {
    expect(book).toContain(`Story number ${at + 1} of the office`)
    expect(book).toContain(`It fell from ${at + 400} to ${at + 4} within a month.`)
  }
  expect(book.split('difficult affliction').length - 1).toBe(240)

  for (const [sheet, words] of [
    ['pages', 'Story number 40 of the office'],
    ['cards', 'Story number 40 of the office'],
    ['coverage', 'Ready stories per principle'],
  ] as const) {
    await page.goto(`/#/print/${sheet}`)
    await expect(page.getByText(words).first()).toBeVisible()
    expect(await onPaper(page, info, `${sheet}.pdf`)).toContain(words)
  }
})
