import type { Page } from 'playwright'
import type { Story } from '../../shared/story/story.ts'
import { storyHaystack } from '../../shared/story/story-filter.ts'
import { forgetFrames, seenFrames, timedKey } from './probe.ts'
import { openList } from './seeded-page.ts'

/** Milliseconds, one a try. */
export type Times = number[]

const question = 'tell me about a time you pushed back on a deadline'
const sentence = 'Then I traced one more refund by hand, and it was the retry.'

/** From the address to the first story painted, in a page that was opened before. */
export async function start(page: Page, origin: string): Promise<Times> {
  const times: Times = []
  for (let time = 0; time < 5; time += 1) {
    // Away first, so that the address alone does not only move within the page.
    await page.goto('about:blank')
    await page.goto(origin)
    await page.waitForFunction(() => window.benchProbe.firstRow > 0, undefined, { timeout: 120_000 })
    times.push(await page.evaluate(() => window.benchProbe.firstRow))
  }
  return times
}

/** Tasks over 50 ms while the matcher is fetched, compiles and reads every story: the longest, and how long it all took. */
export async function indexing(page: Page, origin: string): Promise<{ longest: Times; all: Times }> {
  await page.goto('about:blank')
  await page.goto(origin)
  await page.getByRole('option').first().waitFor()
  await forgetFrames(page)
  const begun = performance.now()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Question' })
  await field.waitFor()
  await field.fill('refund')
  await page.waitForFunction(
    () => {
      const words = document.querySelector('[role="dialog"]')?.textContent ?? ''
      return !/Indexing|Getting ready/.test(words)
    },
    undefined,
    { timeout: 240_000 },
  )
  const all = performance.now() - begun
  const { tasks } = await seenFrames(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await field.waitFor({ state: 'detached' })
  return { longest: [Math.max(0, ...tasks)], all: [all] }
}

/** From each key of a question to its answer painted. */
export async function lookup(page: Page): Promise<Times> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Question' }).waitFor()
  const times: Times = []
  for (let length = 1; length <= question.length; length += 1) {
    await page.evaluate((typed) => {
      window.benchWait = window.benchProbe.next(
        'input',
        () => document.querySelector<HTMLElement>('#lookup-rows')?.dataset.asked === typed,
      )
    }, question.slice(0, length).trim())
    await page.keyboard.press(question[length - 1] === ' ' ? 'Space' : (question[length - 1] ?? ''))
    times.push(await page.evaluate(() => window.benchWait))
  }
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Question' }).waitFor({ state: 'detached' })
  return times
}

/** Frames while the list is scrolled by a screen's height a frame, sixty times. */
export async function scroll(page: Page): Promise<Times> {
  await forgetFrames(page)
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const box = document.querySelector('[role="listbox"]')
        let left = 60
        const step = () => {
          if (!box || left === 0) return resolve()
          left -= 1
          box.scrollTop += box.clientHeight
          requestAnimationFrame(step)
        }
        step()
      }),
  )
  return (await seenFrames(page)).frames.slice(2)
}

/** From each key in a section's text to its paint. */
export async function typing(page: Page): Promise<Times> {
  await page.getByRole('option').first().click()
  await page.getByRole('textbox', { name: 'Action' }).click()
  const keys: Times = []
  for (const letter of sentence) keys.push(await timedKey(page, letter === ' ' ? 'Space' : letter))
  return keys
}

/** Words that some of the stories hold and others do not: only those change what the list says of itself. */
function tellingWords(stories: readonly Story[], most: number): string[] {
  const texts = stories.map((story) => storyHaystack(story))
  const candidates = new Set(texts.slice(0, 20).flatMap((text) => text.match(/[a-z]{4,}/g) ?? []))
  const few = [...candidates].filter((word) => {
    const share = texts.slice(0, 200).filter((text) => text.includes(word)).length / Math.min(200, texts.length)
    return share > 0 && share < 0.5
  })
  return few.slice(0, most)
}

/** From words put into the filter to the narrowed list painted. */
export async function filter(page: Page, origin: string, stories: readonly Story[]): Promise<Times> {
  await openList(page, origin)
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  const field = page.getByRole('searchbox', { name: 'Filter stories by words' })
  const times: Times = []
  for (const words of tellingWords(stories, 10)) {
    await page.evaluate(() => {
      const said = () => document.querySelector('[data-pane="list"] [role="status"]')?.textContent
      const before = said()
      window.benchWait = window.benchProbe.next('input', () => said() !== before)
    })
    await field.fill(words)
    times.push(await page.evaluate(() => window.benchWait))
    await field.fill('')
    await page.waitForFunction(
      () => !/ of /.test(document.querySelector('[data-pane="list"] [role="status"]')?.textContent ?? ''),
    )
  }
  return times
}

/** From Space on a cell of the matrix to the cell painted otherwise. */
export async function matrix(page: Page, origin: string): Promise<Times> {
  await page.goto('about:blank')
  await page.goto(`${origin}#/coverage`)
  const grid = page.getByRole('grid')
  await grid.waitFor({ timeout: 120_000 })
  await grid.locator('tbody td').nth(3).focus()
  const times: Times = []
  for (let time = 0; time < 12; time += 1) {
    await page.evaluate(() => {
      const name = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent
      const before = name()
      window.benchWait = window.benchProbe.next('keydown', () => name() !== before)
    })
    await page.keyboard.press('Space')
    times.push(await page.evaluate(() => window.benchWait))
  }
  return times
}

/** The longest task while the whole bank is reviewed for the order "weakest first", and how long it took in all. */
export async function review(page: Page, origin: string): Promise<{ longest: Times; all: Times }> {
  await page.goto('about:blank')
  await page.goto(origin)
  await page.getByRole('option').first().waitFor()
  await page.getByRole('button', { name: /^Sorted:/ }).click()
  await forgetFrames(page)
  const begun = performance.now()
  await page.getByRole('menuitem', { name: /Weakest/ }).click()
  // The order stands still for a second and a half once every story is known.
  await page.waitForFunction(
    () => {
      const order = [...document.querySelectorAll('[role="option"]')].map((row) => row.id).join()
      const kept = document.body as HTMLElement & { benchOrder?: string; benchSince?: number }
      if (kept.benchOrder !== order) {
        kept.benchOrder = order
        kept.benchSince = performance.now()
      }
      return performance.now() - (kept.benchSince ?? 0) > 1500
    },
    undefined,
    { timeout: 240_000, polling: 50 },
  )
  const { tasks } = await seenFrames(page)
  return { longest: [Math.max(0, ...tasks)], all: [performance.now() - begun - 1500] }
}
