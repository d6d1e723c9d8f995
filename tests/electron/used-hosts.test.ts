import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import '../../shared/zod-config.ts'
import { commonDataFolder, recordUse } from '../../electron/files/used-hosts.ts'
import { failingFiles } from '../support/failing-files.ts'

const monday = '2026-01-05T09:00:00.000Z'
const tuesday = '2026-01-06T09:00:00.000Z'

let root = ''
let folder = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'used-hosts-'))
  folder = join(root, 'star-story-bank')
})
afterEach(() => rm(root, { recursive: true }))

describe('where else the bank was used', () => {
  it('is nowhere at first, and each host learns of the other', async () => {
    expect(await recordUse('desktop', monday, { folder })).toBeNull()
    expect(await recordUse('desktop', tuesday, { folder })).toBeNull()
    expect(await recordUse('browser', tuesday, { folder })).toEqual({ kind: 'desktop', lastUsed: tuesday })
    expect(await recordUse('desktop', tuesday, { folder })).toEqual({ kind: 'browser', lastUsed: tuesday })
  })

  it('is kept privately (B5)', async () => {
    await recordUse('desktop', monday, { folder })
    expect(await readdir(folder)).toEqual(['used-hosts.json'])
    if (process.platform !== 'win32') {
      expect((await stat(folder)).mode & 0o777).toBe(0o700)
      expect((await stat(join(folder, 'used-hosts.json'))).mode & 0o777).toBe(0o600)
    }
  })

  it.each(['', '{', 'null', '[]', '{"format":2}', '{"format":1,"desktop":"<b>","browser":null}'])(
    'is forgotten, not believed, where the marker says %j',
    async (text) => {
      await recordUse('browser', monday, { folder })
      await writeFile(join(folder, 'used-hosts.json'), text)
      expect(await recordUse('desktop', tuesday, { folder })).toBeNull()
      expect(JSON.parse(await readFile(join(folder, 'used-hosts.json'), 'utf8'))).toMatchObject({ desktop: tuesday })
    },
  )

  it('is no reason to fail, whichever step of the disk does', async () => {
    await recordUse('browser', monday, { folder })
    for (let at = 1; at <= 14; at++) {
      const { files } = failingFiles(at, { kind: 'error', code: 'ENOSPC' })
      await expect(recordUse('desktop', tuesday, { folder, files })).resolves.not.toThrow()
    }
  })
})

describe('the folder both hosts know', () => {
  const home = '/home/ada'
  it.each([
    ['linux', {}, '/home/ada/.local/share/star-story-bank'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/star-story-bank'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/ada/.local/share/star-story-bank'],
    ['darwin', { XDG_DATA_HOME: '/data' }, '/home/ada/Library/Application Support/star-story-bank'],
    ['win32', { APPDATA: '/roaming' }, '/roaming/star-story-bank'],
    ['win32', {}, '/home/ada/AppData/Roaming/star-story-bank'],
  ] as const)('is the system’s own on %s with %j', (platform, env, expected) => {
    expect(commonDataFolder({ platform, env, home }).replaceAll('\\', '/')).toBe(expected)
  })
})
