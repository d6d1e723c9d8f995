import '../shared/zod-config.ts'
import './ui/tokens.css'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { assert } from '../shared/assert.ts'
import { LastResort } from './app/last-resort.tsx'
import { prefetchScreens } from './app/late-screens.tsx'
import { Root } from './app/root.tsx'
import { askToKeep } from './backup/ask-to-keep.ts'
import { backUpBeforeUpgrade } from './backup/back-up-before-upgrade.ts'
import { backupKeeper } from './backup/backup-keeper.ts'
import { BackupsProvider } from './backup/use-backups.ts'
import { chooseBackups } from './host/choose-backups.ts'
import { chooseHost } from './host/choose-host.ts'
import { pageMeta } from './host/page-meta.ts'
import { HostProvider } from './host/use-host.ts'
import { liveMatchOf } from './match/live-match.ts'
import { bankStore } from './storage/bank-store.ts'
import { databaseName, openDatabase } from './storage/database.ts'
import { leaveLogOfUncleanEnd, noteClose } from './storage/unclean-end.ts'
import { BankProvider } from './storage/use-bank.ts'
import { CommandProvider, commandRegistry } from './ui/command-registry.tsx'
import { NoticeProvider } from './ui/notices.tsx'

const host = chooseHost()
const backupHost = chooseBackups()

/** Opens the bank and hands it to the app: the only place where things are built. */
async function start(withoutBackup = false): Promise<void> {
  const rootElement = document.getElementById('root')
  assert(rootElement, 'index.html has a root')
  rootElement.replaceChildren()
  const root = createRoot(rootElement)
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content
  const appVersion = pageMeta('app-version')
  const opened = await openDatabase(
    databaseName,
    withoutBackup ? undefined : () => backUpBeforeUpgrade(backupHost, appVersion, new Date().toISOString()),
  )
  if (!opened.ok) {
    root.render(
      <HostProvider value={host}>
        <LastResort
          failure={opened.error}
          onGoOn={() => {
            root.unmount()
            void start(true)
          }}
        />
      </HostProvider>,
    )
    return
  }
  const store = bankStore(opened.value, { ids: () => crypto.randomUUID(), now: () => new Date().toISOString() })
  const keeper = backupKeeper(store, backupHost, {
    now: () => new Date().toISOString(),
    appVersion,
    engineVersion: navigator.userAgent,
  })
  const registry = commandRegistry()
  host.onCommand((command) => {
    registry.run(command)
  })
  host.onLeaving(async () => {
    await store.flush()
    // A flush never fails by itself; what is still unsaved after it could not be stored, and the window asks (D2).
    if (store.unsavedText() !== '') throw new Error('Some text is not on the disk.')
    await keeper.finish()
  }, store.unsavedText)
  void store
    .reload()
    .then(() => {
      noteClose(() => store.snapshot().revision)
      void leaveLogOfUncleanEnd(store.snapshot().revision)
      askToKeep(store, host.keeping)
      return keeper.start()
    })
    .then(() => store.sweepTrash(new Date().toISOString()))
    // What comes late is fetched, and the matcher made ready, before anybody asks, when the page has nothing better to do.
    .then(() => {
      void prefetchScreens()
      requestIdleCallback(() => liveMatchOf(store).load(), { timeout: 5000 })
    })
  root.render(
    <StrictMode>
      <CSPProvider nonce={nonce}>
        <HostProvider value={host}>
          <BankProvider value={store}>
            <BackupsProvider value={{ keeper, host: backupHost }}>
              <CommandProvider registry={registry}>
                <NoticeProvider>
                  <Root />
                </NoticeProvider>
              </CommandProvider>
            </BackupsProvider>
          </BankProvider>
        </HostProvider>
      </CSPProvider>
    </StrictMode>,
  )
}

void start()
