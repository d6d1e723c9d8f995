import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { page } from 'vitest/browser'
import '../../renderer/ui/tokens.css'
import type { Host } from '../../renderer/host/host.ts'
import { HostProvider } from '../../renderer/host/use-host.ts'
import { type BankStore, bankStore } from '../../renderer/storage/bank-store.ts'
import type { ChangeChannel } from '../../renderer/storage/change-channel.ts'
import { openDatabase } from '../../renderer/storage/database.ts'
import { createStories } from '../../renderer/storage/story-deeds.ts'
import { BankProvider } from '../../renderer/storage/use-bank.ts'
import { CommandProvider, type CommandRegistry, commandRegistry } from '../../renderer/ui/command-registry.tsx'
import { NoticeProvider } from '../../renderer/ui/notices.tsx'
import type { Story } from '../../shared/story/story.ts'
import { deleteDatabase } from './delete-database.ts'

const silent: ChangeChannel = { tell: () => {}, listen: () => () => {} }

/** A machine that answers every question with no. */
export const quietHost: Host = {
  kind: 'browser',
  platform: 'other',
  place: { where: 'in a test', other: null },
  saveFile: async () => ({ ok: false, error: { type: 'cancelled' } }),
  openFile: async () => ({ ok: false, error: { type: 'cancelled' } }),
  onCommand: () => () => {},
  onLeaving: () => () => {},
  onErrand: () => () => {},
  setTheme: () => {},
  shell: null,
  keeping: { state: () => 'unknown', subscribe: () => () => {}, ask: async () => {} },
  lookup: { hide: () => {}, arrange: () => {}, askMain: () => {}, wrote: () => {}, onSummoned: () => () => {} },
  versions: async () => [],
}

export interface OpenScreen {
  store: BankStore
  registry: CommandRegistry
  /** Draws something else in the same place. */
  show: (screen: ReactNode) => void
  close: () => Promise<void>
}

interface OpenAsk {
  stories?: readonly Story[]
  host?: Host
  /** Lets a test stand between the screen and its store. */
  between?: (store: BankStore) => BankStore
  /** The way to the other windows; without one nobody hears anything. */
  channel?: ChangeChannel
  width?: number
  height?: number
}

/** A screen over a real database of its own, with everything it stands inside. Close it after the test. */
export async function openScreen(screen: ReactNode, ask: OpenAsk = {}): Promise<OpenScreen> {
  await page.viewport(ask.width ?? 1280, ask.height ?? 800)
  const name = `test-${crypto.randomUUID()}`
  const opened = await openDatabase(name)
  if (!opened.ok) throw new Error(opened.error.type)
  const store = bankStore(opened.value, {
    ids: () => crypto.randomUUID(),
    now: () => new Date().toISOString(),
    channel: ask.channel ?? silent,
  })
  await store.reload()
  if (ask.stories?.length) await store.perform('Seeded', createStories(ask.stories))
  const registry = commandRegistry()
  const place = document.createElement('div')
  place.id = 'root'
  place.style.height = '100vh'
  document.body.append(place)
  const root = createRoot(place)
  const shown = ask.between ? ask.between(store) : store
  const show = (node: ReactNode) =>
    root.render(
      <HostProvider value={ask.host ?? quietHost}>
        <BankProvider value={shown}>
          <CommandProvider registry={registry}>
            <NoticeProvider>{node}</NoticeProvider>
          </CommandProvider>
        </BankProvider>
      </HostProvider>,
    )
  show(screen)
  return {
    store,
    registry,
    show,
    close: async () => {
      root.unmount()
      place.remove()
      // A last write waits for the ones before it, so that none is cut off.
      await store.saveSettings({})
      store.close()
      await deleteDatabase(name)
    },
  }
}
