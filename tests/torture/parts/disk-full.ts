import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import type { ServedPage } from '../../support/served-page.ts'
import { callPage } from '../browser/call-page.ts'
import { startBrowser } from '../browser/chromium.ts'
import { databaseFolder } from '../browser/find-stores.ts'
import { openStoragePage } from '../browser/storage-page.ts'
import type { Store } from '../browser/stores.ts'
import type { Part, Torture } from '../part.ts'
import { missingNumbers } from '../support/missing-numbers.ts'
import { eachStore } from '../support/on-each-store.ts'
import { type SmallDisk, smallDisk } from '../support/small-disk.ts'

/** Trials on one disk and profile; then a new one, for a bank that only grows would fill it by itself. */
const perDisk = 5

interface DiskTally {
  trials: number
  /** Writes that failed because there was no room: without them a trial shows nothing. */
  refused: number
  acknowledged: number
  falseSaved: number
  recovered: number
  /** Times the engine put an empty bank in the place of ours, and the app said so and wrote nothing over it. */
  replaced: number
  slowestMs: number
  faults: string[]
}

/** Writes on until three writes failed; remembers what was called saved. Returns the next number. */
async function writeOnFullDisk(page: Page, from: number, saved: Set<number>, tally: DiskTally): Promise<number> {
  let failed = 0
  let number = from
  for (; failed < 3 && number < from + 60; number++) {
    const wrong = await callPage(page, 'tryNumber', number, 30_000)
    if (wrong === null) saved.add(number)
    else failed += 1
  }
  tally.refused += failed
  return number
}

/**
 * The first save after there is room again. Twice at most: an editor tries again by itself within a second. Null where
 * the engine has emptied the bank (electron#41877): what is left of it is for the recovery screen of the next start.
 */
async function saveAgain(page: Page, from: number, saved: Set<number>, tally: DiskTally): Promise<number | null> {
  const start = performance.now()
  const wrongs: string[] = []
  for (let number = from; number < from + 2; number++) {
    const wrong = await callPage(page, 'tryNumber', number, 0)
    if (wrong === null) {
      saved.add(number)
      tally.recovered += 1
      tally.slowestMs = Math.max(tally.slowestMs, Math.round(performance.now() - start))
      return number + 1
    }
    wrongs.push(wrong)
  }
  if (wrongs.every((wrong) => wrong.includes('bank-replaced'))) {
    tally.replaced += 1
    return null
  }
  const facts = JSON.stringify(await callPage(page, 'facts'))
  tally.faults.push(`after there was room again nothing could be saved: ${wrongs.join(' / ')}, with ${facts}`)
  return from + 2
}

async function judge(page: Page, saved: ReadonlySet<number>, tally: DiskTally): Promise<void> {
  await callPage(page, 'reload')
  const missing = missingNumbers(await callPage(page, 'facts'), saved)
  tally.falseSaved += missing.length
  if (missing.length > 0) tally.faults.push(`called saved and not there: ${missing.join(', ')}`)
}

async function starve(
  {
    store,
    served,
    profile,
    disk,
    first,
  }: { store: Store; served: ServedPage; profile: string; disk: SmallDisk; first: number },
  tally: DiskTally,
): Promise<void> {
  const saved = new Set<number>()
  const running = await startBrowser({ profile, flags: store.flags })
  try {
    const { page } = await openStoragePage(running, served)
    await callPage(page, 'open')
    let number = 1
    for (let trial = first; trial < first + perDisk; trial++) {
      // The room that is left decides which write fails, and how far it comes.
      await disk.fill((trial * 61 * 1024) % (512 * 1024))
      number = await writeOnFullDisk(page, number, saved, tally)
      await disk.free()
      const next = await saveAgain(page, number, saved, tally)
      tally.trials += 1
      if (next === null) return
      number = next
      await judge(page, saved, tally)
    }
  } finally {
    await running.kill()
  }
  const again = await startBrowser({ profile, flags: store.flags })
  try {
    const { page } = await openStoragePage(again, served)
    await callPage(page, 'open')
    await judge(page, saved, tally)
  } finally {
    await again.kill()
  }
  tally.acknowledged += saved.size
}

/** D2 and D4: a disk that is really full under Chromium's own files, and then has room again. */
export const diskFull: Part = {
  name: 'diskFull',
  shows: 'D2, D4: on a full disk nothing lost is called saved, and saving goes on by itself when there is room again',
  run: async (torture: Torture) => {
    const none = { trials: 0, falseSaved: 0, recovered: 0 }
    const probe = await smallDisk(join(torture.folder, 'probe-disk'), 1)
    if (!probe)
      return {
        ran: false,
        figures: none,
        faults: [],
        skipped: ['the full disk: needs root on Linux, and leave to mount'],
      }
    await probe.unmount()
    const tallies = await eachStore(torture, async (store, served) => {
      const tally: DiskTally = {
        ...{ trials: 0, refused: 0, acknowledged: 0, falseSaved: 0, recovered: 0, replaced: 0, slowestMs: 0 },
        faults: [],
      }
      for (let first = 0; tally.trials < (torture.short ? perDisk : 30); first += perDisk) {
        const profile = join(torture.folder, `disk-full-${store.name}-${first}`)
        const disk = await smallDisk(databaseFolder(profile), 16)
        if (!disk) throw new Error('the second disk could not be mounted')
        try {
          await starve({ store, served, profile, disk, first }, tally)
        } finally {
          await disk.unmount()
          await rm(profile, { recursive: true, force: true })
        }
        torture.say(`disk full, ${store.name}: ${JSON.stringify(tally)}`)
      }
      return tally
    })
    const sum = (key: Exclude<keyof DiskTally, 'faults'>) => tallies.reduce((total, each) => total + each[key], 0)
    const faults = tallies.flatMap((tally) => tally.faults)
    if (sum('trials') > 0 && sum('refused') === 0) faults.push('no write ever failed: the disk was never full')
    return {
      ran: tallies.length > 0,
      figures: {
        trials: sum('trials'),
        refused: sum('refused'),
        acknowledged: sum('acknowledged'),
        falseSaved: sum('falseSaved'),
        recovered: sum('recovered'),
        replaced: sum('replaced'),
        slowestMs: Math.max(0, ...tallies.map((tally) => tally.slowestMs)),
      },
      faults,
      skipped: [...torture.stores.missing],
    }
  },
}
