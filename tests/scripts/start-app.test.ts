import { type ChildProcess, spawn } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { builtId } from '../../scripts/build-app.ts'
import type { Surroundings } from '../../scripts/electron-runtime.ts'
import { portOwner } from '../../scripts/port-owner.ts'
import { sourceFingerprint } from '../../scripts/source-fingerprint.ts'
import { startApp } from '../../scripts/start-app.ts'
import { builtRoot, withElectron } from '../support/built-root.ts'
import { freePort, rawRequest } from '../support/raw-http.ts'

let root = ''
let port = 0
const children: ChildProcess[] = []
beforeEach(async () => {
  root = await builtRoot()
  port = await freePort()
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await rm(root, { recursive: true })
})

/** A process of its own, without a display, in a home of the test. */
function start(script: string, args: string[]) {
  const env = {
    ...process.env,
    HOME: root,
    XDG_DATA_HOME: join(root, 'data'),
    APPDATA: root,
    DISPLAY: '',
    WAYLAND_DISPLAY: '',
  }
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  const said = { text: '' }
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said.text += part))
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)))
  return { child, said, ended, lines: () => said.text.trim().split('\n') }
}
const startChild = () => start('tests/support/start-child.ts', [root, String(port)])
const address = () => `http://127.0.0.1:${port}/`

describe.skipIf(process.platform === 'darwin' || process.platform === 'win32')('starting without a display', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'serves, says why in one line and where in another, and ends at %s',
    async (signal) => {
      const { child, said, ended, lines } = startChild()
      await vi.waitFor(() => expect(said.text).toContain(address()), { timeout: 120_000 })
      expect(lines()).toEqual([
        'No desktop window: there is no display here. The browser shows it instead.',
        `STAR Story Bank is at ${address()} (Ctrl+C stops it)`,
      ])
      const { status, body } = await rawRequest(port, {})
      expect(status).toBe(200)
      expect(body).toContain(`in this browser&#39;s storage for http://127.0.0.1:${port}`)
      child.kill(signal)
      expect(await ended).toBe(0)
      expect(await portOwner(port)).toEqual({ type: 'nobody' })
    },
  )

  it('finds itself running: says where, and ends well', async () => {
    const first = startChild()
    await vi.waitFor(() => expect(first.said.text).toContain(address()), { timeout: 120_000 })
    const second = startChild()
    expect(await second.ended).toBe(0)
    expect(second.lines().at(-1)).toBe(`STAR Story Bank already runs at ${address()}`)
    await writeFile(join(root, 'shared', 'x.ts'), 'export const newer = 1')
    const third = startChild()
    expect(await third.ended).toBe(0)
    expect(third.said.text).toContain('an older build')
    expect((await rawRequest(port, {})).status).toBe(200)
  })

  it('finds another program there: says so, ends with 1, and never takes another port', async () => {
    const other = createServer((_request, response) => response.end('something else'))
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    const { said, ended } = startChild()
    expect(await ended).toBe(1)
    expect(said.text).toContain(`Another program uses port ${port}`)
    expect(said.text).not.toMatch(/Error|\bat .*:\d+/)
    other.closeAllConnections()
    await new Promise((resolve) => other.close(resolve))
  })
})

describe('the real entry', () => {
  it('serves the real page at the one address, or finds itself there', async ({ skip }) => {
    const [owner, built, wanted] = await Promise.all([portOwner(7827), builtId('.'), sourceFingerprint('.')])
    if (owner.type === 'another') skip('port 7827 is taken by another program')
    if (built !== wanted) skip('out/ is not of today’s sources: npm run build first')
    const { child, said, ended } = start('scripts/start.ts', [])
    await vi.waitFor(() => expect(said.text).toContain('http://127.0.0.1:7827/'), { timeout: 120_000 })
    const { body, headers } = await rawRequest(7827, {})
    expect(body).toContain('<title>STAR Story Bank</title>')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(body).not.toMatch(/__[A-Z_]+__|<script(?![^>]*src=)|style=/)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })
})

describe.skipIf(process.platform === 'win32')('starting with a display', () => {
  const here: Surroundings = { platform: 'linux', env: { DISPLAY: ':99' }, isRoot: false }
  const begin = async () => {
    const said: string[] = []
    const show = vi.fn(async () => true)
    const code = await startApp({
      root,
      port,
      here,
      show,
      say: (line) => said.push(line),
      untilStopped: async () => undefined,
    })
    return { said, show, code }
  }

  it('runs the desktop app and ends with it', async () => {
    await withElectron(root, 'exit 0')
    expect(await begin()).toMatchObject({ code: 0, said: ['Opening the desktop app.'] })
  })

  it('falls back to the browser, in one line, where Electron fails at once', async () => {
    await withElectron(root, 'echo "FATAL: setuid_sandbox_host.cc(163)" >&2; exit 133')
    const { said, code } = await begin()
    expect(code).toBe(0)
    expect(said.slice(1, 3)).toEqual([
      'No desktop window: Electron could not open a window here. The browser shows it instead.',
      `STAR Story Bank is at ${address()} (Ctrl+C stops it)`,
    ])
  })

  it('falls back to the browser, in one line, where the runtime is not to be had', async () => {
    const { said, code } = await begin()
    expect(code).toBe(0)
    expect(said[0]).toMatch(/^No desktop window: Electron’s runtime is not here and could not be fetched/)
    expect(said[1]).toBe(`STAR Story Bank is at ${address()} (Ctrl+C stops it)`)
  })
})
