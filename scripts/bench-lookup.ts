import { cpus } from 'node:os'
import { type Browser, chromium, type Page } from 'playwright'
import { readPageFiles } from '../electron/page-files.ts'
import { chromiumLaunch } from './find-chromium.ts'
import { mixedStories } from './mixed-stories.ts'
import { runCommand } from './run-command.ts'
import { servePage, stopServing } from './serve-page.ts'
import { timeMain } from './time-main.ts'

// `npm run bench:lookup`: how quickly the lookup window's page answers, in Chromium over 1,000 stories, and how long main's
// modules take to load. What the window itself adds (showing it, the system's compositor) only a real desktop can show.
// Budgets: from the summons to the first picture 80 ms warm, from key to painted results 50 ms at the 95th percentile,
// main's modules 150 ms. `--json` prints the figures alone.

const port = 7827
const storyCount = 1000
const wordsEach = 240
const summonses = 60
const mainRuns = 15
const questions = [
  'Tell me about a time you disagreed with a decision and said so',
  'Describe a project where you cut costs without losing quality',
  'When did you take on something well outside your own area',
]

declare global {
  interface Window {
    bench: {
      /** The listener of the page, as the bridge would call it. */
      summon: (how: { mainShown: boolean }) => void
      keys: number[]
      painted: () => Promise<number>
    }
  }
}

/** The bridge of the desktop as far as the lookup needs it, and the clock: both before the page's own scripts. */
function instrument(): void {
  /** Called within a frame: the moment after that frame was painted. */
  const afterFrame = (then: (at: number) => void) => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => then(performance.now())
    channel.port2.postMessage(null)
  }
  const painted = () => new Promise<number>((resolve) => requestAnimationFrame(() => afterFrame(resolve)))
  window.bench = { summon: () => undefined, keys: [], painted }
  const refused = async () => ({ ok: false, error: { type: 'failed' } })
  const bridge = {
    hideLookup: refused,
    arrangeLookup: refused,
    askMain: refused,
    lookupWrote: refused,
    onLeaving: () => () => undefined,
    onSummoned: (listener: (how: { mainShown: boolean }) => void) => {
      // Each part of the page that wants to know hears of it.
      const before = window.bench.summon
      window.bench.summon = (how) => {
        before(how)
        listener(how)
      }
      return () => undefined
    },
  }
  Object.assign(window, { desktop: bridge })
  window.addEventListener(
    'keydown',
    ({ timeStamp, target }) => {
      const field = target as HTMLTextAreaElement
      const before = field.value
      const look = () => {
        const shown = document.querySelector<HTMLElement>('#lookup-rows')?.dataset.asked
        if (field.value === before || shown !== field.value.trim()) return requestAnimationFrame(look)
        return afterFrame((at) => window.bench.keys.push(at - timeStamp))
      }
      requestAnimationFrame(look)
    },
    true,
  )
}

async function fillBank(page: Page): Promise<void> {
  await page.goto(`http://127.0.0.1:${port}/`)
  await page.getByRole('button', { name: /Look around with samples/ }).waitFor()
  const stories = mixedStories(1, storyCount, wordsEach).map(({ metricWaiver: _, ...story }) => story)
  await page.evaluate(
    (rows) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('story-bank')
        opening.onsuccess = () => {
          const writing = opening.result.transaction('stories', 'readwrite')
          for (const row of rows) writing.objectStore('stories').put(row)
          writing.oncomplete = () => {
            opening.result.close()
            resolve()
          }
          writing.onabort = () => reject(writing.error)
        }
        opening.onerror = () => reject(opening.error)
      }),
    stories,
  )
}

/** The lookup's page with every story indexed, as it waits out of sight. */
async function warmLookup(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 820, height: 532 } })
  await fillBank(await context.newPage())
  const page = await context.newPage()
  // The runner of these scripts names inner functions by a helper that the page has not.
  await page.addInitScript('window.__name = (named) => named')
  await page.addInitScript(instrument)
  await page.goto(`http://127.0.0.1:${port}/lookup.html`)
  const field = page.getByRole('combobox', { name: 'Question' })
  await field.fill('index')
  await page.getByText(/^Indexing/).waitFor({ state: 'detached', timeout: 120_000 })
  await page.getByText(`of ${storyCount}`).waitFor()
  await field.fill('')
  return page
}

/** From the summons reaching the page to its picture with the caret in the question, the last question still there. */
async function timeSummonses(page: Page): Promise<number[]> {
  const times: number[] = []
  await page.getByRole('combobox', { name: 'Question' }).fill(questions[0] ?? '')
  for (let at = 0; at < summonses; at++) {
    const time = await page.evaluate(async () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      await window.bench.painted()
      const begun = performance.now()
      window.bench.summon({ mainShown: true })
      const shown = await window.bench.painted()
      if (document.activeElement?.tagName !== 'TEXTAREA') throw new Error('the question has no caret')
      return shown - begun
    })
    times.push(time)
  }
  return times
}

/** From key to painted results, and the processor time of the page's thread for a key: other work does not lengthen it. */
async function timeKeys(page: Page): Promise<{ clock: number[]; processorEach: number }> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busy = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
  const before = await busy()
  for (const question of questions) {
    await page.getByRole('combobox', { name: 'Question' }).fill('')
    for (const letter of question) {
      // A space alone asks nothing new.
      const counted = await page.evaluate(() => window.bench.keys.length)
      await page.keyboard.type(letter)
      if (letter !== ' ') await page.waitForFunction((before) => window.bench.keys.length > before, counted)
    }
  }
  const clock = await page.evaluate(() => window.bench.keys)
  return { clock, processorEach: Math.round((10 * ((await busy()) - before)) / clock.length) / 10 }
}

/** The value that a share of the times stays within, to a tenth of a millisecond. */
function within(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return Math.round(10 * (sorted[Math.ceil(share * sorted.length) - 1] ?? 0)) / 10
}

const figure = (times: readonly number[]) => ({
  runs: times.length,
  p50: within(times, 0.5),
  p95: within(times, 0.95),
})

async function main(): Promise<void> {
  const asJson = process.argv.includes('--json')
  const { code } = await runCommand('npm', ['run', '-s', 'build'], { quiet: asJson })
  if (code !== 0) process.exit(1)
  const files = await readPageFiles('out/renderer')
  const server = await servePage({ files, version: 'bench', buildId: 'bench', port, bankPlace: async () => '' })
  const browser = await chromium.launch(chromiumLaunch())
  const page = await warmLookup(browser)
  const summon = figure(await timeSummonses(page))
  const { clock, processorEach } = await timeKeys(page)
  const keys = { ...figure(clock), processor: processorEach }
  await browser.close()
  await stopServing(server)
  const loads = await timeMain(mainRuns)
  const modules = { ...figure(loads.clock), processor: within(loads.processor, 0.5) }
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`
  if (asJson) console.log(JSON.stringify({ stories: storyCount, summon, keys, modules, machine }))
  else {
    const line = (name: string, figures: ReturnType<typeof figure> & { processor?: number }, budget: string) => {
      const { runs, p50, p95, processor } = figures
      const own = processor === undefined ? '' : `; ${processor} ms of processor`
      console.log(`${name}: p50 ${p50} ms, p95 ${p95} ms (${budget})${own}; ${runs} runs`)
    }
    console.log(`the lookup’s page over ${storyCount} stories, ${machine}`)
    line('summons to picture, warm', summon, 'budget 80')
    line('key to painted results', keys, 'budget 50 at p95')
    line('main’s modules', modules, 'budget 150')
  }
}

await main()
