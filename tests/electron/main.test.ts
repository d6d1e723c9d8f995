import { readdirSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aBackup } from '../support/backup-bank.ts'
import { honestArguments } from '../support/call-arguments.ts'
import { eventually } from '../support/eventually.ts'
import { FakeWindow, fakeElectron } from '../support/fake-electron.ts'

const unforeseen = ['uncaughtException', 'unhandledRejection'] as const
let others: unknown[] = []
let folder = ''
beforeEach(async () => {
  others = unforeseen.flatMap((event) => process.listeners(event as 'uncaughtException'))
  folder = await mkdtemp(join(tmpdir(), 'main-'))
  for (const name of ['HOME', 'USERPROFILE', 'XDG_DATA_HOME', 'APPDATA']) vi.stubEnv(name, folder)
  FakeWindow.all = []
  vi.resetModules()
})
afterEach(async () => {
  vi.doUnmock('electron')
  vi.unstubAllEnvs()
  for (const event of unforeseen) {
    for (const listener of process.listeners(event as 'uncaughtException')) {
      if (!others.includes(listener)) process.off(event, listener)
    }
  }
  await rm(folder, { recursive: true })
})

async function begin(lock = true) {
  const fake = fakeElectron({ lock, userData: join(folder, 'user-data') })
  vi.doMock('electron', () => fake.electron)
  await import('../../electron/main.ts')
  return fake
}

async function beginWithWindow() {
  const fake = await begin()
  fake.ready()
  await eventually(() => expect(FakeWindow.all).toHaveLength(1))
  const [window] = FakeWindow.all
  if (!window) throw new Error('no window')
  const call = (name: string, args: unknown) => {
    const listener = fake.electron.ipcMain.handle.mock.calls.find(([each]) => each === name)?.[1]
    return listener?.({ senderFrame: { url: 'app://story-bank/', parent: null }, sender: window.webContents }, args)
  }
  return { ...fake, window, call }
}

describe('boot', () => {
  it('does before ready what cannot be done later: one process (S9), sandbox (S1), scheme (S2), switches (S4)', async () => {
    const { order } = await begin()
    expect([...new Set(order)]).toEqual(['lock', 'sandbox', 'scheme', 'switch'])
    expect(FakeWindow.all).toHaveLength(0)
  })

  it('ends a second process at once, having touched nothing (S9)', async () => {
    const { order, ready } = await begin(false)
    ready()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(order).toEqual(['lock', 'quit'])
    expect(FakeWindow.all).toHaveLength(0)
  })

  it('guards the session before the page is served, and serves it before there is a window', async () => {
    const { order, electron, window } = await beginWithWindow()
    expect([...new Set(order)].slice(4)).toEqual(['permissions', 'proxy', 'page', 'menu'])
    expect(window.loadURL).toHaveBeenCalledExactlyOnceWith('app://story-bank/')
    expect(window.options).toMatchObject({
      width: 1280,
      height: 800,
      minWidth: 960,
      minHeight: 640,
      show: false,
      backgroundColor: '#171614',
      webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, devTools: false },
    })
    expect(window.show).not.toHaveBeenCalled()
    window.emit('ready-to-show')
    expect(window.show).toHaveBeenCalledOnce()
    expect(electron.dialog.showErrorBox).not.toHaveBeenCalled()
  })

  it('brings its window to the front for a second process', async () => {
    const { electron, window } = await beginWithWindow()
    window.minimized = true
    electron.app.emit('second-instance', {}, ['/opt/app'], folder)
    expect(FakeWindow.all).toHaveLength(1)
    expect([window.restore, window.show, window.focus].map((each) => each.mock.calls.length)).toEqual([1, 1, 1])
  })

  it('keeps a file that a second start opened while this one was still starting', async () => {
    const file = join(folder, 'mine.storybank')
    await writeFile(file, '{}')
    const { electron, ready } = await begin()
    electron.app.emit('second-instance', {}, ['/opt/app', file], folder)
    ready()
    await eventually(() => expect(FakeWindow.all).toHaveLength(1))
    const [window] = FakeWindow.all
    const listener = electron.ipcMain.handle.mock.calls.find(([each]) => each === 'errand:take')?.[1]
    const frame = { url: 'app://story-bank/', parent: null }
    await eventually(async () => {
      const taken = await listener?.({ senderFrame: frame, sender: window?.webContents }, {})
      expect(taken).toMatchObject({ ok: true, value: { type: 'import-file', name: 'mine.storybank' } })
    })
  })

  it('says in words that it cannot start, and ends', async () => {
    const { electron, ready } = await begin()
    electron.session.defaultSession.setProxy.mockReturnValueOnce(Promise.reject(new Error('at secret (main.js:1:1)')))
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    ready()
    await eventually(() => expect(electron.app.exit).toHaveBeenCalledWith(1))
    write.mockRestore()
    const words = electron.dialog.showErrorBox.mock.lastCall as unknown as [string, string]
    expect(words.join(' ')).not.toMatch(/secret|main\.js|Error/)
  })
})

