import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { accelerator } from '../../electron/shell/accelerator.ts'
import { applicationMenu } from '../../electron/shell/application-menu.ts'
import { textMenu } from '../../electron/shell/text-menu.ts'
import { commands } from '../../shared/ipc/command.ts'
import type { CommandKeys } from '../../shared/ipc/command-keys.ts'

const platforms = ['darwin', 'win32', 'linux'] as const

function itemsOf(menu: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])
}

describe.each(platforms)('the menu on %s', (platform) => {
  const run = vi.fn()
  const summonLookup = vi.fn()
  const showFolder = vi.fn()
  const whole = (fromSources: boolean, own: CommandKeys = {}) =>
    applicationMenu({ platform, own, run, summonLookup, showFolder, fromSources })
  const menu = (fromSources: boolean) => itemsOf(whole(fromSources))
  const items = menu(false)

  it('has every command of the list once (CM1), and each runs its own', () => {
    const found = items.filter((item) => item.id !== undefined)
    expect(found.map((item) => item.id).sort()).toEqual(commands.map((command) => command.id).sort())
    for (const item of found) {
      ;(item.click as () => void)()
      expect(run).toHaveBeenLastCalledWith(item.id)
    }
  })

  it('CM3: has the person’s own keys, and none where they were taken off', () => {
    const own = itemsOf(whole(false, { 'open-lookup': '$mod+j', 'quick-capture': '' }))
    const keyOf = (id: string) => own.find((item) => item.id === id)?.accelerator
    expect([keyOf('open-lookup'), keyOf('quick-capture'), keyOf('print-page')]).toEqual([
      'CommandOrControl+J',
      undefined,
      'CommandOrControl+P',
    ])
  })

  it('gives no key twice', () => {
    const keys = items.flatMap((item) => item.accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.length).toBeGreaterThan(10)
  })

  it('keeps the roles of the system', () => {
    const roles = items.flatMap((item) => item.role ?? [])
    expect(roles).toEqual(
      expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'resetZoom', 'zoomIn', 'zoomOut', 'quit', 'close']),
    )
    for (const role of ['hide', 'services', 'startSpeaking'] as const)
      expect(roles.includes(role)).toBe(platform === 'darwin')
  })

  it('has the settings where the system’s apps have them, and what is no command of the page', () => {
    const holder = whole(false).find((top) => itemsOf([top]).some((item) => item.id === 'show-settings'))
    expect(holder?.label).toBe(platform === 'darwin' ? 'STAR Story Bank' : 'Go')
    for (const [label, done] of [
      ['Lookup window', summonLookup],
      ['Show the folder of the app', showFolder],
    ] as const) {
      const item = items.find((each) => each.label === label)
      ;(item?.click ?? (() => undefined))({} as never, undefined, {} as never)
      expect(done).toHaveBeenCalledOnce()
    }
  })

  it('offers developer tools only where it runs from its sources (S1)', () => {
    const roles = (fromSources: boolean) => menu(fromSources).flatMap((item) => item.role ?? [])
    expect(roles(false).filter((role) => /dev|reload/i.test(role))).toEqual([])
    expect(roles(true)).toContain('toggleDevTools')
  })
})

describe('accelerators', () => {
  it.each([
    [['$mod+k'], 'CommandOrControl+K'],
    [['$mod+,', 'g ,'], 'CommandOrControl+,'],
    [['$mod+\\'], 'CommandOrControl+\\'],
    [['$mod+Shift+e'], 'CommandOrControl+Shift+E'],
    [['F6'], 'F6'],
    [['Shift+F6'], 'Shift+F6'],
    [['Alt+ArrowLeft'], 'Alt+Left'],
    [[], null],
    [['n'], null],
    [['?'], null],
    [['g s'], null],
  ])('writes %j as %j', (keys, expected) => {
    expect(accelerator(keys, 'linux')).toBe(expected)
  })

  it('leaves Option+arrow on macOS to the text', () => {
    expect(accelerator(['Alt+ArrowLeft'], 'darwin')).toBeNull()
  })
})

describe('the menu of a right click', () => {
  const editFlags = { canCut: true, canCopy: true, canPaste: false, canSelectAll: true } as Parameters<
    typeof textMenu
  >[0]['editFlags']

  const dictionarySuggestions: string[] = []
  const replace = vi.fn()

  it('is the text’s own', () => {
    const edit = textMenu({ isEditable: true, selectionText: '', editFlags, dictionarySuggestions }, replace)
    expect(edit.flatMap((item) => item.role ?? [])).toEqual(['cut', 'copy', 'paste', 'selectAll'])
    expect(edit.find((item) => item.role === 'paste')?.enabled).toBe(false)
    expect(textMenu({ isEditable: false, selectionText: 'word', editFlags, dictionarySuggestions }, replace)).toEqual([
      { role: 'copy' },
    ])
    expect(textMenu({ isEditable: false, selectionText: ' ', editFlags, dictionarySuggestions }, replace)).toEqual([])
  })

  it('offers the spellings that the system suggests', () => {
    const asked = { isEditable: true, selectionText: 'teh', editFlags, dictionarySuggestions: ['the', 'ten'] }
    const items = textMenu(asked, replace)
    expect(items.slice(0, 3).map((item) => item.label ?? item.type)).toEqual(['the', 'ten', 'separator'])
    const [, second] = items
    ;(second as { click: () => void }).click()
    expect(replace).toHaveBeenCalledExactlyOnceWith('ten')
  })
})
