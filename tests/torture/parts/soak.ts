import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { serveFiles } from '../../support/served-page.ts'
import { callPage } from '../browser/call-page.ts'
import { startBrowser } from '../browser/chromium.ts'
import { openStoragePage, type StoragePage } from '../browser/storage-page.ts'
import type { Part, Torture } from '../part.ts'

/** The page's live heap in bytes, after everything that nobody holds is gone. */
async function heapOf({ session }: StoragePage): Promise<number> {
  await session.send('HeapProfiler.enable')
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage')
  return (await session.send('Runtime.getHeapUsage')).usedSize
}

/** D9: thousands of saves on one page. The long form only: the short one would measure nothing but a warm-up. */
export const soak: Part = {
  name: 'soak',
  shows: 'D9: ten thousand saves hold on to nothing: the heap grows by less than a tenth',
  run: async (torture: Torture) => {
    const skip = (why: string) => ({ ran: false, figures: { saves: 0 }, faults: [], skipped: [`the soak: ${why}`] })
    if (torture.short) return skip('ten thousand saves are of the long form')
    if (torture.stores.all.length === 0) return skip('it needs a browser that can be killed')
    const served = await serveFiles(torture.storagePage)
    const profile = join(torture.folder, 'soak')
    const running = await startBrowser({ profile })
    try {
      const opened = await openStoragePage(running, served)
      await callPage(opened.page, 'open')
      // Only typing: deeds add a question each, and a bank that grows by thousands of questions may weigh more.
      await callPage(opened.page, 'type', 0, 1000)
      const before = await heapOf(opened)
      for (let done = 0; done < 10_000; done += 1000) {
        await callPage(opened.page, 'type', done, 1000)
        torture.say(`soak: ${done + 1000} saves, ${Math.round((await heapOf(opened)) / 1024)} KB`)
      }
      const heapGrowth = (await heapOf(opened)) / before - 1
      return {
        ran: true,
        figures: { saves: 10_000, heapGrowth: Number(heapGrowth.toFixed(4)) },
        faults: heapGrowth < 0.1 ? [] : [`the heap grew by ${(heapGrowth * 100).toFixed(1)} %`],
        skipped: [],
      }
    } finally {
      await running.kill()
      await served.stop()
      await rm(profile, { recursive: true, force: true })
    }
  },
}
