import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { readPageFiles } from '../electron/page-files.ts'
import { chromiumLaunch } from './find-chromium.ts'
import { runCommand } from './run-command.ts'
import { servePage, stopServing } from './serve-page.ts'

const folder = '.github/pictures'
const port = 7827

interface Picture {
  name: string
  take: (page: Page) => Promise<void>
}

const openHash = (hash: string) => async (page: Page) => {
  await page.goto(`http://127.0.0.1:${port}/${hash}`)
  await page.reload()
  await page.waitForTimeout(600)
}

/** A story with its review and its marks: beside it, or counted at its foot where there is no room. */
const openStory = (id: string) => async (page: Page) => {
  await openHash(`#/stories/${id}`)(page)
  await page
    .getByText(/^(?:Readiness|Review) · \d/)
    .first()
    .waitFor()
  await page.waitForTimeout(400)
}

/** Every question with its best story. */
async function openQuestions(page: Page): Promise<void> {
  await openHash('#/questions')(page)
  await page.getByText(/^Checked \d+ of/).waitFor({ state: 'detached', timeout: 300_000 })
}

async function ask(page: Page, question: string): Promise<void> {
  await openHash('#/stories')(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Question' }).fill(question)
  await page.getByRole('option').getByText('strong').first().waitFor()
  await page.waitForTimeout(400)
}

/** A loop of the template's five rounds, planned. */
async function planLoop(page: Page): Promise<void> {
  await openHash('#/loops')(page)
  await page.getByRole('button', { name: /Amazon, five rounds/ }).click()
  await page.getByRole('button', { name: 'Suggest plan' }).click()
  await page.getByRole('button', { name: /^Take / }).click()
  await page.locator('[aria-label="Dismiss"]').click({ force: true })
  await page.mouse.move(0, 0)
  await page.waitForTimeout(500)
}

/** The planned loop as it is looked at on the day. */
async function showDay(page: Page): Promise<void> {
  await openHash('#/loops')(page)
  await page.getByRole('button', { name: 'Day view' }).click()
  await page.waitForTimeout(500)
}

/** A rehearsal from its question to the story beside it. */
async function tell(page: Page): Promise<void> {
  await openHash('#/practice')(page)
  await page.keyboard.press('Enter')
  await page.getByRole('timer').waitFor()
}

async function reveal(page: Page): Promise<void> {
  await tell(page)
  await page.keyboard.press('Space')
  await page.waitForTimeout(1200)
  await page.keyboard.press('Enter')
  await page.getByRole('group', { name: 'How did it go?' }).waitFor()
  await page.waitForTimeout(300)
}

/** The lookup in a window of its own, and what a glance from it shows. */
async function lookupWindow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 820, height: 532 })
  await page.goto(`http://127.0.0.1:${port}/lookup.html`)
  await page.getByRole('combobox', { name: 'Question' }).fill('Tell me about a time you missed a deadline.')
  await page.getByRole('option').getByText('strong').first().waitFor()
  await page.waitForTimeout(600)
}

async function glance(page: Page): Promise<void> {
  await lookupWindow(page)
  await page.keyboard.press('Control+l')
  await page.waitForTimeout(500)
}

/** The backups, one of them made at an hour that is the same in every gallery. */
async function backUp(page: Page): Promise<void> {
  await page.clock.setFixedTime(new Date(2026, 10, 28, 14, 2))
  await openHash('#/settings/backups')(page)
  await page.getByRole('button', { name: 'Back up now' }).click()
  await page.getByText(/^Last verified backup today 14:02/).waitFor()
}

const usualSize = { width: 1360, height: 820 }
const atSize = (width: number, height: number, take: (page: Page) => Promise<void>) => async (page: Page) => {
  await page.setViewportSize({ width, height })
  await take(page)
}

/** Every picture of the README and of the walk through the screens, in the order in which a person meets them. */
const pictures: readonly Picture[] = [
  // High enough for a whole story: its metrics stand in the Result.
  { name: 'stories', take: atSize(1360, 1180, openStory('sample-03')) },
  { name: 'coverage', take: openHash('#/coverage') },
  { name: 'lookup', take: (page) => ask(page, 'Tell me about a time you disagreed with a decision and said so.') },
  { name: 'story-with-hints', take: openStory('sample-11') },
  { name: 'questions', take: openQuestions },
  { name: 'practice', take: openHash('#/practice') },
  { name: 'loops', take: planLoop },
  { name: 'loop-day', take: showDay },
  { name: 'practice-ask', take: tell },
  { name: 'practice-reveal', take: reveal },
  { name: 'guide', take: openHash('#/guide/look-up') },
  { name: 'print', take: openHash('#/print/book') },
  { name: 'story-smallest-window', take: atSize(960, 640, openStory('sample-11')) },
  { name: 'coverage-zoomed-200', take: atSize(680, 410, openHash('#/coverage')) },
  { name: 'lookup-window', take: lookupWindow },
  { name: 'glance', take: glance },
  { name: 'settings-backups', take: backUp },
  { name: 'settings-principles', take: openHash('#/settings/principles') },
]

async function addSamples(page: Page): Promise<void> {
  await page.goto(`http://127.0.0.1:${port}/`)
  await page.getByRole('button', { name: /Look around with samples/ }).click()
  await page.getByRole('option').first().waitFor()
  await page.locator('[aria-label="Dismiss"]').click({ force: true })
  await page.waitForTimeout(300)
}

/** `npm run gallery`: the app's own screens as pictures, light and dark, from the built app with the sample stories. */
async function main(): Promise<void> {
  const built = await runCommand('npm', ['run', '-s', 'build'])
  if (built.code !== 0) process.exit(1)
  mkdirSync(folder, { recursive: true })
  const server = await servePage({
    files: await readPageFiles('out/renderer'),
    version: 'gallery',
    buildId: 'gallery',
    port,
    bankPlace: async () => '',
  })
  const browser = await chromium.launch(chromiumLaunch())
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport: usualSize, colorScheme, reducedMotion: 'reduce' })
    page.setDefaultTimeout(120_000)
    await openHash('')(page)
    await page.screenshot({ path: join(folder, `first-run-${colorScheme}.png`) })
    await addSamples(page)
    for (const { name, take } of pictures) {
      await page.setViewportSize(usualSize)
      await take(page)
      await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) })
    }
    await page.close()
  }
  await browser.close()
  await stopServing(server)
  console.log(`${2 * (pictures.length + 1)} pictures in ${folder}`)
}

await main()
