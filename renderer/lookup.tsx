import '../shared/zod-config.ts'
import './ui/tokens.css'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { assert } from '../shared/assert.ts'
import { LookupRoot } from './app/lookup-root.tsx'
import { chooseHost } from './host/choose-host.ts'
import { pageMeta } from './host/page-meta.ts'
import { HostProvider } from './host/use-host.ts'
import { liveMatchOf } from './match/live-match.ts'
import { bankStore } from './storage/bank-store.ts'
import { databaseName, openDatabase } from './storage/database.ts'
import { BankProvider } from './storage/use-bank.ts'
import { NoticeProvider } from './ui/notices.tsx'

const host = chooseHost()

/**
 * The lookup window's page: the same bank and the same lookup, without editor, importers and backups. It never upgrades
 * a bank: that needs a backup first, which the main window makes (D6).
 */
async function start(): Promise<void> {
  const rootElement = document.getElementById('root')
  assert(rootElement, 'lookup.html has a root')
  const root = createRoot(rootElement)
  const show = (page: ReactNode) =>
    root.render(
      <StrictMode>
        <CSPProvider nonce={pageMeta('csp-nonce')}>
          <HostProvider value={host}>{page}</HostProvider>
        </CSPProvider>
      </StrictMode>,
    )
  const opened = await openDatabase(databaseName, async () => 'The main window makes the backup.')
  if (!opened.ok) {
    // Whatever was amiss may have been put right in the main window since.
    host.lookup.onSummoned(() => location.reload())
    const { LookupClosed } = await import('./app/lookup-closed.tsx')
    show(<LookupClosed failure={opened.error} />)
    return
  }
  const store = bankStore(opened.value, { ids: () => crypto.randomUUID(), now: () => new Date().toISOString() })
  await store.reload()
  let seen = store.snapshot().revision
  store.subscribe(() => {
    const { revision } = store.snapshot()
    if (revision > seen) host.lookup.wrote()
    seen = revision
  })
  // Indexed at once and out of sight: the first summons finds it ready.
  liveMatchOf(store).load()
  show(
    <BankProvider value={store}>
      <NoticeProvider>
        <LookupRoot />
      </NoticeProvider>
    </BankProvider>,
  )
}

void start()
