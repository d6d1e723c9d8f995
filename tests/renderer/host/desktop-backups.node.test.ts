import { describe, expect, it, vi } from 'vitest'
import { desktopBackups } from '../../../renderer/host/desktop-backups.ts'
import { type BackupEntry, backupEntry, backupName } from '../../../shared/backup/backup.ts'
import type { DesktopBridge } from '../../../shared/ipc/desktop-bridge.ts'
import { honestArguments } from '../../support/call-arguments.ts'

const { facts, bytes } = honestArguments['backup:write']
const name = backupName(facts)
const entry = backupEntry(name, 3) as BackupEntry
const ledger = honestArguments['ledger:write']
const place = { where: '/x', second: null, canChoose: true, secondProblem: null }

/** A bridge on which every channel answers as told. */
function bridge(replies: Partial<Record<keyof DesktopBridge, unknown>>): DesktopBridge {
  const asked = Object.entries(replies).map(([key, reply]) => [key, vi.fn(async () => reply)])
  return Object.fromEntries(asked) as DesktopBridge
}
const ok = (value: unknown) => ({ ok: true, value })
const refused = (reason: string) => ({ ok: false, error: { type: 'refused', reason } })
const failed = { ok: false, error: { type: 'failed' } }

describe('backups over the bridge', () => {
  it('pass on facts, bytes and bare names, and nothing more (S7)', async () => {
    const main = bridge({
      backupPlace: ok(place),
      listBackups: ok([entry]),
      writeBackup: ok(entry),
      readBackup: ok(bytes),
      chooseSecondFolder: ok(place),
      eraseBackups: ok(null),
      readLedger: ok(ledger),
      writeLedger: ok(null),
    })
    const host = desktopBackups(main)
    expect(await host.place()).toEqual(place)
    expect(await host.list()).toEqual(ok([entry]))
    expect(await host.write(facts, bytes)).toEqual(ok(entry))
    expect(await host.read(name)).toEqual(ok(bytes))
    expect(await host.chooseSecond(false)).toEqual(ok(place))
    expect(await host.eraseAll()).toEqual(ok(undefined))
    expect(await host.readLedger()).toEqual(ledger)
    expect(await host.writeLedger(ledger)).toBeUndefined()
    expect(main.writeBackup).toHaveBeenCalledExactlyOnceWith({ facts, bytes })
    expect(main.readBackup).toHaveBeenCalledExactlyOnceWith({ name })
    expect(main.chooseSecondFolder).toHaveBeenCalledExactlyOnceWith({ on: false })
    expect(main.writeLedger).toHaveBeenCalledExactlyOnceWith(ledger)
  })

  it('hand on what main says went wrong, and word what it would not do', async () => {
    const full = { ok: false, error: { type: 'disk-full' } }
    expect(await desktopBackups(bridge({ writeBackup: full })).write(facts, bytes)).toEqual(full)
    for (const [reply, reason] of [
      [refused('size'), 'The bank is larger than 50 MB.'],
      [refused('arguments'), 'The app refused to do it.'],
      [failed, 'The app could not do it. Trying again may help.'],
    ] as const) {
      const host = desktopBackups(bridge({ writeBackup: reply, eraseBackups: reply }))
      expect(await host.write(facts, bytes)).toEqual({ ok: false, error: { type: 'unknown', reason } })
      expect(await host.eraseAll()).toEqual({ ok: false, error: { type: 'unknown', reason } })
    }
  })

  it('know nothing where main does not answer', async () => {
    const host = desktopBackups(bridge({ backupPlace: failed, readLedger: failed, writeLedger: failed }))
    expect(await host.place()).toMatchObject({ canChoose: false, second: null })
    expect(await host.readLedger()).toBeNull()
    expect(await host.writeLedger(ledger)).toBeUndefined()
  })
})
