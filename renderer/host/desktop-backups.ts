import type { DesktopBridge } from '../../shared/ipc/desktop-bridge.ts'
import type { Refusal } from '../../shared/ipc/ipc-contract.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import type { BackupFailure, BackupHost } from './backups.ts'

function inBackupWords(error: BackupFailure | Refusal): BackupFailure {
  if (error.type === 'failed') return { type: 'unknown', reason: 'The app could not do it. Trying again may help.' }
  if (error.type !== 'refused') return error
  const reason = error.reason === 'size' ? 'The bank is larger than 50 MB.' : 'The app refused to do it.'
  return { type: 'unknown', reason }
}

type Reply<Value> = Result<Value, BackupFailure | Refusal>

function inWords<Value>(reply: Reply<Value>): Result<Value, BackupFailure> {
  return reply.ok ? reply : failure(inBackupWords(reply.error))
}

/** Backups as main keeps them, in files. Main names the files and knows the folders; this side only asks (S7). */
export function desktopBackups(bridge: DesktopBridge): BackupHost {
  return {
    place: async () => {
      const place = await bridge.backupPlace({})
      return place.ok ? place.value : { where: 'this computer', second: null, canChoose: false, secondProblem: null }
    },
    list: async () => inWords(await bridge.listBackups({})),
    write: async (facts, bytes) => inWords(await bridge.writeBackup({ facts, bytes })),
    read: async (name) => inWords(await bridge.readBackup({ name })),
    chooseSecond: async (on) => inWords(await bridge.chooseSecondFolder({ on })),
    eraseAll: async () => {
      const erased = inWords(await bridge.eraseBackups({}))
      return erased.ok ? success(undefined) : erased
    },
    readLedger: async () => {
      const ledger = await bridge.readLedger({})
      return ledger.ok ? ledger.value : null
    },
    // A record that cannot be written leaves the older one: a bank ahead of its record is no loss (D7).
    writeLedger: async (ledger) => void (await bridge.writeLedger(ledger)),
  }
}
