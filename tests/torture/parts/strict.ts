import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { callPage } from '../browser/call-page.ts'
import { startBrowser } from '../browser/chromium.ts'
import { openStoragePage } from '../browser/storage-page.ts'
import type { Part, Torture } from '../part.ts'
import { commandWorks } from '../support/command-works.ts'
import { eachStore } from '../support/on-each-store.ts'

const writes = 50

/** Calls that force a file of the database to the disk, between two instants in ms. */
function syncsBetween(trace: string, from: number, to: number): number {
  return trace.split('\n').filter((line) => {
    const time = Number(/\b(\d{9,}\.\d+) (?:fsync|fdatasync)\(\d+<[^>]*\/IndexedDB\//.exec(line)?.[1] ?? 0) * 1000
    return time >= from && time <= to
  }).length
}

interface Counted {
  acks: number
  syncs: number
  /** The same number of writes with the engine's own durability: the proof is one only where these are fewer. */
  relaxedSyncs: number
}

/** D1: as many syncs of the system as acknowledged writes. */
export const strict: Part = {
  name: 'strict',
  shows: 'D1: every acknowledged write was forced to the disk before it was acknowledged',
  run: async (torture: Torture) => {
    const skip = (why: string) => ({
      ran: false,
      figures: { acks: 0, syncs: 0 },
      faults: [],
      skipped: [`the count of syncs: ${why}`],
    })
    if (process.platform !== 'linux') return skip('strace is of Linux')
    if (!(await commandWorks('strace', ['-f', '-o', '/dev/null', 'true'])))
      return skip('strace is missing or not allowed')
    const counts = await eachStore(torture, async (store, served): Promise<Counted> => {
      const profile = join(torture.folder, `strict-${store.name}`)
      const file = join(torture.folder, `strict-${store.name}.trace`)
      const under = ['strace', '-f', '-qq', '-y', '-ttt', '-s', '0', '-e', 'trace=fsync,fdatasync', '-o', file]
      const running = await startBrowser({ profile, flags: store.flags, under })
      let acks = 0
      const { page } = await openStoragePage(running, served, () => {
        acks += 1
      })
      await callPage(page, 'open')
      const spans: [number, number][] = []
      for (const verb of [() => callPage(page, 'write', 1, writes), () => callPage(page, 'writeRelaxed', writes)]) {
        const from = Date.now()
        await verb()
        spans.push([from, Date.now()])
      }
      await running.close()
      const trace = await readFile(file, 'utf8')
      await rm(profile, { recursive: true, force: true })
      const [ours = 0, relaxed = 0] = spans.map(([from, to]) => syncsBetween(trace, from, to))
      torture.say(`strict, ${store.name}: ${acks} acknowledged, ${ours} syncs; relaxed ${relaxed}`)
      return { acks, syncs: ours, relaxedSyncs: relaxed }
    })
    const sum = (key: keyof Counted) => counts.reduce((total, each) => total + each[key], 0)
    const faults = counts.flatMap(({ acks, syncs, relaxedSyncs }) => [
      ...(acks === writes ? [] : [`${acks} of ${writes} writes were acknowledged`]),
      ...(syncs >= acks ? [] : [`${acks} acknowledged writes, but ${syncs} syncs`]),
      ...(relaxedSyncs < writes ? [] : [`${relaxedSyncs} syncs of ${writes} relaxed writes: the count proves nothing`]),
    ])
    const figures = { acks: sum('acks'), syncs: sum('syncs'), relaxedSyncs: sum('relaxedSyncs') }
    return { ran: counts.length > 0, figures, faults, skipped: [...torture.stores.missing] }
  },
}
