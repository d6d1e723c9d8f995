import '../shared/zod-config.ts'
import './ui/tokens.css'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { assert } from '../shared/assert.ts'
import { isCommandId } from '../shared/ipc/command.ts'
import { App } from './app/app.tsx'
import { LastResort } from './app/last-resort.tsx'
import { chooseHost } from './host/choose-host.ts'
import { HostProvider } from './host/use-host.ts'
import { bankStore } from './storage/bank-store.ts'
import { openDatabase } from './storage/database.ts'
import { BankProvider } from './storage/use-bank.ts'
import { CommandProvider, commandRegistry } from './ui/command-registry.tsx'
import { NoticeProvider } from './ui/notices.tsx'

/** Opens the bank and hands it to the app: the only place where things are built. */
async function start(): Promise<void> {
  const rootElement = document.getElementById('root')
  assert(rootElement, 'index.html has a root')
  const root = createRoot(rootElement)
  const host = chooseHost()
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content
  const opened = await openDatabase()
  if (!opened.ok) {
    root.render(
      <HostProvider value={host}>
        <LastResort failure={opened.error} />
      </HostProvider>,
    )
    return
  }
  const store = bankStore(opened.value, { ids: () => crypto.randomUUID(), now: () => new Date().toISOString() })
  const registry = commandRegistry()
  host.onCommand((command) => {
    if (isCommandId(command)) registry.run(command)
  })
  host.onLeaving(() => store.flush())
  void navigator.storage?.persist?.()
  void store.reload().then(() => store.sweepTrash(new Date().toISOString()))
  root.render(
    <StrictMode>
      <CSPProvider nonce={nonce}>
        <HostProvider value={host}>
          <BankProvider value={store}>
            <CommandProvider registry={registry}>
              <NoticeProvider>
                <App />
              </NoticeProvider>
            </CommandProvider>
          </BankProvider>
        </HostProvider>
      </CSPProvider>
    </StrictMode>,
  )
}

void start()
