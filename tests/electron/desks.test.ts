import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { honestArguments } from '../support/call-arguments.ts'
import { eventually } from '../support/eventually.ts'
import { FakeTray, FakeWindow, fakeElectron } from '../support/fake-electron.ts'

let folder = ''
const unforeseen = ['uncaughtException', 'unhandledRejection'] as const
let others: unknown[] = []
const argv = process.argv
beforeEach(async () => {
  others = unforeseen.flatMap((event) => process.listeners(event as 'uncaughtException'))
  folder = await mkdtemp(join(tmpdir(), 'desks-'))
  for (const name of ['HOME', 'USERPROFILE', 'XDG_DATA_HOME', 'APPDATA']) vi.stubEnv(name, folder)
  FakeWindow.all = []
  FakeTray.all = []
  vi.resetModules()
})
afterEach(async () => {
  process.argv = argv
  vi.doUnmock('electron')
  vi.unstubAllEnvs()
  for (const event of unforeseen)
    for (const listener of process.listeners(event as 'uncaughtException'))
      if (!others.includes(listener)) process.off(event, listener)
  // A last write of the shell's may still be landing.
  await rm(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 })
})

const mainUrl = 'app://story-bank/'
const lookupUrl = 'app://story-bank/lookup.html'

/** The app with its main window's page up, so that the lookup is warm. */
async function begin() {
  const fake = fakeElectron({ lock: true, userData: join(folder, 'user-data') })
  vi.doMock('electron', () => fake.electron)
  await import('../../electron/main.ts')
  fake.ready()
  await eventually(() => expect(FakeWindow.all).toHaveLength(1))
  const main = FakeWindow.all[0] as FakeWindow
  main.show()
  const call = (name: string, args: unknown, from: FakeWindow = main) => {
    const listener = fake.electron.ipcMain.handle.mock.calls.find(([each]) => each === name)?.[1]
    const url = from === main ? mainUrl : lookupUrl
    return listener?.({ senderFrame: { url, parent: null }, sender: from.webContents }, args)
  }
  const take = async () => ((await call('errand:take', {})) as { value: unknown }).value
  const first = await take()
  const lookup = FakeWindow.all[1] as FakeWindow
  const press = () => fake.electron.globalShortcut.register.mock.lastCall?.[1]()
  const heard = (window: FakeWindow, name: string) =>
    window.webContents.send.mock.calls.filter(([channel]) => channel === name).map(([, detail]) => detail)
  return { ...fake, main, lookup, call, take, press, heard, first }
}

const withKeep = { ...honestArguments['shell:apply'], keepLookupReady: true, trayShown: false }
const withoutKeep = { ...withKeep, keepLookupReady: false }

