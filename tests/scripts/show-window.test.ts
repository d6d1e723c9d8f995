import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { browserCommand, startBrowser } from '../../scripts/browser-window.ts'
import { electronExecutable, noWindowReason, type Surroundings } from '../../scripts/electron-runtime.ts'
import { runElectron } from '../../scripts/run-electron.ts'

const address = 'http://127.0.0.1:7827/'
const linux: Surroundings = { platform: 'linux', env: { DISPLAY: ':0' }, isRoot: false }

describe('whether a window can be shown', () => {
  it('needs a display, and not root, on Linux', () => {
    expect(noWindowReason(linux)).toBeNull()
    expect(noWindowReason({ ...linux, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBeNull()
    expect(noWindowReason({ ...linux, env: {} })).toMatch(/display/)
    expect(noWindowReason({ ...linux, isRoot: true })).toMatch(/sandbox/)
    expect(noWindowReason({ ...linux, platform: 'darwin', env: {} })).toBeNull()
  })
})

describe('the browser it opens in', () => {
  const having =
    (...programs: string[]) =>
    (path: string) =>
      programs.includes(path.replaceAll('\\', '/'))

  it('is an app window where there is a Chromium, always the same one', () => {
    const found = browserCommand(
      linux,
      address,
      having('/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/xdg-open'),
    )
    expect(found).toEqual({ program: '/usr/bin/google-chrome', args: [`--app=${address}`], appWindow: true })
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(browserCommand({ ...linux, platform: 'darwin' }, address, having(mac))?.program).toBe(mac)
    const env = { ProgramFiles: 'C:/Program Files', 'ProgramFiles(x86)': 'C:/Program Files (x86)' }
    const edge = 'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe'
    const windows = browserCommand({ platform: 'win32', env, isRoot: false }, address, having(edge))
    expect(windows).toMatchObject({ appWindow: true, args: [`--app=${address}`] })
  })

  it('is else the default one, else none', () => {
    expect(browserCommand(linux, address, having('/usr/bin/xdg-open'))).toMatchObject({
      args: [address],
      appWindow: false,
    })
    expect(browserCommand(linux, address, having())).toBeNull()
    const windows = browserCommand({ platform: 'win32', env: {}, isRoot: false }, address, (path) =>
      path.includes('rundll32'),
    )
    expect(windows?.args).toEqual(['url.dll,FileProtocolHandler', address])
  })

  it('is never started without its sandbox', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      const command = browserCommand({ ...linux, platform }, address, () => true)
      expect(command?.args.join(' ')).not.toMatch(/sandbox|disable/)
    }
  })

  it('is no reason to fail when it cannot be started', async () => {
    expect(await startBrowser({ program: '/nowhere/browser', args: [], appWindow: true })).toBe(false)
  })
})

describe('Electron’s runtime', () => {
  let root = ''
  let folder = ''
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'electron-'))
    folder = join(root, 'node_modules', 'electron')
    await mkdir(join(folder, 'dist'), { recursive: true })
  })
  afterEach(() => rm(root, { recursive: true }))
  const install = (code: string) => writeFile(join(folder, 'install.js'), code)
  const complete = `require('fs').writeFileSync(__dirname + '/dist/electron', ''); require('fs').writeFileSync(__dirname + '/path.txt', 'electron')`

  it('is found where it is', async () => {
    await writeFile(join(folder, 'path.txt'), 'electron')
    expect(await electronExecutable(root)).toBeNull()
    await writeFile(join(folder, 'dist', 'electron'), '')
    expect(await electronExecutable(root)).toBe(join(folder, 'dist', 'electron'))
  })

  it('is fetched by its own installer where it is not', async () => {
    await install(complete)
    expect(await electronExecutable(root)).toBe(join(folder, 'dist', 'electron'))
  })

  it.each([
    ['fails', 'process.exit(1)'],
    ['throws', 'throw new TypeError("fetch failed")'],
    ['never ends', 'setInterval(() => {}, 1000)'],
    ['says it is done and is not', ''],
  ])('is quietly absent when the installer %s', async (_what, code) => {
    await install(code)
    expect(await electronExecutable(root, 500)).toBeNull()
  })
})

describe('running it', () => {
  const run = async (code: string) => {
    const folder = await mkdtemp(join(tmpdir(), 'run-'))
    await writeFile(join(folder, 'index.js'), code)
    const end = await runElectron(process.execPath, folder)
    await rm(folder, { recursive: true })
    return end
  }

  it('tells an end from a start that never was', async () => {
    expect(await run('process.exit(0)')).toEqual({ type: 'ended', code: 0 })
    expect(await run('process.exit(1)')).toEqual({ type: 'did-not-start' })
    expect(await run('process.abort()')).toEqual({ type: 'did-not-start' })
    expect(await runElectron('/nowhere/electron', '/')).toEqual({ type: 'did-not-start' })
  })
})
