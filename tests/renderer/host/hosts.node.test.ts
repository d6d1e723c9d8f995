import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { type Browser, chromium, type Page } from 'playwright'
import { build, type Rollup } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chromiumLaunch, findTestBrowser } from '../../../scripts/find-chromium.ts'
import { servePage, stopServing } from '../../../scripts/serve-page.ts'
import type { DesktopBridge } from '../../../shared/ipc/desktop-bridge.ts'
import { type PageFile, pageFileType } from '../../../shared/page/page-answer.ts'
import { freePort } from '../../support/raw-http.ts'

const other = { kind: 'desktop', lastUsed: '2026-01-05T09:00:00.000Z' }
let port = 0
let server: Server
let browser: Browser
let page: Page

async function bundled(): Promise<string> {
  const lib = { entry: 'tests/support/host-page.ts', formats: ['es' as const], fileName: 'main' }
  const built = await build({ configFile: false, logLevel: 'error', build: { write: false, minify: false, lib } })
  const [first] = Array.isArray(built) ? built : [built as Rollup.RollupOutput]
  const chunk = first?.output[0]
  return chunk && 'code' in chunk ? chunk.code : ''
}

beforeAll(async () => {
  const html = (await readFile('renderer/index.html', 'utf8')).replace('/main.tsx', '/assets/main.js')
  const texts = { '/index.html': html, '/assets/main.js': await bundled() }
  const files = new Map<string, PageFile>(
    Object.entries(texts).map(([path, text]) => {
      return [path, { type: pageFileType(path) ?? '', bytes: new TextEncoder().encode(text) }]
    }),
  )
  port = await freePort()
  const bankPlace = async () => JSON.stringify({ where: 'in "here" & <there>', other })
  server = await servePage({ files, version: '1', buildId: '1', port, bankPlace })
  browser = await chromium.launch(chromiumLaunch(findTestBrowser()))
})
afterAll(async () => {
  await browser?.close()
  if (server) await stopServing(server)
})

beforeEach(async () => {
  page = await browser.newPage({ acceptDownloads: true })
})
afterEach(async () => {
  const violations = await page.evaluate(() => window.violations).catch(() => [])
  await page.close()
  expect(violations).toEqual([])
})

const load = () => page.goto(`http://127.0.0.1:${port}/`)
const save = (extension: string, size = 3) =>
  page.evaluate(
    ([kind, length]) => {
      const bytes = new Uint8Array(length as number).fill(65)
      return window.host.saveFile({ suggestedName: '../my: bank', label: 'Bank file', extension: String(kind), bytes })
    },
    [extension, size] as const,
  )

