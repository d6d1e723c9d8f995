import { describe, expect, it } from 'vitest'
import { sources, withoutComments } from '../support/sources.ts'

const all = sources()
const saying = (pattern: RegExp) =>
  all.filter((source) => pattern.test(withoutComments(source.text))).map(({ path }) => path)

describe('every dangerous thing has one door (HOUSE.md §1)', () => {
  it.each([
    [/\bipcMain\b/, 'electron/ipc-handle.ts'],
    [/\bipcRenderer\b/, 'electron/preload.ts'],
    [/\bcontextBridge\b/, 'electron/preload.ts'],
    [/\bwindow\.desktop\b/, 'renderer/host/desktop-host.ts'],
    [/\bprotocol\.handle\b/, 'electron/app-protocol.ts'],
    [/\bnew BrowserWindow\b/, 'electron/windows/page-window.ts'],
    [/\bglobalShortcut\b/, 'electron/shell/desktop-shell.ts'],
    [/\bnew Tray\b/, 'electron/shell/tray.ts'],
  ])('%s', (pattern, door) => {
    expect(saying(pattern)).toEqual([door])
  })

  const importing = (library: string) =>
    all.filter((source) => source.imports.some(({ target }) => target === library)).map(({ path }) => path)

  it('serves over HTTP in one file, and asks in one other', () => {
    expect(importing('node:http')).toEqual(['scripts/port-owner.ts', 'scripts/serve-page.ts'])
  })

  it('keeps the database in renderer/storage and the fuzzy search in shared/match', () => {
    expect(importing('dexie').filter((path) => !path.startsWith('renderer/storage/'))).toEqual([])
    // The bench runs Fuse as a peer, beside the app and not in it.
    expect(importing('fuse.js').sort()).toEqual(['scripts/bench-engines.ts', 'shared/match/fuzzy.ts'])
  })
})

describe('entries', () => {
  it.each(['electron/main.ts', 'renderer/main.tsx', 'renderer/lookup.tsx', 'scripts/start.ts', 'scripts/build.ts'])(
    'configure Zod before anything else in %s, so that it never tries new Function (S3)',
    (path) => {
      const [first] = all.find((source) => source.path === path)?.imports ?? []
      expect(first?.target).toBe('shared/zod-config.ts')
    },
  )
})
