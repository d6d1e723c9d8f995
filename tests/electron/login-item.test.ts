import { describe, expect, it, vi } from 'vitest'
import { atLoginFlag, canLaunchAtLogin, launchAtLogin, wasLaunchedAtLogin } from '../../electron/shell/login-item.ts'

function loginApp({ isPackaged = true, openAtLogin = false, wasOpenedAtLogin = false } = {}) {
  return {
    isPackaged,
    getLoginItemSettings: vi.fn(() => ({ openAtLogin, wasOpenedAtLogin })) as never,
    setLoginItemSettings: vi.fn(),
  }
}

describe('start at login', () => {
  it('is asked for where a system lets an app ask, and never from the sources', () => {
    expect((['darwin', 'win32', 'linux'] as const).map((platform) => canLaunchAtLogin(loginApp(), platform))).toEqual([
      true,
      true,
      false,
    ])
    expect(canLaunchAtLogin(loginApp({ isPackaged: false }), 'darwin')).toBe(false)
  })

  it('is asked for once, and only when it changes', () => {
    const app = loginApp()
    launchAtLogin(app, 'win32', false)
    expect(app.setLoginItemSettings).not.toHaveBeenCalled()
    launchAtLogin(app, 'win32', true)
    expect(app.setLoginItemSettings).toHaveBeenCalledExactlyOnceWith({ openAtLogin: true, args: [atLoginFlag] })
    const on = loginApp({ openAtLogin: true })
    launchAtLogin(on, 'darwin', false)
    expect(on.setLoginItemSettings).toHaveBeenCalledExactlyOnceWith({ openAtLogin: false, args: [atLoginFlag] })
    const elsewhere = loginApp()
    launchAtLogin(elsewhere, 'linux', true)
    expect(elsewhere.setLoginItemSettings).not.toHaveBeenCalled()
  })

  it('is known by what the app was started with, or from macOS', () => {
    expect(wasLaunchedAtLogin(loginApp(), 'win32', ['app', atLoginFlag])).toBe(true)
    expect(wasLaunchedAtLogin(loginApp(), 'win32', ['app'])).toBe(false)
    expect(wasLaunchedAtLogin(loginApp({ wasOpenedAtLogin: true }), 'darwin', ['app'])).toBe(true)
    expect(wasLaunchedAtLogin(loginApp({ wasOpenedAtLogin: true }), 'linux', ['app'])).toBe(false)
  })
})