describe('closing', () => {
  it('waits for the page, remembers the place, and then lets go', async () => {
    const { electron, window, call } = await beginWithWindow()
    electron.app.emit('before-quit')
    expect(window.closeByPerson()).toBe(false)
    expect(window.webContents.send).toHaveBeenCalledExactlyOnceWith('window:leaving', { leaving: 1 })
    expect(window.destroyed).toBe(false)
    await call('window:hold', { leaving: 1, unsavedText: '' })
    await call('window:release', { leaving: 1, saved: true })
    await eventually(() => expect(window.destroyed).toBe(true))
    await eventually(() => expect(electron.app.quit).toHaveBeenCalled())
    const state = await readFile(join(folder, 'user-data', 'story-bank', 'window-state.json'), 'utf8')
    expect(JSON.parse(state)).toMatchObject({ bounds: { x: 10, y: 20, width: 1000, height: 700 } })
  })

  it('does not wait for a page that crashed', async () => {
    const { window } = await beginWithWindow()
    window.webContents.isCrashed = () => true
    window.closeByPerson()
    await eventually(() => expect(window.destroyed).toBe(true))
    expect(window.webContents.send).not.toHaveBeenCalled()
  })

  it('stays when something was not saved and the person goes back', async () => {
    const { electron, window, call } = await beginWithWindow()
    window.closeByPerson()
    await call('window:release', { leaving: 1, saved: false })
    await eventually(() => expect(electron.dialog.showMessageBox).toHaveBeenCalledOnce())
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(window.destroyed).toBe(false)
    window.closeByPerson()
    expect(window.webContents.send).toHaveBeenLastCalledWith('window:leaving', { leaving: 2 })
    await call('window:release', { leaving: 2, saved: true })
    await eventually(() => expect(window.destroyed).toBe(true))
  })

  it('offers to load a page again whose process ended', async () => {
    const { window } = await beginWithWindow()
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    await eventually(() => expect(window.webContents.reload).toHaveBeenCalledOnce())
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
    expect(window.webContents.reload).toHaveBeenCalledOnce()
    write.mockRestore()
  })
})

describe('the page’s wishes', () => {
  it('set the theme now and for the next start', async () => {
    const { electron, call } = await beginWithWindow()
    expect(await call('theme:set', { theme: 'light' })).toEqual({ ok: true, value: null })
    expect(electron.nativeTheme.themeSource).toBe('light')
    await eventually(async () => {
      const state = await readFile(join(folder, 'user-data', 'story-bank', 'window-state.json'), 'utf8')
      expect(JSON.parse(state)).toMatchObject({ theme: 'light' })
    })
  })

  it('learn what runs here', async () => {
    const { call } = await beginWithWindow()
    expect(await call('app:about', {})).toMatchObject({
      ok: true,
      value: { app: '0.1.0', node: process.versions.node },
    })
  })
})

describe('backups', () => {
  const own = () => join(folder, 'user-data', 'story-bank')
  const coldNames = () => {
    try {
      return readdirSync(join(own(), 'cold'))
    } catch {
      return []
    }
  }
  const ledger = (cleanExit: boolean) => ({ ...honestArguments['ledger:write'], cleanExit })
  const again = async () => {
    FakeWindow.all = []
    vi.resetModules()
    return beginWithWindow()
  }

  it('begin with a copy of the database before there is a window: after a crash and not after a clean end (B7, B2)', async () => {
    await mkdir(join(folder, 'user-data', 'IndexedDB'), { recursive: true })
    await writeFile(join(folder, 'user-data', 'IndexedDB', '000003.log'), 'stories')
    const { call } = await beginWithWindow()
    expect(coldNames()).toEqual([expect.stringMatching(/_new-version_7$/)])
    expect(await call('ledger:write', ledger(true))).toEqual({ ok: true, value: null })
    const { call: callAgain } = await again()
    expect(coldNames()).toHaveLength(1)
    // The page writes this at start and takes it back only when it has flushed: a crash leaves it so.
    await callAgain('ledger:write', ledger(false))
    await again()
    expect(coldNames()).toContainEqual(expect.stringMatching(/_unclean_7$/))
  })

  it('begin without what a killed writer left (B5)', async () => {
    const stray = join(own(), 'backups', '.x.storybank.999999999.0a1b2c3d-0000-4000-8000-0123456789ab.tmp')
    await mkdir(join(own(), 'backups'), { recursive: true })
    await writeFile(stray, 'half')
    await beginWithWindow()
    expect(readdirSync(join(own(), 'backups'))).toEqual([])
  })

  it('answer on every channel, from the one folder of the profile (S7)', async () => {
    const { call, electron } = await beginWithWindow()
    expect(await call('backup:place', {})).toMatchObject({ value: { where: join(own(), 'backups'), second: null } })
    expect(await call('backup:list', {})).toEqual({ ok: true, value: [] })
    const { facts, bytes } = aBackup({ revision: 3 })
    const written = await call('backup:write', { facts, bytes })
    expect(written).toMatchObject({ ok: true, value: { revision: 3, verified: true } })
    const { name } = (written as { value: { name: string } }).value
    expect(await call('backup:read', { name })).toEqual({ ok: true, value: bytes })
    expect(await call('backup:read', { name: `../backups/${name}` })).toEqual({
      ok: false,
      error: { type: 'refused', reason: 'arguments' },
    })
    expect(await call('ledger:read', {})).toMatchObject({ value: { revision: 3, cleanExit: false } })

    electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] })
    expect(await call('backup:choose-second', { on: true })).toEqual({ ok: false, error: { type: 'cancelled' } })
    electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [folder] })
    expect(await call('backup:choose-second', { on: true })).toMatchObject({ value: { second: folder } })
    expect(readdirSync(folder)).toContain(name)
    expect(await call('backup:erase-all', {})).toEqual({ ok: true, value: null })
    expect(await call('backup:list', {})).toEqual({ ok: true, value: [] })
  })
})
