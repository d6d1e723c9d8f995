import { useEffect, useState } from 'react'
import type { BackupPlace } from '../host/backups.ts'
import { useBackupStatus, useBackups } from './use-backups.ts'

/** How soon it is asked again whether a second folder that did not answer does, in ms. */
const askAgainAfter = 15_000

/**
 * Where backups go, asked anew after every backup, and now and then while the second folder lacks the newest; null until it
 * is known, and where it is not asked for.
 */
export function useBackupPlace(asked: boolean): [BackupPlace | null, (place: BackupPlace) => void] {
  const { host } = useBackups()
  const { last, failing } = useBackupStatus()
  const [place, setPlace] = useState<BackupPlace | null>(null)
  const lastName = last?.name
  // biome-ignore lint/correctness/useExhaustiveDependencies: a backup that was made, or was not, may have been copied or not
  useEffect(() => {
    if (!asked) return
    let wanted = true
    void host.place().then((now) => wanted && setPlace(now))
    return () => {
      wanted = false
    }
  }, [asked, host, lastName, failing])
  useEffect(() => {
    if (!place?.secondProblem) return
    const timer = setTimeout(() => void host.place().then(setPlace), askAgainAfter)
    return () => clearTimeout(timer)
  }, [host, place])
  return [place, setPlace]
}