describe('the lookup window', () => {
  it('is made out of sight once the main page is up, frameless, with the rights of the main window (S1)', async () => {
    const { main, lookup } = await begin()
    expect(FakeWindow.all).toHaveLength(2)
    expect(lookup.loadURL).toHaveBeenCalledExactlyOnceWith(lookupUrl)
    expect(lookup.options).toMatchObject({ show: false, frame: false, skipTaskbar: true, width: 820, height: 532 })
    expect(lookup.options.webPreferences).toStrictEqual(main.options.webPreferences)
    expect(lookup.visible).toBe(false)
  })

  it('comes at the shortcut on the display with the pointer, hears that it did, and goes at the next', async () => {
    const { electron, lookup, press, heard } = await begin()
    const far = { id: 2, workArea: { x: 1920, y: 0, width: 1000, height: 1000 } }
    electron.screen.getDisplayNearestPoint.mockReturnValueOnce(far)
    press()
    expect(electron.screen.getDisplayNearestPoint).toHaveBeenCalledWith({ x: 10, y: 10 })
    expect(lookup.bounds).toEqual({ x: 2010, y: 200, width: 820, height: 532 })
    expect([lookup.visible, lookup.focused]).toEqual([true, true])
    expect(heard(lookup, 'lookup:summoned')).toEqual([{ mainShown: true }])
    press()
    expect(lookup.visible).toBe(false)
  })

  it('says where there is no main window to see', async () => {
    const { main, press, lookup, heard } = await begin()
    main.minimized = true
    press()
    expect(heard(lookup, 'lookup:summoned')).toEqual([{ mainShown: false }])
  })

  it('hides on blur, unless it stays on top or is a glance', async () => {
    const { lookup, call, press } = await begin()
    press()
    lookup.blur()
    expect(lookup.visible).toBe(false)
    press()
    await call('lookup:arrange', { shape: 'list', onTop: true }, lookup)
    expect(lookup.setAlwaysOnTop).toHaveBeenLastCalledWith(true, 'floating')
    lookup.blur()
    expect(lookup.visible).toBe(true)
    // In sight but without the keys: the shortcut gives it the keys.
    press()
    expect([lookup.visible, lookup.focused]).toEqual([true, true])
    await call('lookup:arrange', { shape: 'narrow', onTop: false }, lookup)
    expect(lookup.bounds.width).toBe(380)
    expect(lookup.setAlwaysOnTop).toHaveBeenLastCalledWith(true, 'floating')
    lookup.blur()
    expect(lookup.visible).toBe(true)
    await call('lookup:arrange', { shape: 'list', onTop: false }, lookup)
    expect(lookup.setAlwaysOnTop).toHaveBeenLastCalledWith(false, 'floating')
    lookup.blur()
    expect(lookup.visible).toBe(false)
  })

  it('hides when its page says so or the person closes it', async () => {
    const { lookup, call, press } = await begin()
    press()
    await call('lookup:hide', {}, lookup)
    expect(lookup.visible).toBe(false)
    press()
    expect(lookup.closeByPerson()).toBe(false)
    expect([lookup.visible, lookup.destroyed]).toEqual([false, false])
  })

  it('has the main window open a story and goes, or stays above it', async () => {
    const { main, lookup, call, take, press, heard } = await begin()
    const errand = { type: 'open-story', storyId: 'one' }
    press()
    await call('lookup:ask-main', { errand, keep: false }, lookup)
    expect(lookup.visible).toBe(false)
    expect(main.focused).toBe(true)
    expect(heard(main, 'errand:waiting')).toHaveLength(1)
    expect([await take(), await take()]).toEqual([errand, null])
    press()
    await call('lookup:ask-main', { errand, keep: true }, lookup)
    lookup.blur()
    expect(lookup.visible).toBe(true)
    expect(lookup.showInactive).toHaveBeenCalledOnce()
    expect(lookup.setAlwaysOnTop).toHaveBeenLastCalledWith(true, 'floating')
    await call('lookup:hide', {}, lookup)
    expect(lookup.setAlwaysOnTop).toHaveBeenLastCalledWith(false, 'floating')
  })

  it('cannot take what waits for the main window', async () => {
    const { lookup, call, take } = await begin()
    const errand = { type: 'open-story', storyId: 'one' }
    await call('lookup:ask-main', { errand, keep: false }, lookup)
    expect(await call('errand:take', {}, lookup)).toEqual({ ok: false, error: { type: 'refused', reason: 'sender' } })
    expect(await take()).toEqual(errand)
  })

  it('is made again after its page ended', async () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const { lookup, press } = await begin()
    lookup.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(lookup.destroyed).toBe(true)
    press()
    const another = FakeWindow.all[2] as FakeWindow
    expect(another.visible).toBe(false)
    another.emit('ready-to-show')
    expect(another.visible).toBe(true)
    write.mockRestore()
  })
})