describe('the browser host, under its real policy (S3)', () => {
  it('knows its place, and where else the bank was used', async () => {
    await load()
    const { kind, place } = await page.evaluate(() => ({ kind: window.host.kind, place: window.host.place }))
    expect({ kind, place }).toEqual({ kind: 'browser', place: { where: 'in "here" & <there>', other } })
  })

  it('hands over what the lookup’s page left in this tab, once, and nothing that is no errand', async () => {
    await load()
    const errands = () =>
      page.evaluate(() => {
        const heard: unknown[] = []
        window.host.onErrand((errand) => heard.push(errand))
        return heard
      })
    expect(await errands()).toEqual([])
    const errand = { type: 'open-story', storyId: 'one' }
    for (const left of ['{', '{"type":"import-file"}', '[]'])
      expect(
        await page.evaluate((text) => sessionStorage.setItem('story-bank-errand', text), left).then(errands),
      ).toEqual([])
    await Promise.all([
      page.waitForNavigation(),
      page.evaluate((each) => window.host.lookup.askMain(each as never, false), errand),
    ])
    expect(await errands()).toEqual([errand])
    expect(await errands()).toEqual([])
    expect(await page.evaluate(() => window.host.shell)).toBeNull()
  })

  it('saves by a download where there is no picker', async () => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
    await load()
    const [download, saved] = await Promise.all([page.waitForEvent('download'), save('storybank')])
    expect(saved).toEqual({ ok: true, value: { name: 'my bank' } })
    expect(download.suggestedFilename()).toBe('my bank')
    expect(await readFile(await download.path(), 'utf8')).toBe('AAA')
  })

  it('saves by a download when the picker may not be shown', async () => {
    await page.addInitScript(() => {
      const picker = () => Promise.reject(new DOMException('Must be handling a user gesture.', 'SecurityError'))
      Object.assign(window, { showSaveFilePicker: picker })
    })
    await load()
    const [download] = await Promise.all([page.waitForEvent('download'), save('storybank')])
    expect(await readFile(await download.path(), 'utf8')).toBe('AAA')
  })

  it('saves where the picker says, and takes its cancelling for the person’s', async () => {
    await page.addInitScript(() => {
      const written: number[] = []
      const file = { write: async (bytes: Uint8Array) => void written.push(...bytes), close: async () => undefined }
      const picker = async (options: object) => {
        Object.assign(window, { asked: options, written })
        return { name: 'chosen.storybank', createWritable: async () => file }
      }
      Object.assign(window, { showSaveFilePicker: picker })
    })
    await load()
    expect(await save('storybank')).toEqual({ ok: true, value: { name: 'chosen.storybank' } })
    expect(await page.evaluate(() => Reflect.get(window, 'written'))).toEqual([65, 65, 65])
    await page.evaluate(() => {
      const picker = () => Promise.reject(new DOMException('The user aborted a request.', 'AbortError'))
      Object.assign(window, { showSaveFilePicker: picker })
    })
    expect(await save('storybank')).toEqual({ ok: false, error: { type: 'cancelled' } })
  })

  it('opens what is chosen, up to 50 MB (I1)', async () => {
    await load()
    const open = async (size: number) => {
      const [chooser, opening] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.evaluateHandle(() => ({ opened: window.host.openFile(['storybank', 'json']) })),
      ])
      await chooser.setFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.alloc(size, 'x') })
      return opening.evaluate(async ({ opened }) => {
        const file = await opened
        return file.ok ? { name: file.value.name, size: file.value.bytes.byteLength } : file.error
      })
    }
    expect(await open(5)).toEqual({ name: 'a.json', size: 5 })
    await page.evaluate(() => {
      Object.defineProperty(File.prototype, 'size', { get: () => 50 * 1024 * 1024 + 1 })
    })
    expect(await open(1)).toEqual({ type: 'too-large', megabytes: 51 })
  })

  it('asks Chromium to keep the bank only when told to, and passes on what it answered', async () => {
    await load()
    const state = () => page.evaluate(() => window.host.keeping.state())
    const ask = () => page.evaluate(() => window.host.keeping.ask())
    await expect.poll(state).toBe('may-be-cleared')
    await ask()
    expect(await state()).toBe('may-be-cleared')

    const session = await page.context().newCDPSession(page)
    const origin = `http://127.0.0.1:${port}`
    const { targetInfo } = await session.send('Target.getTargetInfo')
    const { browserContextId } = targetInfo
    await session.send('Browser.grantPermissions', { origin, permissions: ['durableStorage'], browserContextId })
    await ask()
    expect(await state()).toBe('promised')
    await load()
    await expect.poll(state).toBe('promised')
  })

  it('flushes when the page is hidden, and asks before it goes with text unsaved', async () => {
    await load()
    const dialogs: string[] = []
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.type())
      void dialog.accept()
    })
    await page.mouse.click(5, 5)
    const flushes = await page.evaluate(() => {
      let count = 0
      let unsaved = 'a sentence'
      const flush = async () => {
        count += 1
        unsaved = ''
      }
      window.host.onLeaving(flush, () => unsaved)
      window.dispatchEvent(new Event('pagehide'))
      return count
    })
    expect(flushes).toBe(1)
    await page.evaluate(
      () =>
        void window.host.onLeaving(
          async () => undefined,
          () => 'never saved',
        ),
    )
    await page.reload()
    expect(dialogs).toEqual(['beforeunload'])
  })
})

/** A bridge that writes down what it is asked, and answers as told. */
function fakeBridge(): void {
  const asked: unknown[] = []
  let leave: (detail: { leaving: number }) => void = () => undefined
  let nudge: (detail: object) => void = () => undefined
  const waiting: unknown[] = [{ type: 'open-story', storyId: 'from before' }]
  const note = (name: string, reply: unknown) => async (args: unknown) => {
    asked.push([name, args])
    return reply
  }
  const done = { ok: true, value: null }
  const bridge = {
    saveFile: note('saveFile', { ok: true, value: { name: 'kept.md' } }),
    openFile: note('openFile', { ok: false, error: { type: 'refused', reason: 'arguments' } }),
    about: note('about', { ok: true, value: { app: '1', electron: '2', chromium: '3', node: '4' } }),
    setTheme: note('setTheme', done),
    holdWindow: note('holdWindow', done),
    releaseWindow: note('releaseWindow', done),
    takeErrand: async () => ({ ok: true, value: waiting.shift() ?? null }),
    applyShell: note('applyShell', { ok: true, value: { shortcut: 'taken' } }),
    recordShortcut: note('recordShortcut', done),
    setBadge: note('setBadge', done),
    showFolder: note('showFolder', done),
    summonLookup: note('summonLookup', done),
    hideLookup: note('hideLookup', done),
    arrangeLookup: note('arrangeLookup', done),
    askMain: note('askMain', done),
    lookupWrote: note('lookupWrote', done),
    onErrand: (listener: typeof nudge) => {
      nudge = listener
      return () => undefined
    },
    onCommand: (listener: (detail: { id: string }) => void) => {
      listener({ id: 'undo' })
      return () => undefined
    },
    onLeaving: (listener: typeof leave) => {
      leave = listener
      return () => undefined
    },
  } as unknown as DesktopBridge
  Object.assign(window, {
    desktop: bridge,
    asked,
    leave: (number: number) => leave({ leaving: number }),
    bringErrands: (errands: unknown[]) => {
      waiting.push(...errands)
      nudge({})
    },
  })
}

