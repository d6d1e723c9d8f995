import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { BackupKeeper } from '../../../renderer/backup/backup-keeper.ts'
import { BackupsProvider } from '../../../renderer/backup/use-backups.ts'
import { ImportDialog } from '../../../renderer/features/transfer/import-dialog.tsx'
import type { BackupHost } from '../../../renderer/host/backups.ts'
import type { Host } from '../../../renderer/host/host.ts'
import { tableNames } from '../../../renderer/storage/database.ts'
import { failure } from '../../../shared/result.ts'
import { eventually } from '../../support/eventually.ts'
import { type OpenScreen, openScreen, quietHost } from '../../support/open-screen.tsx'
import { aReadyStory } from '../../support/story-builder.ts'

const rows = 3_000
const file = JSON.stringify(
  Array.from({ length: rows }, (_, index) => ({
    id: `row-${index}`,
    title: `Row ${index}`,
    action: `I moved gate clerk number ${index} to mornings, and counted the lorries that came late. `.repeat(30),
    result: `Late lorries fell from ${index + 31} to 9 a week.`,
  })),
)
const host: Host = {
  ...quietHost,
  openFile: async () => ({ ok: true, value: { name: 'many.json', bytes: new TextEncoder().encode(file) } }),
}

let screen: OpenScreen
const stopWatching: (() => void)[] = []
afterEach(async () => {
  for (const stop of stopWatching.splice(0)) stop()
  await screen.close()
})

const noPlace = async () => failure({ type: 'no-place' as const })

async function openImport(backUp: () => Promise<unknown> = noPlace) {
  const closed = vi.fn<() => void>()
  const keeper = { backUp } as unknown as BackupKeeper
  screen = await openScreen(
    <BackupsProvider value={{ keeper, host: {} as BackupHost }}>
      <ImportDialog open paste={false} onClose={closed} onOpenStory={() => {}} onUndo={() => {}} />
    </BackupsProvider>,
    { host, stories: [aReadyStory({ id: 'here', title: 'Here' })] },
  )
  await expect.element(page.getByRole('button', { name: 'Choose a file…' })).toBeVisible()
  return closed
}

/** Called with the dialog each time it changes. */
function watch(look: (dialog: Element) => void): void {
  const observer = new MutationObserver(() => {
    const dialog = document.querySelector('[role="dialog"]')
    if (dialog) look(dialog)
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  stopWatching.push(() => observer.disconnect())
}

/** Everything on the disk, as text. */
async function dump(): Promise<string> {
  const tables = await Promise.all(tableNames.map((name) => screen.store.database.table(name).toArray()))
  return JSON.stringify(tables)
}

const choose = () => userEvent.click(page.getByRole('button', { name: 'Choose a file…' }))
const source = () => page.getByRole('region', { name: 'File to import' })

describe('an import of thousands', () => {
  test('says how far it is, by sight and by ear, and ends in the preview with every row', async () => {
    await openImport()
    const seen = new Set<string>()
    const said = new Set<string>()
    const filled: number[] = []
    watch((dialog) => {
      const bar = dialog.querySelector('[role="progressbar"]')
      if (!bar) return
      seen.add(bar.getAttribute('aria-valuetext') ?? '')
      filled.push(Number(bar.getAttribute('aria-valuenow')))
      said.add(dialog.querySelector('[role="status"]')?.textContent ?? '')
    })
    await choose()
    await expect.element(page.getByText('3000 new', { exact: false })).toBeVisible()
    const words = [...seen]
    expect(
      words.filter((each) => !/^(Reading the file|(Reading|Comparing) row [\d,]+ of 3,000.*)$/.test(each)),
    ).toEqual([])
    expect(words.some((each) => / row [1-9]/.test(each))).toBe(true)
    expect(filled.every((percent) => percent >= 0 && percent <= 100)).toBe(true)
    // A quarter at a time: nobody wants to hear every row.
    expect([...said].every((each) => !/ row \d/.test(each))).toBe(true)
    expect(screen.store.snapshot().stories).toHaveLength(1)
  })

  test.each<[string, (cancel: HTMLElement) => void]>([
    ['Cancel', (cancel) => cancel.click()],
    ['Esc', (cancel) => cancel.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))],
  ])(
    '%s while it reads leaves the bank as it was, byte for byte, and the dialog where it began',
    async (_how, stop) => {
      const closed = await openImport()
      const before = await dump()
      let stopped = 0
      watch((dialog) => {
        const cancel = [...dialog.querySelectorAll<HTMLElement>('button')].find((each) => each.textContent === 'Cancel')
        if (stopped > 0 || !cancel || !dialog.querySelector('[role="progressbar"]')) return
        stopped += 1
        stop(cancel)
      })
      await choose()
      await expect.poll(() => stopped).toBe(1)
      await expect.element(source()).toBeVisible()
      expect(await dump()).toBe(before)
      expect(closed).not.toHaveBeenCalled()
      expect(page.getByText(/was not imported/).elements()).toEqual([])

      // And it can be begun again.
      await choose()
      await expect.element(page.getByText('3000 new', { exact: false })).toBeVisible()
    },
  )

  test('Cancel while the bank is backed up first leaves it as it was; after that moment there is none', async () => {
    let backedUp: (kept: unknown) => void = () => {}
    await openImport(
      () =>
        new Promise((resolve) => {
          backedUp = resolve
        }),
    )
    await choose()
    const before = await dump()
    const importAll = page.getByRole('button', { name: 'Import 3000 stories' })
    await userEvent.click(importAll)
    await userEvent.click(page.getByRole('button', { name: 'Cancel' }))
    await expect.element(importAll).toBeVisible()
    backedUp(failure({ type: 'no-place' }))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await dump()).toBe(before)

    await userEvent.click(importAll)
    await expect.element(page.getByRole('button', { name: 'Cancel' })).toBeVisible()
    backedUp(failure({ type: 'no-place' }))
    await eventually(() => expect(screen.store.snapshot().stories).toHaveLength(rows + 1))
    await screen.store.undo()
    expect(screen.store.snapshot().stories.map((story) => story.id)).toEqual(['here'])
  })

  test('closing the dialog on the way stops it as well', async () => {
    await openImport()
    const before = await dump()
    await choose()
    screen.show(<p>Elsewhere</p>)
    await expect.element(page.getByText('Elsewhere')).toBeVisible()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await dump()).toBe(before)
  })
})
