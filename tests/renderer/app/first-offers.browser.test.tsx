import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { FirstOffers } from '../../../renderer/app/first-offers.tsx'
import { backupKeeper } from '../../../renderer/backup/backup-keeper.ts'
import { BackupsProvider } from '../../../renderer/backup/use-backups.ts'
import type { BackupHost, BackupPlace } from '../../../renderer/host/backups.ts'
import type { Host, ShellHost } from '../../../renderer/host/host.ts'
import { useBankStore } from '../../../renderer/storage/use-bank.ts'
import { success } from '../../../shared/result.ts'
import { type OpenScreen, openScreen, quietHost } from '../../support/open-screen.tsx'

const shell: ShellHost = {
  state: () => null,
  subscribe: () => () => {},
  apply: async () => {},
  recordShortcut: async () => {},
  setBadge: () => {},
  showFolder: () => {},
  summonLookup: () => {},
}
const desktop: Host = { ...quietHost, kind: 'desktop', shell }
const place: BackupPlace = { where: 'Documents', second: null, canChoose: true, secondProblem: null }
let asked: boolean[] = []
const backups: BackupHost = {
  place: async () => place,
  list: async () => success([]),
  write: async () => ({ ok: false, error: { type: 'no-place' } }),
  read: async () => ({ ok: false, error: { type: 'not-found' } }),
  chooseSecond: async (on) => {
    asked.push(on)
    return success({ ...place, second: 'Another disk' })
  },
  eraseAll: async () => success(undefined),
  readLedger: async () => null,
  writeLedger: async () => {},
}

let screen: OpenScreen | undefined
let shortcutsShown = 0
afterEach(async () => {
  await screen?.close()
  screen = undefined
  asked = []
  shortcutsShown = 0
})

function Offers({ own, lookupUsed }: { own: number; lookupUsed: boolean }) {
  const store = useBankStore()
  const keeper = backupKeeper(store, backups, { now: () => '', appVersion: '0', engineVersion: '0' })
  return (
    <BackupsProvider value={{ keeper, host: backups }}>
      <p>Drawn</p>
      <FirstOffers own={own} lookupUsed={lookupUsed} onShowShortcuts={() => shortcutsShown++} />
    </BackupsProvider>
  )
}

const folder = page.getByRole('button', { name: 'Choose a second folder…' })
const shortcut = page.getByRole('button', { name: 'Choose another' })

test('a second folder is offered after the third story, once', async () => {
  screen = await openScreen(<Offers own={2} lookupUsed={false} />, { host: desktop })
  await expect.element(page.getByText('Drawn')).toBeVisible()
  expect(folder.elements()).toEqual([])
  screen.show(<Offers own={3} lookupUsed={false} />)
  await folder.click()
  await expect.poll(() => screen?.store.snapshot().settings.backupFolderOffered).toBe(true)
  expect(asked).toEqual([true])
  await expect.poll(() => folder.elements()).toEqual([])
})

test('“Not now” is the last word', async () => {
  screen = await openScreen(<Offers own={9} lookupUsed={false} />, { host: desktop })
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect.poll(() => screen?.store.snapshot().settings.backupFolderOffered).toBe(true)
  expect(asked).toEqual([])
  await expect.poll(() => folder.elements()).toEqual([])
})

test('the shortcut is offered after the first use of the lookup, once', async () => {
  screen = await openScreen(<Offers own={1} lookupUsed={false} />, { host: desktop })
  await expect.element(page.getByText('Drawn')).toBeVisible()
  expect(shortcut.elements()).toEqual([])
  screen.show(<Offers own={1} lookupUsed />)
  await expect.element(page.getByText('Ctrl+Shift+Space')).toBeVisible()
  await shortcut.click()
  await expect.poll(() => shortcutsShown).toBe(1)
  await expect.poll(() => shortcut.elements()).toEqual([])
  expect(screen.store.snapshot().settings.shortcutOffered).toBe(true)
})

test('a browser has neither, and is offered neither', async () => {
  screen = await openScreen(<Offers own={9} lookupUsed />)
  await expect.element(page.getByText('Drawn')).toBeVisible()
  expect(page.getByRole('region', { name: 'Notice' }).elements()).toEqual([])
})
