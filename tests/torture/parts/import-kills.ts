import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ServedPage } from '../../support/served-page.ts'
import { callPage } from '../browser/call-page.ts'
import { startBrowser } from '../browser/chromium.ts'
import { openStoragePage } from '../browser/storage-page.ts'
import type { Store } from '../browser/stores.ts'
import type { ImportFacts } from '../page/big-import.ts'
import type { Part, Torture } from '../part.ts'
import { eachStore } from '../support/on-each-store.ts'

/** Rows of each kind in one import. */
const size = 400

interface ImportTally {
  trials: number
  /** Ends that were seen: as it was before the deed, or after it. */
  before: number
  after: number
  mixed: string[]
}

const numbers = Array.from({ length: size }, (_, index) => index)
const wholeImport = JSON.stringify({
  stories: numbers.map((index) => `i${index} text ${index}`).sort(),
  questions: numbers.map((index) => `iq${index}`).sort(),
})
const noImport = JSON.stringify({ stories: [], questions: [] })

/** Whether the import is there; a sentence when it is neither there nor not. */
function stateOf({ stories, questions, newestDeed, unreadable }: ImportFacts): boolean | string {
  const rows = JSON.stringify({ stories, questions })
  if (rows === noImport && newestDeed !== 'import' && unreadable === 0) return false
  if (rows === wholeImport && newestDeed === 'import' && unreadable === 0) return true
  return `${stories.length} stories and ${questions.length} questions of ${size}, newest deed ${newestDeed}, ${unreadable} unreadable`
}

/** Kills after kills on one profile: the import and its undoing in turn. Whatever was begun is there whole or not at all. */
async function killImports(store: Store, served: ServedPage, profile: string, trials: number): Promise<ImportTally> {
  const tally: ImportTally = { trials: 0, before: 0, after: 0, mixed: [] }
  let last: { wasThere: boolean; revision: number; acknowledged: boolean } | null = null
  /** How long one deed takes here and now, in ms; from the ends that were seen. */
  let takes = 0
  for (let trial = 0; trial <= trials; trial++) {
    const running = await startBrowser({ profile, flags: store.flags })
    const said: string[] = []
    let begun: () => void = () => undefined
    const onBegun = new Promise<void>((resolve) => {
      begun = resolve
    })
    const { page } = await openStoragePage(running, served, (word) => {
      said.push(word)
      begun()
    })
    await callPage(page, 'open')
    if (last === null) takes = await timeOfTwo(() => callPage(page, 'turnImport', size))
    const facts = await callPage(page, 'importFacts')
    const isThere = stateOf(facts)
    const where = `${store.name}, start ${trial + 1}: `
    if (typeof isThere === 'string') return { ...tally, mixed: [...tally.mixed, `${where}${isThere}`] }
    if (last) {
      const turned: boolean = isThere !== last.wasThere
      if (turned) tally.after += 1
      else tally.before += 1
      if (facts.revision !== last.revision + (turned ? 1 : 0))
        tally.mixed.push(
          facts.revision === 1 && last.revision > 1
            ? `${where}the bank came back empty`
            : `${where}revision ${facts.revision} after ${last.revision}, turned: ${turned}`,
        )
      if (last.acknowledged && !turned) tally.mixed.push(`${where}an acknowledged import is not there`)
    }
    if (trial === trials) {
      await running.kill()
      break
    }
    said.length = 0
    const dying = callPage(page, 'turnImport', size).catch(() => undefined)
    await onBegun
    // From its first moment to well after its last.
    await sleep(((trial % 20) / 20) * takes * 1.6)
    await running.kill()
    await dying
    last = { wasThere: isThere, revision: facts.revision, acknowledged: said.includes('done') }
    tally.trials += 1
  }
  return tally
}

/** The mean of a deed and its undoing, in ms. */
async function timeOfTwo(deed: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await deed()
  await deed()
  return (performance.now() - start) / 2
}

/** D3: SIGKILL during one deed of hundreds of rows. */
export const importKills: Part = {
  name: 'importKills',
  shows: 'D3: an import killed in the middle is there whole or not at all, and so is its undoing',
  run: async (torture: Torture) => {
    const tallies = await eachStore(torture, async (store, served) => {
      const profile = join(torture.folder, `import-kills-${store.name}`)
      const tally = await killImports(store, served, profile, torture.short ? 8 : 60)
      await rm(profile, { recursive: true, force: true })
      torture.say(`import kills, ${store.name}: ${tally.trials}, ${tally.before} before, ${tally.after} after`)
      return tally
    })
    const sum = (key: 'trials' | 'before' | 'after') => tallies.reduce((total, each) => total + each[key], 0)
    const mixed = tallies.flatMap((tally) => tally.mixed)
    return {
      ran: tallies.length > 0,
      figures: { trials: sum('trials'), before: sum('before'), after: sum('after'), mixed: mixed.length },
      faults: mixed.map((each) => `an import was left mixed: ${each}`),
      skipped: [...torture.stores.missing],
    }
  },
}
