import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { useExport } from '../../../renderer/features/transfer/use-export.ts'
import { type OpenScreen, openScreen, quietHost } from '../../support/open-screen.tsx'
import { aStory } from '../../support/story-builder.ts'

let screen: OpenScreen
afterEach(() => screen.close())

const stories = [aStory({ id: 'a', title: 'Alpha' }), aStory({ id: 'b', title: 'Beta' })]

function Buttons() {
  const exports = useExport('0')
  return (
    <>
      <button
        type="button"
        onClick={() => void exports.bankFile({ scope: { name: 'some', stories: stories.slice(1) } })}
      >
        Some
      </button>
      <button type="button" onClick={() => void exports.bankFile()}>
        All
      </button>
    </>
  )
}

test('BR1: a bank file of a few stories is no copy of the bank, one of all is', async () => {
  let saved = 0
  const saveFile = async ({ suggestedName }: { suggestedName: string }) => {
    saved += 1
    return { ok: true as const, value: { name: suggestedName } }
  }
  screen = await openScreen(<Buttons />, { stories, host: { ...quietHost, saveFile } })
  const lastExport = () => screen.store.snapshot().settings.lastExportAt
  await page.getByRole('button', { name: 'Some' }).click()
  await expect.element(page.getByText('Exported 1 story', { exact: false }).first()).toBeInTheDocument()
  expect(saved).toBe(1)
  await page.getByRole('button', { name: 'All' }).click()
  await expect.poll(lastExport).not.toBe('')
  expect(saved).toBe(2)
})

test('BR1: after a part alone the bank was never exported', async () => {
  const saveFile = async () => ({ ok: true as const, value: { name: 'some.storybank' } })
  screen = await openScreen(<Buttons />, { stories, host: { ...quietHost, saveFile } })
  await page.getByRole('button', { name: 'Some' }).click()
  await expect.element(page.getByText('Exported 1 story', { exact: false }).first()).toBeInTheDocument()
  // A later write waits for the ones before it.
  await screen.store.saveSettings({})
  expect(screen.store.snapshot().settings.lastExportAt).toBe('')
})
