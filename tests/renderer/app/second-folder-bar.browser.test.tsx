import { afterEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { Bars } from '../../../renderer/app/bars.tsx'
import type { BackupKeeper, BackupStatus } from '../../../renderer/backup/backup-keeper.ts'
import { BackupsProvider } from '../../../renderer/backup/use-backups.ts'
import type { BackupHost, BackupPlace } from '../../../renderer/host/backups.ts'
import type { Host, ShellHost } from '../../../renderer/host/host.ts'
import { backupEntry, backupName } from '../../../shared/backup/backup.ts'
import { success } from '../../../shared/result.ts'
import { aBackup } from '../../support/backup-bank.ts'
import { type OpenScreen, openScreen, quietHost } from '../../support/open-screen.tsx'

const shell = { state: () => null, subscribe: () => () => {} } as unknown as ShellHost
const desktop: Host = { ...quietHost, kind: 'desktop', shell }
const sound: BackupPlace = { where: 'Documents', second: '/media/stick', canChoose: true, secondProblem: null }
const missing: BackupPlace = { ...sound, secondProblem: 'The file or its folder is no longer there.' }

let screen: OpenScreen
afterEach(() => screen.close())

/** The bars over a machine whose second folder is as the test says. */
async function open(first: BackupPlace, host = desktop) {
  let place = first
  let status: BackupStatus = { state: { type: 'as-expected' }, last: null, failing: null, busy: false }
  const told = new Set<() => void>()
  const chooseSecond = vi.fn(async (_on: boolean) => success({ ...sound, second: '/media/other' }))
  const backups = { place: async () => place, chooseSecond } as unknown as BackupHost
  const subscribe = (listener: () => void) => {
    told.add(listener)
    return () => told.delete(listener)
  }
  const keeper = { status: () => status, subscribe } as unknown as BackupKeeper
  const shown = vi.fn<() => void>()
  screen = await openScreen(
    <BackupsProvider value={{ keeper, host: backups }}>
      <p>Drawn</p>
      <Bars
        onImport={() => {}}
        onExport={() => {}}
        onShowBackups={shown}
        onShowShortcuts={() => {}}
        lookupUsed={false}
      />
    </BackupsProvider>,
    { host },
  )
  await expect.element(page.getByText('Drawn')).toBeVisible()
  const { facts, bytes } = aBackup({ revision: 1 })
  return {
    chooseSecond,
    shown,
    /** A backup was made, and the second folder came out of it so. */
    backedUp: (next: BackupPlace) => {
      place = next
      status = { ...status, last: backupEntry(backupName(facts), bytes.byteLength) }
      for (const listener of [...told]) listener()
    },
  }
}

const words = () => page.getByText(/The newest backup is not in your second folder, \/media\/stick\. .*no longer there/)

describe('B6: a second folder that lacks the newest backup', () => {
  test('is said wherever one is, as soon as a backup did not reach it, with the way to another', async () => {
    const { backedUp, chooseSecond } = await open(sound)
    expect(words().elements()).toEqual([])
    backedUp(missing)
    await expect.element(words()).toBeVisible()
    await page.getByRole('button', { name: 'Choose a folder…' }).click()
    await expect.poll(() => words().elements()).toEqual([])
    expect(chooseSecond.mock.calls).toEqual([[true]])
  })

  test('can be passed over, until something else is wrong with it', async () => {
    const { backedUp, shown } = await open(missing)
    await page.getByRole('button', { name: 'See backups' }).click()
    expect(shown).toHaveBeenCalledOnce()
    await page.getByRole('button', { name: 'Not now' }).click()
    await expect.poll(() => words().elements()).toEqual([])
    backedUp({ ...missing, secondProblem: 'The disk of the second folder is full.' })
    await expect.element(page.getByText(/The disk of the second folder is full/)).toBeVisible()
  })

  test('is nothing a browser has', async () => {
    await open(missing, quietHost)
    expect(words().elements()).toEqual([])
  })
})
