import { beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeWindow } from '../support/fake-electron.ts'

vi.mock('electron', async () => {
  const { FakeWindow: BrowserWindow } = await import('../support/fake-electron.ts')
  return { BrowserWindow }
})
const { openLookupWindow } = await import('../../electron/windows/lookup-window.ts')
const { webPreferences } = await import('../../electron/security-policy.ts')

const open = (platform: NodeJS.Platform, dark = false) => {
  const ground = { preload: '/x/preload.cjs', fromSources: false, platform }
  openLookupWindow({ dark }, ground)
  return { window: FakeWindow.all.at(-1) as FakeWindow, ground }
}
beforeEach(() => {
  FakeWindow.all = []
})

describe('the lookup window on each system (SCREENS.md §8.3)', () => {
  it('is a panel on macOS, over full screens too, and keeps the menu of the app', () => {
    const { window } = open('darwin')
    expect(window.options).toMatchObject({ type: 'panel', frame: false, show: false })
    expect(window.setVisibleOnAllWorkspaces).toHaveBeenCalledExactlyOnceWith(true, {
      visibleOnFullScreen: true,
      skipTransformProcessType: true,
    })
    expect(window.removeMenu).not.toHaveBeenCalled()
  })

  it.each(['win32', 'linux'] as const)('is a bare window on %s, whose keys no menu takes', (platform) => {
    const { window } = open(platform)
    expect(window.options).not.toHaveProperty('type')
    expect(window.removeMenu).toHaveBeenCalledOnce()
    expect(window.setVisibleOnAllWorkspaces).not.toHaveBeenCalled()
  })

  it('has the rights of every window and the ground of its page (S1)', () => {
    for (const dark of [true, false]) {
      const { window, ground } = open('linux', dark)
      expect(window.options.webPreferences).toStrictEqual(webPreferences(ground))
      expect(window.options.backgroundColor).toBe(dark ? '#201e1b' : '#ffffff')
      expect(window.show).not.toHaveBeenCalled()
    }
  })
})
