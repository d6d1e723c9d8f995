import { useBackupStatus } from '../backup/use-backups.ts'
import { App } from './app.tsx'
import { RecoveryScreen } from './late-screens.tsx'
import { useTheme } from './use-theme.ts'

/** The app, or, where the bank is less than the record says, the way to bring it back (D7). */
export function Root() {
  const { state } = useBackupStatus()
  useTheme()
  if (state === null) return null
  if (state.type === 'unknown' || state.type === 'as-expected') return <App />
  return <RecoveryScreen state={state} />
}
