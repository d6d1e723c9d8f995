import { afterEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { BackupKeeper, BackupStatus } from '../../../renderer/backup/backup-keeper.ts'
import { BackupsProvider } from '../../../renderer/backup/use-backups.ts'
import { BackupsPanel } from '../../../renderer/features/backups/backups-panel.tsx'
import type { BackupFailure, BackupHost, BackupPlace } from '../../../renderer/host/backups.ts'
import { type BackupEntry, backupEntry, backupName, damagedEnding } from '../../../shared/backup/backup.ts'
import { failure, type Result, success } from '../../../shared/result.ts'
import { aBackup } from '../../support/backup-bank.ts'
import { type OpenScreen, openScreen } from '../../support/open-screen.tsx'

function entryOf(name: string, bytes: number): BackupEntry {
  const entry = backupEntry(name, bytes)
  if (!entry) throw new Error(`${name} is no backup's name`)
  return entry
}

const { facts, bytes } = aBackup({ revision: 7, reason: 'by-hand' })
const good = entryOf(backupName(facts), bytes.byteLength)
const damaged = entryOf(backupName(aBackup({ revision: 9 }).facts) + damagedEnding, 90)
const here: BackupPlace = { where: '/home/me/backups', second: null, canChoose: true, secondProblem: null }

let screen: OpenScreen
afterEach(() => screen.close())

interface Told {
  status?: Partial<BackupStatus>
  place?: Partial<BackupPlace>
  list?: Result<BackupEntry[], BackupFailure>
  read?: (name: string) => Result<Uint8Array<ArrayBuffer>, BackupFailure>
}

/** The panel over a machine that says what the test wants, and writes down what it is asked. */
async function open({ status, place, list = success([damaged, good]), read = () => success(bytes) }: Told = {}) {
  const told: BackupStatus = { state: { type: 'unknown' }, last: good, failing: null, busy: false, ...status }
  const chooseSecond = vi.fn(async (on: boolean) => success({ ...here, second: on ? '/media/stick' : null }))
  const host = {
    place: async () => ({ ...here, ...place }),
    list: async () => list,
    read: async (name: string) => read(name),
    chooseSecond,
  } as unknown as BackupHost
  const backUp = vi.fn(async () => failure({ type: 'disk-full' as const }))
  const keeper = { status: () => told, subscribe: () => () => {}, backUp } as unknown as BackupKeeper
  screen = await openScreen(
    <BackupsProvider value={{ keeper, host }}>
      <BackupsPanel />
    </BackupsProvider>,
  )
  return { chooseSecond, backUp }
}

const alerts = () => page.getByRole('alert')

describe('B6: what is known of backups is on the screen', () => {
  test('time, count, size and place of the last verified one; damaged ones say so', async () => {
    await open()
    await expect.element(page.getByRole('status')).toHaveTextContent(/^Last verified backup .* · 3 stories · \d+ KB$/)
    await expect.element(page.getByText('Kept in /home/me/backups.')).toBeVisible()
    await expect.element(page.getByText('after a change · damaged: use an older one')).toBeVisible()
    await expect.element(page.getByText('by hand · kept for 90 days')).toBeVisible()
    await page
      .getByRole('button', { name: /^Verify/ })
      .nth(1)
      .click()
    await expect.element(page.getByText(/reads back whole: 3 stories/)).toBeVisible()
    expect(alerts().elements()).toEqual([])
  })

  test.each<[string, Told, RegExp]>([
    [
      'that none could be made, and since when',
      { status: { failing: { failure: { type: 'disk-full' }, since: '2026-10-01T08:00:00.000Z' } } },
      /No new backup since .*2026.*The disk is full/,
    ],
    [
      'that the second folder lacks the newest',
      { place: { second: '/media/stick', secondProblem: 'Writing to the second folder is not allowed.' } },
      /not in the second folder\. Writing to the second folder is not allowed/,
    ],
    [
      'that they could not be listed, which is not the same as none',
      { list: failure({ type: 'not-allowed', where: 'the folder for backups' }) },
      /could not be listed\. Writing to the folder for backups is not allowed/,
    ],
  ])('%s', async (_what, told, words) => {
    await open(told)
    await expect.element(alerts()).toHaveTextContent(words)
  })

  test('that the browser may clear them, where it keeps them', async () => {
    await open({ place: { canChoose: false } })
    await expect.element(page.getByText(/does not say whether it clears them when the disk fills up/)).toBeVisible()
  })

  test('one that does not read back when it is verified turns red with the reason, and an older one is offered', async () => {
    const cut = aBackup({ revision: 8 })
    const newest = entryOf(backupName(cut.facts), cut.bytes.byteLength)
    await open({
      status: { last: newest },
      list: success([newest, good]),
      read: (name) => success(name === newest.name ? cut.bytes.slice(0, -20) : bytes),
    })
    const row = page.getByRole('listitem').first()
    await expect.element(row).toHaveAttribute('data-damaged', 'false')
    await page
      .getByRole('button', { name: /^Verify/ })
      .first()
      .click()
    await expect.element(row).toHaveAttribute('data-damaged', 'true')
    await expect.element(alerts()).toHaveTextContent(/^It does not read back\. .*cut off/)
    await expect.element(page.getByRole('status')).toHaveTextContent(/does not read back any more\. Back up now/)
    await alerts()
      .getByRole('button', { name: /^Preview the one of/ })
      .click()
    await expect.element(page.getByRole('dialog').getByText(/^The bank as it is now is backed up/)).toBeVisible()
  })

  test('a second folder is chosen and given up', async () => {
    const { chooseSecond } = await open()
    await page.getByRole('button', { name: 'Choose a second folder…' }).click()
    await expect.element(page.getByText('Kept in /home/me/backups, and copied to /media/stick.')).toBeVisible()
    await page.getByRole('button', { name: 'Stop the second folder' }).click()
    await expect.element(page.getByText('Kept in /home/me/backups.')).toBeVisible()
    expect(chooseSecond.mock.calls).toEqual([[true], [false]])
  })
})
