import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ServedPage } from '../../support/served-page.ts'
import { startBrowser } from '../browser/chromium.ts'
import type { Store } from '../browser/stores.ts'
import type { Part, Torture } from '../part.ts'
import { emptyTally, openAndJudge, type Tally, writeUntil } from '../support/deed-run.ts'
import { onEachStore } from '../support/on-each-store.ts'

/** Kills on one profile, after which a fresh one is made: young and grown databases are both killed. */
const perProfile = 20

/** A browser whose bank is to be killed again and again; `most` transactions at most are acknowledged before a kill. */
interface Victim {
  store: Store
  profile: string
  served: ServedPage
  most: number
}

async function killOnOneProfile({ store, profile, served, most }: Victim, tally: Tally): Promise<void> {
  const run = { store: store.name, acknowledged: 0, tally }
  for (let trial = 0; trial < perProfile; trial++) {
    const running = await startBrowser({ profile, flags: store.flags })
    const opened = await openAndJudge(running, served, run)
    // From the very first transaction to dozens of them, and then at any moment of the next ones.
    const count = Math.max(1, Math.round(((trial + Math.random()) / perProfile) * most))
    const end = async () => {
      await sleep(Math.random() * 12)
      await running.kill()
    }
    await writeUntil(opened, run, { count, end })
  }
  const last = await startBrowser({ profile, flags: store.flags })
  await openAndJudge(last, served, run)
  await last.kill()
  await rm(profile, { recursive: true, force: true })
}

/** D3: SIGKILL to the whole browser while the app's own storage code writes. */
export const kills: Part = {
  name: 'kills',
  shows: 'D3: a browser killed in the middle of writing loses nothing it acknowledged, and tears nothing',
  run: (torture: Torture) =>
    onEachStore(torture, async (store, served) => {
      const tally = emptyTally()
      const wanted = torture.short ? perProfile : 200
      for (let done = 0; done < wanted; done += perProfile) {
        const profile = join(torture.folder, `kills-${store.name}-${done}`)
        await killOnOneProfile({ store, profile, served, most: torture.short ? 16 : 120 }, tally)
        torture.say(`kills, ${store.name}: ${tally.trials} of ${wanted}, ${tally.acknowledged} acknowledged`)
      }
      return tally
    }),
}
