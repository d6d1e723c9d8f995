import { expect, test } from './support/desktop.ts'

test('the page has the bridge alone, and main takes only what a channel takes (S1, S7)', async ({ start }) => {
  const { page } = await start()
  const found = await page.evaluate(() => {
    const bridge: unknown = Reflect.get(window, 'desktop')
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', 'contextBridge']
    return {
      kinds: [...new Set(Object.values(bridge as object).map((each) => typeof each))],
      frozen: Object.isFrozen(bridge),
      reachable: names.filter((name) => Reflect.has(window, name)),
    }
  })
  expect(found).toEqual({ kinds: ['function'], frozen: true, reachable: [] })

  const answers = await page.evaluate(async () => {
    type Ask = (...args: unknown[]) => Promise<unknown>
    type Bridge = Record<'about' | 'readBackup' | 'setTheme' | 'saveFile' | 'hideLookup', Ask>
    const bridge = Reflect.get(window, 'desktop') as Bridge
    return {
      about: await bridge.about({}),
      arguments: [
        await bridge.about({ more: 1 }),
        await bridge.about(),
        await bridge.setTheme({ theme: 'pink' }),
        await bridge.readBackup({ name: '../../ledger.json' }),
        await bridge.readBackup({ name: '/etc/passwd' }),
        await bridge.saveFile({ suggestedName: '../x.storybank', label: 'x', extension: 'storybank' }),
      ],
      size: [await bridge.setTheme({ theme: 'x'.repeat(5000) })],
      // The lookup's own channel, asked for by the main page.
      sender: [await bridge.hideLookup({})],
    }
  })
  expect(answers.about).toMatchObject({ ok: true, value: { app: expect.stringMatching(/^\d+\.\d+\.\d+$/) } })
  for (const reason of ['arguments', 'size', 'sender'] as const) {
    for (const answer of answers[reason]) expect(answer).toEqual({ ok: false, error: { type: 'refused', reason } })
  }
})
