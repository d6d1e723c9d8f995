import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright'
import type { ServedPage } from '../../support/served-page.ts'
import { callPage } from '../browser/call-page.ts'
import { startBrowser } from '../browser/chromium.ts'
import { openStoragePage } from '../browser/storage-page.ts'
import type { Store } from '../browser/stores.ts'
import type { Part, Torture } from '../part.ts'
import { eachStore } from '../support/on-each-store.ts'

/** An old database as text, and what it holds undisturbed: before its upgrade and after it. */
interface Old {
  version: number
  fixture: string
  before: string
  after: string
}

interface MigrationTally {
  /** Upgrades that were under way when the browser was killed. */
  trials: number
  before: number
  after: number
  mixed: string[]
}

const folder = join(import.meta.dirname, '../../../fixtures/databases')

/** Upgrades of one start, one after another, all from one version; the kill falls into one of them. */
const perStart = 6

async function oldOnes(page: Page): Promise<Old[]> {
  const names = (await readdir(folder)).filter((name) => /^v\d+\.json$/.test(name))
  const found: Old[] = []
  for (const name of names) {
    const fixture = await readFile(join(folder, name), 'utf8')
    const reference = `reference-${name}`
    await callPage(page, 'layDown', reference, fixture)
    const before = await callPage(page, 'contentOf', reference)
    await callPage(page, 'upgradeAll', [reference])
    const after = await callPage(page, 'contentOf', reference)
    // The newest version has nothing to be upgraded to.
    if (before !== after) found.push({ version: Number(/\d+/.exec(name)?.[0]), fixture, before, after })
  }
  return found
}

async function killMigrations(
  store: Store,
  served: ServedPage,
  { profile, wanted }: { profile: string; wanted: number },
): Promise<MigrationTally> {
  const tally: MigrationTally = { trials: 0, before: 0, after: 0, mixed: [] }
  let olds: Old[] = []
  let waiting: { name: string; old: Old; begun: boolean; ended: boolean }[] = []
  const hit = new Map<number, number>()
  const isEnough = () => olds.length > 0 && olds.every(({ version }) => (hit.get(version) ?? 0) >= wanted)
  for (let start = 0; waiting.length > 0 || !isEnough(); start++) {
    const running = await startBrowser({ profile, flags: store.flags })
    const said: string[] = []
    let reached: () => void = () => undefined
    const { page } = await openStoragePage(running, served, (word) => {
      said.push(word)
      if (word === waiting[start % perStart]?.name || word === 'done') reached()
    })
    if (olds.length === 0) olds = await oldOnes(page)
    for (const { name, old, begun, ended } of waiting) {
      const content = await callPage(page, 'contentOf', name)
      const isOld = content === old.before
      const isNew = content === old.after
      if (!isOld && !isNew) tally.mixed.push(`${name}: ${content.length} characters of neither version`)
      if (ended && !isNew) tally.mixed.push(`${name}: upgraded, and then not`)
      if (!begun || ended) continue
      tally.trials += 1
      tally[isOld ? 'before' : 'after'] += 1
      hit.set(old.version, (hit.get(old.version) ?? 0) + 1)
    }
    await callPage(
      page,
      'forget',
      waiting.map(({ name }) => name),
    )
    waiting = []
    if (!isEnough() && tally.mixed.length === 0) {
      const hits = (each: Old) => hit.get(each.version) ?? 0
      const [old] = [...olds].sort((a, b) => hits(a) - hits(b))
      if (!old) throw new Error('there is no older database to upgrade')
      for (let index = 0; index < perStart; index++) {
        const name = `v${old.version}-${start}-${index}`
        await callPage(page, 'layDown', name, old.fixture)
        waiting.push({ name, old, begun: false, ended: false })
      }
      said.length = 0
      const onReached = new Promise<void>((resolve) => {
        reached = resolve
      })
      const dying = callPage(
        page,
        'upgradeAll',
        waiting.map(({ name }) => name),
      ).catch(() => undefined)
      await onReached
      await sleep(start % 8)
      await running.kill()
      await dying
      for (const [index, each] of waiting.entries()) {
        each.begun = said.includes(each.name)
        each.ended = said.includes(waiting[index + 1]?.name ?? 'done')
      }
    } else await running.kill()
    if (tally.mixed.length > 0) break
  }
  return tally
}

/** D6: SIGKILL during the upgrade of every older database there ever was. */
export const migrationKills: Part = {
  name: 'migrationKills',
  shows: 'D6: an upgrade killed in the middle leaves the old database or the new one, never a mixture',
  run: async (torture: Torture) => {
    const tallies = await eachStore(torture, async (store, served) => {
      const profile = join(torture.folder, `migration-kills-${store.name}`)
      const tally = await killMigrations(store, served, { profile, wanted: torture.short ? 3 : 50 })
      await rm(profile, { recursive: true, force: true })
      torture.say(`migration kills, ${store.name}: ${tally.trials}, ${tally.before} old, ${tally.after} new`)
      return tally
    })
    const sum = (key: 'trials' | 'before' | 'after') => tallies.reduce((total, each) => total + each[key], 0)
    const mixed = tallies.flatMap((tally) => tally.mixed)
    return {
      ran: tallies.length > 0,
      figures: { trials: sum('trials'), old: sum('before'), new: sum('after'), mixed: mixed.length },
      faults: mixed.map((each) => `an upgrade was left mixed: ${each}`),
      skipped: [...torture.stores.missing],
    }
  },
}
