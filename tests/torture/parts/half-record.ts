import { appendFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ServedPage } from '../../support/served-page.ts'
import { callPage } from '../browser/call-page.ts'
import { startBrowser } from '../browser/chromium.ts'
import { openStoragePage } from '../browser/storage-page.ts'
import type { Store } from '../browser/stores.ts'
import type { Part, Torture } from '../part.ts'
import { eachStore } from '../support/on-each-store.ts'

/** Numbers written between two kills. */
const writes = 20

/** The head of a record of 100 bytes whose body was never written: a sum, the length, "whole record". */
const bareHead = Buffer.from([1, 2, 3, 4, 100, 0, 1])

/** The newest log of the older store; null where the profile has the other one. */
async function newestLog(profile: string): Promise<string | null> {
  const base = join(profile, 'Default', 'IndexedDB')
  const folder = (await readdir(base)).find((name) => name.endsWith('.leveldb'))
  if (!folder) return null
  const logs = (await readdir(join(base, folder))).filter((name) => name.endsWith('.log'))
  const newest = logs.sort().at(-1)
  return newest ? join(base, folder, newest) : null
}

interface Seen {
  starts: number
  harmed: number
  lost: string[]
}

/** Killed, with half a record at the end of its log; started, written to and killed again; and again. */
async function killTwice(store: Store, served: ServedPage, profile: string, rounds: number): Promise<Seen> {
  const seen: Seen = { starts: 0, harmed: 0, lost: [] }
  let written = 0
  for (let round = 0; round <= rounds; round++) {
    const running = await startBrowser({ profile, flags: store.flags })
    const { page } = await openStoragePage(running, served)
    await callPage(page, 'open')
    seen.starts += 1
    // The foundation is revision 1, each number one more.
    const { revision } = await callPage(page, 'facts')
    if (revision !== written + 1)
      seen.lost.push(`${store.name}, start ${round + 1}: ${revision - 1} of ${written} writes`)
    if (round < rounds) await callPage(page, 'write', written + 1, writes)
    written += writes
    await running.kill()
    const log = await newestLog(profile)
    if (!log) continue
    await appendFile(log, bareHead)
    seen.harmed += 1
  }
  return seen
}

/** D3: what a kill between the head and the body of a record leaves behind is not what the bank is lost by. */
export const halfRecord: Part = {
  name: 'halfRecord',
  shows: 'D3: a kill between the two writes of a record of LevelDB’s log, twice and more, loses nothing',
  run: async (torture: Torture) => {
    const all = await eachStore(torture, async (store, served) => {
      const profile = join(torture.folder, `half-record-${store.name}`)
      const seen = await killTwice(store, served, profile, torture.short ? 3 : 20)
      await rm(profile, { recursive: true, force: true })
      torture.say(
        `half records, ${store.name}: ${seen.starts} starts, ${seen.harmed} logs harmed, ${seen.lost.length} lost`,
      )
      return seen
    })
    const sum = (key: 'starts' | 'harmed') => all.reduce((total, each) => total + each[key], 0)
    const lost = all.flatMap((each) => each.lost)
    return {
      ran: all.length > 0,
      figures: { starts: sum('starts'), harmed: sum('harmed'), lost: lost.length },
      faults: lost.map((each) => `a half record cost the bank: ${each}`),
      skipped: [...torture.stores.missing],
    }
  },
}
