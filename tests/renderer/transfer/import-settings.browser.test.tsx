import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { BackupKeeper } from '../../../renderer/backup/backup-keeper.ts'
import { BackupsProvider } from '../../../renderer/backup/use-backups.ts'
import { ImportDialog } from '../../../renderer/features/transfer/import-dialog.tsx'
import type { BackupHost } from '../../../renderer/host/backups.ts'
import type { Host } from '../../../renderer/host/host.ts'
import { emptyBank } from '../../../shared/bank/bank.ts'
import { writeBankFile } from '../../../shared/bank-file/write-bank-file.ts'
import { failure } from '../../../shared/result.ts'
import type { Story } from '../../../shared/story/story.ts'
import { eventually } from '../../support/eventually.ts'
import { type OpenScreen, openScreen, quietHost } from '../../support/open-screen.tsx'
import { aReadyStory } from '../../support/story-builder.ts'

let screen: OpenScreen
afterEach(() => screen.close())

const fromElsewhere = aReadyStory({ id: 'elsewhere', title: 'From elsewhere' })
const file = writeBankFile(
  {
    ...emptyBank,
    stories: [fromElsewhere],
    settings: { role: 'data', wordsPerMinute: 150, confidentialTerms: ['Nile'] },
  },
  { exportedAt: '2026-11-01T08:00:00.000Z', app: 'test' },
)
const host: Host = {
  ...quietHost,
  openFile: async () => ({ ok: true, value: { name: 'mine.storybank', bytes: new TextEncoder().encode(file) } }),
}

async function openImport(stories: readonly Story[]) {
  const keeper = { backUp: async () => failure({ type: 'no-place' as const }) } as unknown as BackupKeeper
  screen = await openScreen(
    <BackupsProvider value={{ keeper, host: {} as BackupHost }}>
      <ImportDialog open paste={false} onClose={() => {}} onOpenStory={() => {}} onUndo={() => {}} />
    </BackupsProvider>,
    { host, stories },
  )
  await userEvent.click(page.getByRole('button', { name: /Choose/ }))
  return page.getByRole('checkbox', { name: /Take the file’s settings too/ })
}
const importIt = () => userEvent.click(page.getByRole('button', { name: /^Import/ }))

test('BK10: into a blank bank the settings of the file come with its stories', async () => {
  const tick = await openImport([])
  await expect.element(tick).toBeChecked()
  await importIt()
  await eventually(() => expect(screen.store.snapshot().stories).toHaveLength(1))
  await eventually(() => expect(screen.store.snapshot().settings.role).toBe('data'))
  expect(screen.store.snapshot().settings).toMatchObject({ wordsPerMinute: 150, confidentialTerms: ['Nile'] })
})

test('BK10: into a bank in use they come only when they are asked for, and words kept here stay', async () => {
  const tick = await openImport([aReadyStory({ id: 'here', title: 'Here', situation: 'Of another kind altogether.' })])
  await expect.element(tick).not.toBeChecked()
  await screen.store.saveSettings({ confidentialTerms: ['Orinoco'] })
  await importIt()
  await eventually(() => expect(screen.store.snapshot().stories).toHaveLength(2))
  expect(screen.store.snapshot().settings).toMatchObject({ role: 'tpm', confidentialTerms: ['Orinoco'] })
})

test('BK10: a file that brings nothing else can still bring its settings', async () => {
  const tick = await openImport([fromElsewhere])
  await expect.element(page.getByRole('button', { name: 'Nothing to import' })).toBeDisabled()
  await userEvent.click(tick)
  await importIt()
  await eventually(() => expect(screen.store.snapshot().settings.role).toBe('data'))
  expect(screen.store.snapshot().canUndo?.label).toBe('Seeded')
})
