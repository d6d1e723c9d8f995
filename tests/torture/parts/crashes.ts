import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startBrowser } from '../browser/chromium.ts'
import type { Part, Torture } from '../part.ts'
import { emptyTally, openAndJudge, writeUntil } from '../support/deed-run.ts'
import { onEachStore } from '../support/on-each-store.ts'

/** D3: the page's process dies, the browser lives on. */
export const crashes: Part = {
  name: 'crashes',
  shows: 'D3: a page that crashes in the middle of writing loses nothing it acknowledged, and tears nothing',
  run: (torture: Torture) =>
    onEachStore(torture, async (store, served) => {
      const profile = join(torture.folder, `crashes-${store.name}`)
      const run = { store: store.name, acknowledged: 0, tally: emptyTally() }
      const running = await startBrowser({ profile, flags: store.flags })
      try {
        for (let trial = 0; trial < (torture.short ? 6 : 60); trial++) {
          const opened = await openAndJudge(running, served, run)
          const crashed = new Promise((resolve) => opened.page.once('crash', resolve))
          const end = async () => {
            await sleep((trial * 31) % 240)
            // Never answered: who should answer is dead.
            opened.session.send('Page.crash').catch(() => undefined)
            await crashed
          }
          await writeUntil(opened, run, { count: 1, end })
          await opened.page.close()
        }
        await openAndJudge(running, served, run)
      } finally {
        await running.kill()
        await rm(profile, { recursive: true, force: true })
      }
      torture.say(`crashes, ${store.name}: ${run.tally.trials}, ${run.tally.acknowledged} acknowledged`)
      return run.tally
    }),
}
