import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './support/journey.ts'

/** The desktop's bridge as far as the main page needs it to start, with a queue of errands in place of main's. */
async function onTheDesktop(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const waiting: unknown[] = []
    let nudge: (detail: object) => void = () => undefined
    const shell = { shortcut: 'on', canLaunchAtLogin: true, systemSpelling: false }
    const replies: Record<string, unknown> = {
      applyShell: shell,
      readLedger: null,
      listBackups: [],
      takeErrand: undefined,
    }
    const desktop = new Proxy(
      {},
      {
        get: (_target, name) => {
          if (name === 'takeErrand') return async () => ({ ok: true, value: waiting.shift() ?? null })
          if (name === 'onErrand')
            return (listener: typeof nudge) => {
              nudge = listener
              return () => undefined
            }
          if (String(name).startsWith('on')) return () => () => undefined
          return async () =>
            String(name) in replies
              ? { ok: true, value: replies[String(name)] }
              : { ok: false, error: { type: 'failed' } }
        },
      },
    )
    const bring = (errands: unknown[]) => {
      waiting.push(...errands)
      nudge({})
    }
    Object.assign(window, { desktop, bring })
  })
}

const bring = (page: Page, ...errands: unknown[]) =>
  page.evaluate((all) => (Reflect.get(window, 'bring') as (errands: unknown[]) => void)(all), errands)

/** Text as a file that the system opened. */
const file = (page: Page, name: string, text: string) =>
  page.evaluate(
    ([called, words]) => {
      const bytes = new TextEncoder().encode(words)
      const give = Reflect.get(window, 'bring') as (errands: unknown[]) => void
      give([{ type: 'import-file', name: called, bytes }])
    },
    [name, text] as const,
  )

const story = (title: string) => JSON.stringify([{ title, situation: 'One day.', action: 'I wrote it down.' }])

test('files the system opens lead into the import, one after another, and write nothing unasked', async ({ page }) => {
  await onTheDesktop(page)
  await page.goto('/')
  await expect(page.getByRole('button', { name: /Look around with samples/ })).toBeVisible()
  await file(page, 'first.json', story('The first file'))
  await file(page, 'second.json', story('The second file'))
  const dialog = page.getByRole('dialog', { name: 'Import', exact: true })
  await expect(dialog.getByText('The first file')).toBeVisible()
  expect(await dialog.getByText('The second file').count()).toBe(0)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog.getByText('The second file')).toBeVisible()
  await dialog.getByRole('button', { name: 'Import 1 story' }).click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('The second file')
  await expect(page.getByRole('option')).toHaveCount(1)
  await expect(dialog).toBeHidden()
})

test('a file that cannot be read is said, by its name', async ({ page }) => {
  await onTheDesktop(page)
  await page.goto('/')
  await expect(page.getByRole('button', { name: /Look around with samples/ })).toBeVisible()
  const failure = { type: 'too-large', megabytes: 51 }
  await bring(page, { type: 'unread-file', name: 'huge.storybank', failure })
  await expect(page.getByText(/^huge\.storybank: /).first()).toBeVisible()
})

test('the lookup and the tray have the main window open, begin and show things', async ({ page }) => {
  const bank = JSON.parse(await readFile('fixtures/sample-bank.json', 'utf8'))
  await onTheDesktop(page)
  await page.goto('/')
  await page.getByRole('button', { name: /Look around with samples/ }).click()
  await expect(page.getByRole('option').first()).toBeVisible()
  await bring(page, { type: 'open-story', storyId: bank.stories[2].id })
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(bank.stories[2].title)
  await bring(page, { type: 'command', id: 'show-practice' })
  await expect(page).toHaveURL(/#\/practice/)
  await bring(page, { type: 'new-story', question: 'Tell me about a time you failed.', principles: ['ownership'] })
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('')
  await expect(page.getByText('Tell me about a time you failed.').first()).toBeAttached()
})