describe('the desktop host', () => {
  const asked = () => page.evaluate(() => Reflect.get(window, 'asked') as [string, unknown][])
  const leave = async (number: number) => {
    await page.evaluate((each) => (Reflect.get(window, 'leave') as (number: number) => unknown)(each), number)
    await expect.poll(async () => (await asked()).at(-1)?.[0]).toBe('releaseWindow')
    return (await asked()).filter(([name]) => name.endsWith('Window')).map(([, args]) => args)
  }
  beforeEach(async () => {
    await page.addInitScript(fakeBridge)
    await load()
  })

  it('passes on bare names and known kinds only (S7)', async () => {
    expect(await save('md')).toEqual({ ok: true, value: { name: 'kept.md' } })
    expect((await asked()).at(-1)).toMatchObject([
      'saveFile',
      { suggestedName: 'my bank', label: 'Bank file', extension: 'md' },
    ])
    expect(await save('exe')).toMatchObject({ ok: false, error: { type: 'cannot-write' } })
    expect(await asked()).toHaveLength(1)
  })

  it('words what main refused', async () => {
    const opened = await page.evaluate(() => window.host.openFile(['json', 'exe']))
    expect(opened).toMatchObject({ ok: false, error: { type: 'cannot-read' } })
    expect(await asked()).toEqual([['openFile', { extensions: ['json'] }]])
  })

  it('hands its unsaved text over before it flushes, and tells how that ended', async () => {
    expect(await leave(1)).toEqual([
      { leaving: 1, unsavedText: '' },
      { leaving: 1, saved: true },
    ])
    await page.evaluate(() => {
      window.host.onLeaving(
        async () => undefined,
        () => 'one',
      )
      window.host.onLeaving(
        async () => Promise.reject(new Error('disk full')),
        () => 'two',
      )
    })
    expect((await leave(2)).slice(2)).toEqual([
      { leaving: 2, unsavedText: 'one\n\ntwo' },
      { leaving: 2, saved: false },
    ])
  })

  it('brings menu commands to the page, and versions', async () => {
    const heard = await page.evaluate(() => {
      const ids: string[] = []
      window.host.onCommand((id) => ids.push(id))
      return ids
    })
    expect(heard).toEqual(['undo'])
    expect(await page.evaluate(() => window.host.versions())).toContainEqual({ name: 'Electron', version: '2' })
  })

  it('takes what waits for it, from before it was up and as it is told, in order', async () => {
    await page.evaluate(() => {
      Object.assign(window, { taken: [] })
      window.host.onErrand((errand) => (Reflect.get(window, 'taken') as unknown[]).push(errand))
    })
    const taken = () => page.evaluate(() => Reflect.get(window, 'taken') as { storyId: string }[])
    await expect.poll(async () => (await taken()).map((each) => each.storyId)).toEqual(['from before'])
    await page.evaluate(() =>
      (Reflect.get(window, 'bringErrands') as (errands: unknown[]) => void)([
        { type: 'open-story', storyId: 'one' },
        { type: 'open-story', storyId: 'two' },
      ]),
    )
    await expect.poll(async () => (await taken()).map((each) => each.storyId)).toEqual(['from before', 'one', 'two'])
  })

  it('has a shell that keeps main’s last answer, and a lookup window that only asks', async () => {
    const state = await page.evaluate(async () => {
      const { shell, lookup } = window.host
      const heard: unknown[] = [shell?.state()]
      shell?.subscribe(() => heard.push(shell.state()))
      await shell?.apply({
        lookupShortcut: 'Alt+L',
        keepLookupReady: true,
        lookupOnTop: false,
        trayShown: false,
        launchAtLogin: false,
        commandKeys: {},
      })
      await shell?.recordShortcut(true)
      shell?.setBadge(4000)
      shell?.showFolder()
      shell?.summonLookup()
      lookup.hide()
      lookup.arrange({ shape: 'wide', onTop: true })
      lookup.askMain({ type: 'open-story', storyId: 'one' }, true)
      lookup.wrote()
      return heard
    })
    expect(state).toEqual([null, { shortcut: 'taken' }])
    expect((await asked()).slice(1)).toEqual([
      ['recordShortcut', { on: true }],
      ['setBadge', { due: 999 }],
      ['showFolder', {}],
      ['summonLookup', {}],
      ['hideLookup', {}],
      ['arrangeLookup', { shape: 'wide', onTop: true }],
      ['askMain', { errand: { type: 'open-story', storyId: 'one' }, keep: true }],
      ['lookupWrote', {}],
    ])
  })
})
