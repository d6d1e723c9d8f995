import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { appId } from '../../electron/address.ts'
import { askThroughPortal, lookupShortcut } from '../../electron/shell/lookup-shortcut.ts'

const port = {
  register: vi.fn((_keys: string, _pressed: () => void): boolean => true),
  unregister: vi.fn(),
  setSuspended: vi.fn(),
}
const pressed = vi.fn()

beforeEach(() => vi.resetAllMocks())

describe('the global shortcut', () => {
  it('is asked for once, and answers the keys', () => {
    port.register.mockReturnValue(true)
    const shortcut = lookupShortcut(port, pressed)
    expect(shortcut.set('Ctrl+Shift+Space')).toBe('on')
    expect(shortcut.set('Ctrl+Shift+Space')).toBe('on')
    expect(port.register).toHaveBeenCalledExactlyOnceWith('Ctrl+Shift+Space', pressed)
  })

  it('gives the former back before it takes another', () => {
    port.register.mockReturnValue(true)
    const shortcut = lookupShortcut(port, pressed)
    shortcut.set('Ctrl+Shift+Space')
    expect(shortcut.set('Alt+L')).toBe('on')
    expect(port.unregister).toHaveBeenCalledExactlyOnceWith('Ctrl+Shift+Space')
    expect(shortcut.set('')).toBe('off')
    expect(port.unregister).toHaveBeenLastCalledWith('Alt+L')
    expect(port.register).toHaveBeenCalledTimes(2)
  })

  it('says that it is taken: false is all the system answers, and some keys make it throw', () => {
    port.register.mockReturnValueOnce(false)
    const shortcut = lookupShortcut(port, pressed)
    expect(shortcut.set('Ctrl+Shift+Space')).toBe('taken')
    port.register.mockImplementationOnce(() => {
      throw new TypeError('conversion failure')
    })
    expect(shortcut.set('Ctrl+Alt+F24')).toBe('taken')
    expect(port.unregister).not.toHaveBeenCalled()
    // The other app may have let go meanwhile: asked again, it may be had.
    port.register.mockReturnValueOnce(true)
    expect(shortcut.set('Ctrl+Alt+F24')).toBe('on')
  })

  it('hears nothing while another is recorded, and listens again before it asks', () => {
    const shortcut = lookupShortcut(port, pressed)
    shortcut.suspend(true)
    expect(port.setSuspended).toHaveBeenLastCalledWith(true)
    shortcut.set('Alt+L')
    expect(port.setSuspended).toHaveBeenLastCalledWith(false)
    expect(port.setSuspended.mock.invocationCallOrder.at(-1)).toBeLessThan(
      port.register.mock.invocationCallOrder[0] ?? 0,
    )
  })
})

describe('Wayland', () => {
  it('is asked through its portal, on Linux only, by the name of the installed .desktop file', () => {
    const appendSwitch = vi.fn()
    for (const platform of ['darwin', 'win32'] as const) askThroughPortal({ appendSwitch }, platform)
    expect(appendSwitch).not.toHaveBeenCalled()
    askThroughPortal({ appendSwitch }, 'linux')
    expect(appendSwitch).toHaveBeenCalledExactlyOnceWith('enable-features', 'GlobalShortcutsPortal')
    expect(JSON.parse(readFileSync('package.json', 'utf8')).desktopName).toBe(`${appId}.desktop`)
    expect(readFileSync('electron-builder.yml', 'utf8')).toMatch(/^ {2}syncDesktopName: true$/m)
  })
})
