import { useHost } from '../host/use-host.ts'
import type { OpenFailure } from '../storage/database.ts'
import { Button } from '../ui/button.tsx'
import styles from './lookup-closed.module.css'

function words(failure: OpenFailure): string {
  switch (failure.type) {
    case 'no-backup-first':
      return 'The bank is upgraded first, in the main window.'
    case 'newer-database':
      return 'This bank was written by a newer version of STAR Story Bank. Nothing was opened or changed.'
    case 'blocked':
    case 'cannot-open':
      return 'The bank could not be opened here. Nothing was changed.'
  }
}

/** The lookup window without a bank: the main window says more, and can do more. */
export function LookupClosed({ failure }: { failure: OpenFailure }) {
  const { lookup } = useHost()
  return (
    <main className={styles.page}>
      <p role="alert">{words(failure)}</p>
      <p className={styles.deeds}>
        <Button look="primary" onClick={() => lookup.askMain({ type: 'command', id: 'show-stories' }, false)}>
          Open the main window
        </Button>
        <Button onClick={() => location.reload()}>Try again</Button>
      </p>
    </main>
  )
}
