import { createContext, useContext, useSyncExternalStore } from 'react'
import { assert } from '../../shared/assert.ts'
import type { BackupHost } from '../host/backups.ts'
import type { BackupKeeper, BackupStatus } from './backup-keeper.ts'

export interface Backups {
  keeper: BackupKeeper
  host: BackupHost
}

const BackupsContext = createContext<Backups | null>(null)

export const BackupsProvider = BackupsContext.Provider

export function useBackups(): Backups {
  const backups = useContext(BackupsContext)
  assert(backups, 'every screen stands inside a BackupsProvider')
  return backups
}

/** What is known of backups now; the component wakes when it changes. */
export function useBackupStatus(): BackupStatus {
  const { keeper } = useBackups()
  return useSyncExternalStore(keeper.subscribe, keeper.status)
}
