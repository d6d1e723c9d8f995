import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isSupportedElectron } from '../../../scripts/packaging/electron-support.ts'
import { flipPackedFuses, fusedProgram } from '../../../scripts/packaging/flip-fuses.ts'
import { fuses } from '../../../scripts/packaging/fuses.ts'
import { standInDistribution } from '../../../scripts/packaging/stand-in-distribution.ts'

const names = Object.values(FuseV1Options).filter(
  (name): name is keyof typeof FuseV1Options => typeof name === 'string',
)

describe('the map of fuses (S8)', () => {
  it('is SAFETY.md 1.2, line by line', () => {
    expect(Object.fromEntries(names.map((name) => [name, fuses[FuseV1Options[name]]]))).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
      WasmTrapHandlers: true,
    })
  })

  it('covers every fuse the library knows, strictly', () => {
    expect(fuses.version).toBe(FuseVersion.V1)
    expect(fuses.strictlyRequireAllFuses).toBe(true)
    expect(names).toHaveLength(9)
    for (const name of names) expect([name, typeof fuses[FuseV1Options[name]]]).toEqual([name, 'boolean'])
  })

  it('is set by our own step, strictly, and not by electron-builder’s', () => {
    const settings = readFileSync('electron-builder.yml', 'utf8')
    expect(settings).toMatch(/^afterPack: \.\/scripts\/packaging\/after-pack\.mjs$/m)
    expect(settings).not.toMatch(/^\s*electronFuses:/m)
  })
})

describe('flipping (S8)', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fuses-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const packed = (appOutDir = folder) => ({
    appOutDir,
    electronPlatformName: 'linux',
    packager: { appInfo: { productFilename: 'STAR Story Bank' }, executableName: 'electron' },
  })

  it('writes all nine into the program', async () => {
    standInDistribution(folder, '45.4.1', '010001111')
    await flipPackedFuses(packed())
    const { version, ...wire } = await getCurrentFuseWire(join(folder, 'electron'))
    expect(version).toBe(FuseVersion.V1)
    const [on, off] = [FuseState.ENABLE, FuseState.DISABLE]
    expect(Object.values(wire)).toEqual([off, on, off, off, on, on, off, off, on])
  })

  it('refuses an Electron with a fuse we have not thought about', async () => {
    standInDistribution(folder, '46.0.0', '1011100111')
    await expect(flipPackedFuses(packed())).rejects.toThrow('strictlyRequireAllFuses')
  })

  it('finds the program on each system', () => {
    const on = (electronPlatformName: string) =>
      fusedProgram({ ...packed('out'), electronPlatformName }).replaceAll('\\', '/')
    expect([on('linux'), on('win32'), on('darwin')]).toEqual([
      'out/electron',
      'out/STAR Story Bank.exe',
      'out/STAR Story Bank.app',
    ])
  })

  it('leaves the two halves of a universal app for the whole', async () => {
    await flipPackedFuses(packed(join(folder, 'mac-universal-x64-temp')))
    await flipPackedFuses(packed(join(folder, 'mac-universal-arm64-temp')))
    await expect(flipPackedFuses(packed(join(folder, 'mac-universal')))).rejects.toThrow('ENOENT')
  })
})

describe('the version of Electron (S8)', () => {
  /** The newest release when the version was last looked at; the release workflow asks the registry. */
  const latestKnown = '45.4.1'

  it('is pinned, and among the three majors that get fixes', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(isSupportedElectron(devDependencies.electron, latestKnown)).toBe(true)
  })

  it.each([
    ['43.0.0', '45.4.1', true],
    ['42.9.9', '45.0.0', false],
    ['45.4.1', '45.4.1', true],
  ])('%s is supported while %s is the latest: %s', (pinned, latest, wanted) => {
    expect(isSupportedElectron(pinned, latest)).toBe(wanted)
  })

  it('is never a range', () => {
    expect(() => isSupportedElectron('^45.0.0', '45.4.1')).toThrow('not an exact version')
  })
})