describe('without its main window', () => {
  const closeMain = async ({ main, call }: Awaited<ReturnType<typeof begin>>) => {
    main.closeByPerson()
    await call('window:release', { leaving: 1, saved: true })
    await eventually(() => expect(main.destroyed).toBe(true))
  }

  it('the app ends, lookup and all', async () => {
    const app = await begin()
    await app.call('shell:apply', withoutKeep)
    await closeMain(app)
    expect(app.lookup.destroyed).toBe(true)
    expect(app.electron.globalShortcut.unregister).toHaveBeenCalledWith('Ctrl+Shift+Space')
    app.electron.app.emit('window-all-closed')
    expect(app.electron.app.quit).toHaveBeenCalledTimes(process.platform === 'darwin' ? 0 : 1)
  })

  it('the lookup stays at hand where the person wants it, and brings the main window back', async () => {
    const app = await begin()
    await app.call('shell:apply', withKeep)
    await closeMain(app)
    expect(app.lookup.destroyed).toBe(false)
    app.electron.app.emit('window-all-closed')
    expect(app.electron.app.quit).not.toHaveBeenCalled()
    app.press()
    expect(app.heard(app.lookup, 'lookup:summoned')).toEqual([{ mainShown: false }])
    const errand = { type: 'new-story', question: 'Why?', principles: [] }
    await app.call('lookup:ask-main', { errand, keep: false }, app.lookup)
    const again = FakeWindow.all.at(-1) as FakeWindow
    expect(again.loadURL).toHaveBeenCalledWith(mainUrl)
    const listener = app.electron.ipcMain.handle.mock.calls.find(([each]) => each === 'errand:take')?.[1]
    expect(await listener?.({ senderFrame: { url: mainUrl, parent: null }, sender: again.webContents }, {})).toEqual({
      ok: true,
      value: errand,
    })
  })

  it('B2: what the lookup wrote is backed up by a main page out of sight, which a person can call up', async () => {
    const app = await begin()
    await app.call('shell:apply', withKeep)
    await app.call('lookup:wrote', {}, app.lookup)
    expect(FakeWindow.all).toHaveLength(2)
    await closeMain(app)
    await app.call('lookup:wrote', {}, app.lookup)
    await app.call('lookup:wrote', {}, app.lookup)
    expect(FakeWindow.all).toHaveLength(3)
    const hidden = FakeWindow.all.at(-1) as FakeWindow
    expect(hidden.loadURL).toHaveBeenCalledExactlyOnceWith(mainUrl)
    hidden.emit('ready-to-show')
    expect(hidden.visible).toBe(false)
    app.press()
    expect(app.heard(app.lookup, 'lookup:summoned')).toEqual([{ mainShown: false }])
    app.electron.app.emit('activate')
    expect(hidden.visible).toBe(true)
    expect(FakeWindow.all).toHaveLength(3)
  })

  it('nothing stays when the app quits', async () => {
    const app = await begin()
    await app.call('shell:apply', withKeep)
    app.electron.app.emit('before-quit')
    expect(app.lookup.closeByPerson()).toBe(false)
    expect(app.lookup.destroyed).toBe(true)
    await closeMain(app)
    await eventually(() => expect(app.electron.app.quit).toHaveBeenCalled())
  })

  it('a page that ended and is not loaded again ends the app too', async () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const app = await begin()
    await app.call('shell:apply', withoutKeep)
    app.electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 1 })
    app.main.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    await eventually(() => expect(app.lookup.destroyed).toBe(true))
    write.mockRestore()
  })
})

