import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ServedPage } from '../../support/served-page.ts'
import { appAndStoragePage, besidePath } from '../browser/app-page.ts'
import { callPage } from '../browser/call-page.ts'
import { startBrowser } from '../browser/chromium.ts'
import { databaseFolder } from '../browser/find-stores.ts'
import { openStoragePage } from '../browser/storage-page.ts'
import type { Store } from '../browser/stores.ts'
import { damages } from '../damage/damages.ts'
import { type Seen, seenAtStart } from '../damage/seen-at-start.ts'
import type { Part, Torture } from '../part.ts'
import { eachStore } from '../support/on-each-store.ts'

/** A profile with a bank, a record of it and a backup, closed as a person closes it. Returns what a start then shows. */
async function wholeBank(store: Store, served: ServedPage, profile: string): Promise<Seen> {
  const fill = await startBrowser({ profile, flags: store.flags })
  const { page } = await openStoragePage(fill, served, undefined, besidePath)
  await callPage(page, 'open')
  await callPage(page, 'write', 1, 60)
  for (const prefix of ['f', 'g']) await callPage(page, 'fill', { prefix, count: 150, length: 12_000 })
  await fill.close()
  // So much was sorted into tables; what is written now lies in the log.
  const again = await startBrowser({ profile, flags: store.flags })
  const { page: typed } = await openStoragePage(again, served, undefined, besidePath)
  await callPage(typed, 'open')
  await callPage(typed, 'write', 61, 40)
  const { page: app } = await seenAtStart(again, served.origin)
  await app.goto(`${served.origin}/#/settings/backups`)
  await app.getByRole('button', { name: 'Back up now' }).click()
  await app.getByText(/^Last verified backup today/).waitFor()
  const seen = await seenAtStart(again, served.origin)
  await again.close()
  return seen
}

/** The record without its instants and versions. */
function recorded(ledger: string): string {
  const { revision, stories, characters, lists } = ledger === '' ? {} : JSON.parse(ledger)
  return JSON.stringify({ revision, stories, characters, lists })
}

/** What is wrong with how the app met a damage; null when it said so, or when nothing was lost. */
function complaint(seen: Seen, whole: Seen): string | null {
  if (seen.rows === whole.rows) return null
  if (seen.screen === 'app') return `silent: the app showed “${seen.words}”`
  if (seen.backups.join() !== whole.backups.join()) return `the backups changed to ${seen.backups.join(', ')}`
  if (recorded(seen.ledger) !== recorded(whole.ledger)) return `the record was overwritten by ${seen.ledger}`
  if ((seen.rows ?? '').length > (whole.rows ?? '').length) return 'there is more than there was: something was seeded'
  return null
}

/** How one store's damages were met: by screen, and what was wrong. */
interface Met {
  screens: Record<string, number>
  faults: string[]
}

async function meetDamages(store: Store, served: ServedPage, torture: Torture): Promise<Met> {
  const kept = join(torture.folder, `whole-${store.name}`)
  const whole = await wholeBank(store, served, kept)
  const met: Met = { screens: {}, faults: [] }
  for (const [index, { name, harm }] of damages[store.name].entries()) {
    const profile = join(torture.folder, `damaged-${store.name}-${index}`)
    await cp(kept, profile, { recursive: true })
    await harm(databaseFolder(profile))
    const running = await startBrowser({ profile, flags: store.flags })
    try {
      const seen = await seenAtStart(running, served.origin)
      const wrong = complaint(seen, whole)
      const how = seen.rows === whole.rows ? 'unharmed' : seen.screen
      met.screens[how] = (met.screens[how] ?? 0) + 1
      if (wrong) met.faults.push(`${store.name}, ${name}: ${wrong}`)
      torture.say(`corruption, ${store.name}, ${name}: ${how}${wrong ? `, ${wrong}` : ''}`)
    } finally {
      await running.kill()
      await rm(profile, { recursive: true, force: true })
    }
  }
  return met
}

/** D7: Chromium's own files, damaged in eleven ways a store while the browser is away. */
export const corruption: Part = {
  name: 'corruption',
  shows: 'D7: a database that Chromium lost, cut or replaced is noticed at the start, and nothing is written over it',
  run: async (torture: Torture) => {
    const files = torture.stores.all.length > 0 ? await appAndStoragePage(torture.storagePage) : torture.storagePage
    const met = await eachStore(torture, (store, served) => meetDamages(store, served, torture), files)
    const screens: Record<string, number> = {}
    for (const each of met)
      for (const [screen, count] of Object.entries(each.screens)) screens[screen] = (screens[screen] ?? 0) + count
    const faults = met.flatMap((each) => each.faults)
    const cases = Object.values(screens).reduce((sum, count) => sum + count, 0)
    return {
      ran: met.length > 0,
      figures: { cases, silent: faults.length, screens },
      faults,
      skipped: [...torture.stores.missing],
    }
  },
}
