import { failure, success } from '../../shared/result.ts'
import type { BackupHost } from './backups.ts'

/** A host with nowhere to keep backups: the screens then ask for an export now and then. */
export function noBackups(): BackupHost {
  const none = async () => failure({ type: 'no-place' as const })
  return {
    place: async () => ({ where: 'no place here', second: null, canChoose: false }),
    list: none,
    write: none,
    read: none,
    chooseSecond: none,
    eraseAll: async () => success(undefined),
    readLedger: async () => null,
    writeLedger: async () => undefined,
  }
}
