import '../shared/zod-config.ts'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from 'playwright'
import { readPageFiles } from '../electron/page-files.ts'
import { backUp, memory, restore } from './bench-app/backup-measures.ts'
import { filter, indexing, lookup, matrix, review, scroll, start, typing } from './bench-app/measures.ts'
import { fuseOverAll, plainList } from './bench-app/plain-ways.ts'
import { type Row, rowOf, tableHead, tableLine } from './bench-app/rows.ts'
import { saving } from './bench-app/saving.ts'
import { openList, seededPage } from './bench-app/seeded-page.ts'
import { chromiumLaunch } from './find-chromium.ts'
import { mixedStories } from './mixed-stories.ts'
import { runCommand } from './run-command.ts'
import { servePage, stopServing } from './serve-page.ts'

// `npm run bench:app [-- --json] [-- --sizes 50,1000,10000] [-- --rounds 40] [-- --verbose]`: the built page in Chromium, over banks put
// straight into its database, beside the plainest way to do the same. Milliseconds are those of the page's own clock, from
// the event to the paint of the frame that shows its effect; budgets hold at 1,000 stories (2,000 for backups).

const port = 7827
const origin = `http://127.0.0.1:${port}/`
/** Words of a story, as told in about three minutes. */
const words = 350

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '50,1000,10000' },
    rounds: { type: 'string', default: '40' },
    verbose: { type: 'boolean', default: false },
  },
})

const rows: Row[] = []
const unmeasured: { what: string; stories: number; reason: string }[] = []
function tell(...row: Parameters<typeof rowOf>): void {
  const made = rowOf(...row)
  rows.push(made)
  if (!values.json) console.log(tableLine(made))
}

/** Milliseconds after which a measure is given up: the whole must end, whatever one part does. */
const patience = 180_000

/** One measure; what cannot be taken is named, and the others go on. False where it was not taken. */
async function take(what: string, count: number, measure: () => Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not done in ${patience / 1000} s`)), patience)
  })
  const begun = performance.now()
  try {
    await Promise.race([measure(), late])
    if (!values.json && values.verbose) console.log(`  (${what}: ${Math.round((performance.now() - begun) / 1000)} s)`)
    return true
  } catch (error) {
    process.exitCode = 1
    const [reason] = String(error).split('\n')
    unmeasured.push({ what, stories: count, reason: reason ?? '' })
    if (!values.json) console.log(`${what.padEnd(48)}${String(count).padStart(9)}   not measured: ${reason}`)
    return false
  } finally {
    clearTimeout(timer)
  }
}

async function benchBank(browser: Browser, count: number): Promise<void> {
  const stories = mixedStories(5, count, words)
  const at = (budget: number) => (count === 1000 ? budget : null)
  const page = await seededPage(browser, origin, stories)
  // A measure that failed leaves the page anywhere: the next one begins at the list.
  const measure = async (what: string, work: () => Promise<void>) => {
    if (!(await take(what, count, work))) await openList(page, origin)
  }
  await measure('start', async () =>
    tell('start, to the first story painted', count, await start(page, origin), at(1500)),
  )
  await measure('indexing', async () => {
    const { all, longest } = await indexing(page, origin)
    tell('matcher ready, every story indexed', count, all)
    tell('  its longest task', count, longest, at(50))
  })
  await measure('lookup', async () =>
    tell('a key in the lookup, to the answer painted', count, await lookup(page), at(50)),
  )
  await measure('scroll', async () => tell('a frame while scrolling the list', count, await scroll(page)))
  await measure('typing', async () => tell('a key in the editor, to its paint', count, await typing(page), at(50)))
  await measure('saving', async () => {
    const { committed, said, bare } = await saving(page)
    tell('a save, from its start to its commit', count, committed, at(50))
    tell('  until the screen says so', count, said)
    tell('  plain: a strict put and nothing else', count, bare)
  })
  await measure('filter', async () =>
    tell('a filter by words, to the list painted', count, await filter(page, origin, stories), at(50)),
  )
  await measure('matrix', async () =>
    tell('a cell of the matrix, to its paint', count, await matrix(page, origin), at(50)),
  )
  // In a larger bank the order may stand still for longer than the measure waits, long before all is known.
  if (count <= 1000)
    await measure('review', async () => {
      const { all, longest } = await review(page, origin)
      tell('the whole bank reviewed, in the background', count, all, at(1500))
      tell('  its longest task', count, longest, at(50))
    })
  await page.context().close()
  await take('the plain list', count, async () => {
    const plain = await plainList(browser, stories)
    tell('plain: a list of every row, to its paint', count, plain.drawn)
    tell('plain: a frame while scrolling it', count, plain.scrolled)
    tell('plain: a filter of it, to its paint', count, plain.filtered)
  })
  await take('Fuse over everything', count, async () =>
    tell('plain: Fuse over every field, unpainted', count, await fuseOverAll(stories)),
  )
}

async function benchKeeping(browser: Browser): Promise<void> {
  const count = 2000
  const page = await seededPage(browser, origin, mixedStories(6, count, words))
  await take('backup', count, async () => tell('a verified backup', count, await backUp(page, origin), 1000))
  await take('restore', count, async () =>
    tell('a restore into an emptied bank', count, await restore(page, origin), 5000),
  )
  await page.context().close()
}

async function benchMemory(browser: Browser, rounds: number): Promise<void> {
  const count = 1000
  const page = await seededPage(browser, origin, mixedStories(7, count, words))
  await take('memory', count, async () => {
    const sizes = await memory(page, origin, rounds)
    tell(`the heap over ${rounds} rounds of use`, count, sizes, null, 'MB')
    const [first = 0] = sizes.slice(1)
    const grown = Math.max(0, (sizes.at(-1) ?? 0) - first)
    tell('  its growth after the first fifth', count, [grown], Math.max(2, Math.round(first / 10)), 'MB')
  })
  await page.context().close()
}

const built = await runCommand('npm', ['run', '-s', 'build'], { quiet: values.json })
if (built.code !== 0) process.exit(1)
const server = await servePage({
  files: await readPageFiles('out/renderer'),
  version: 'bench',
  buildId: 'bench',
  port,
  bankPlace: async () => '',
})
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`
const load = () => Math.round(10 * (loadavg()[0] ?? 0)) / 10
const loadBefore = load()
if (!values.json) console.log(`${machine}, load ${loadBefore} at the start\n\n${tableHead}`)
const browser = await chromium.launch(chromiumLaunch())
for (const size of values.sizes.split(',').map(Number)) await benchBank(browser, size)
await benchKeeping(browser)
await benchMemory(browser, Number(values.rounds))
await browser.close()
await stopServing(server)
if (values.json) console.log(JSON.stringify({ machine, load: [loadBefore, load()], rows, unmeasured }))
else console.log(`\nload ${load()} at the end`)