describe('the shell', () => {
  it('remembers what was set, and starts with it', async () => {
    const { call, electron } = await begin()
    expect(electron.globalShortcut.register).toHaveBeenCalledWith('Ctrl+Shift+Space', expect.any(Function))
    const settings = { ...honestArguments['shell:apply'], lookupShortcut: 'Alt+L' }
    expect(await call('shell:apply', settings)).toMatchObject({ ok: true, value: { shortcut: 'on' } })
    const file = join(folder, 'user-data', 'story-bank', 'shell.json')
    await eventually(async () => expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(settings))
    FakeWindow.all = []
    vi.resetModules()
    const again = await begin()
    expect(again.electron.globalShortcut.register).toHaveBeenCalledExactlyOnceWith('Alt+L', expect.any(Function))
    expect(FakeTray.all).toHaveLength(2)
  })

  it('says that the shortcut is taken, and is deaf while another is recorded', async () => {
    const { call, electron } = await begin()
    electron.globalShortcut.register.mockReturnValueOnce(false)
    const settings = { ...honestArguments['shell:apply'], lookupShortcut: 'Ctrl+Alt+K' }
    expect(await call('shell:apply', settings)).toMatchObject({ ok: true, value: { shortcut: 'taken' } })
    await call('shell:record', { on: true })
    expect(electron.globalShortcut.setSuspended).toHaveBeenLastCalledWith(true)
  })

  it('shows a tray with Lookup, New story, Practice and Quit, and takes it away', async () => {
    const { call, electron, lookup, take } = await begin()
    await call('shell:apply', honestArguments['shell:apply'])
    expect(FakeTray.all).toHaveLength(1)
    const items = electron.Menu.buildFromTemplate.mock.calls.at(-1)?.[0] as { label?: string; click?: () => void }[]
    const labels = items.flatMap((item) => item.label ?? [])
    expect(labels).toEqual(['Lookup', 'New story', 'Practice', 'Open STAR Story Bank', 'Quit'])
    const click = (label: string) => items.find((item) => item.label === label)?.click?.()
    click('Lookup')
    expect(lookup.visible).toBe(true)
    click('New story')
    click('Practice')
    expect([await take(), await take()]).toEqual([
      { type: 'command', id: 'new-story' },
      { type: 'command', id: 'show-practice' },
    ])
    click('Quit')
    expect(electron.app.quit).toHaveBeenCalledOnce()
    await call('shell:apply', withKeep)
    expect(FakeTray.all).toEqual([])
  })

  it('shows its folder without being told a path (S7), and counts what is due', async () => {
    const { call, electron } = await begin()
    await call('shell:show-folder', {})
    expect(electron.shell.showItemInFolder).toHaveBeenCalledExactlyOnceWith(
      join(folder, 'user-data', 'story-bank', 'backups'),
    )
    await call('shell:badge', { due: 4 })
    if (process.platform !== 'win32') expect(electron.app.setBadgeCount).toHaveBeenCalledExactlyOnceWith(4)
  })
})

describe('files the system opens', () => {
  const open = async (name: string) => {
    await writeFile(join(folder, name), name)
    return join(folder, name)
  }
  const files = async (take: () => Promise<unknown>, count: number, first: unknown = null) => {
    const taken: unknown[] = first ? [first] : []
    await eventually(async () => {
      for (let next = await take(); next; next = await take()) taken.push(next)
      expect(taken).toHaveLength(count)
    })
    return taken
  }

  it('wait for the page: from the command line, from a second start, from the Finder', async () => {
    process.argv = ['electron', 'app', await open('first.storybank')]
    const { electron, take, first } = await begin()
    expect(await files(take, 1, first)).toMatchObject([{ type: 'import-file', name: 'first.storybank' }])
    await open('second.storybank')
    electron.app.emit('second-instance', {}, ['app', 'second.storybank', '--flag'], folder)
    const preventDefault = vi.fn()
    electron.app.emit('open-file', { preventDefault }, await open('third.storybank'))
    expect(preventDefault).toHaveBeenCalledOnce()
    expect(await files(take, 2)).toMatchObject([{ name: 'second.storybank' }, { name: 'third.storybank' }])
  })

  it('may come before the app is ready', async () => {
    const path = await open('early.storybank')
    const fake = fakeElectron({ lock: true, userData: join(folder, 'user-data') })
    vi.doMock('electron', () => fake.electron)
    await import('../../electron/main.ts')
    fake.electron.app.emit('open-file', { preventDefault: () => undefined }, path)
    fake.ready()
    await eventually(() => expect(FakeWindow.all).toHaveLength(1))
    const sender = FakeWindow.all[0]?.webContents
    const take = async () => {
      const listener = fake.electron.ipcMain.handle.mock.calls.find(([each]) => each === 'errand:take')?.[1]
      const taken = (await listener?.({ senderFrame: { url: mainUrl, parent: null }, sender }, {})) as {
        value: unknown
      }
      return taken.value
    }
    expect(await files(take, 1)).toMatchObject([{ type: 'import-file', name: 'early.storybank' }])
  })
})
