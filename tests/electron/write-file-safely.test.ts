import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type FilePort, fileErrorWords, realFiles, UnfaithfulCopy } from '../../electron/files/file-port.ts'
import { sweepDrafts, writeFileSafely } from '../../electron/files/write-file-safely.ts'
import { type Fault, failingFiles, systemError } from '../support/failing-files.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const before = encode('the old bank '.repeat(300))
const after = encode('the new bank, longer '.repeat(400))

let folder = ''
let path = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-safely-'))
  path = join(folder, 'bank.storybank')
  await writeFile(path, before)
})
afterEach(() => rm(folder, { recursive: true }))

async function present(): Promise<'old' | 'new' | 'broken'> {
  const bytes = await readFile(path)
  return bytes.equals(before) ? 'old' : bytes.equals(after) ? 'new' : 'broken'
}

/** The steps of a write in which nothing fails. */
async function honestSteps(): Promise<string[]> {
  const { files, steps } = failingFiles(0, { kind: 'death' })
  await writeFileSafely(path, after, { files, platform: 'linux' })
  await writeFile(path, before)
  return steps
}

describe('writing a file safely (B1)', () => {
  it('writes whole, syncs, reads back, renames, syncs the folder, in this order', async () => {
    const steps = await honestSteps()
    expect(steps.filter((name, index) => name !== steps[index - 1])).toEqual([
      'open r',
      'open wx',
      'write',
      'sync',
      'close',
      'readFile',
      'rename',
      'sync',
      'close',
    ])
    expect(steps.filter((name) => name === 'write').length).toBeGreaterThan(5)
  })

  it('replaces and creates, privately (B5), and leaves nothing else behind', async () => {
    const other = join(folder, 'other.storybank')
    await writeFileSafely(path, after)
    await writeFileSafely(other, after)
    await writeFileSafely(join(folder, 'empty'), new Uint8Array())
    expect(await present()).toBe('new')
    expect((await readdir(folder)).sort()).toEqual(['bank.storybank', 'empty', 'other.storybank'])
    if (process.platform !== 'win32') expect((await stat(other)).mode & 0o777).toBe(0o600)
  })

  const faults: Fault[] = [
    ...['EIO', 'ENOSPC', 'EACCES', 'EFBIG', 'EMFILE'].map((code) => ({ kind: 'error', code }) as const),
    { kind: 'death' },
  ]
  it.each(faults)('leaves the old file or the whole new one, whichever step meets $kind $code', async (fault) => {
    const names = await honestSteps()
    const renamed = names.indexOf('rename') + 1
    for (let at = 1; at <= names.length; at++) {
      await writeFile(path, before)
      const { files } = failingFiles(at, fault)
      const end = await writeFileSafely(path, after, { files, platform: 'linux' }).then(
        () => 'said written',
        () => 'said failed',
      )
      const state = await present()
      // Up to and with the rename a failure means the old file; what is said written is written.
      if (at <= renamed && end === 'said failed') expect([at, names[at - 1], state]).toEqual([at, names[at - 1], 'old'])
      if (end === 'said written') expect([at, names[at - 1], state]).toEqual([at, names[at - 1], 'new'])
      expect(state).not.toBe('broken')
      // Death leaves its draft, and the next start sweeps it; anything else cleans up itself.
      if (fault.kind === 'death') await sweepDrafts(folder)
      expect(await readdir(folder)).toEqual(['bank.storybank'])
    }
  })

  it('goes on after short writes, at every one of them', async () => {
    const names = await honestSteps()
    for (const [index, name] of names.entries()) {
      if (name !== 'write') continue
      await writeFile(path, before)
      const { files } = failingFiles(index + 1, { kind: 'short-write' })
      await writeFileSafely(path, after, { files })
      expect(await present()).toBe('new')
    }
  })

  it('gives up when writes take nothing, and when the disk lies about what it kept', async () => {
    const { files } = failingFiles((await honestSteps()).indexOf('readFile') + 1, { kind: 'flip' })
    await expect(writeFileSafely(path, after, { files })).rejects.toBeInstanceOf(UnfaithfulCopy)
    const deaf: FilePort = {
      ...realFiles,
      open: async (...args) => {
        const file = await realFiles.open(...args)
        const write = async () => ({ bytesWritten: 0 })
        return { write, sync: () => file.sync(), close: () => file.close() }
      },
    }
    await expect(writeFileSafely(path, after, { files: deaf })).rejects.toBeInstanceOf(UnfaithfulCopy)
    expect([await present(), await readdir(folder)]).toEqual(['old', ['bank.storybank']])
  })

  it('takes a folder that cannot be synced for no failure', async () => {
    const names = await honestSteps()
    const last = names.lastIndexOf('sync') + 1
    const { files } = failingFiles(last, { kind: 'error', code: 'EINVAL' })
    await writeFileSafely(path, after, { files, platform: 'linux' })
    expect(await present()).toBe('new')
  })

  it('never follows a link laid where its draft would be, for the draft’s name is random and new', async () => {
    await symlink(path, join(folder, '.bank.storybank.1.tmp'))
    await writeFileSafely(join(folder, 'x'), after)
    expect(await present()).toBe('old')
  })
})

describe('renaming on Windows', () => {
  it.each(['EPERM', 'EBUSY', 'EACCES'])('is tried again while a scanner holds the file (%s)', async (code) => {
    let refusals = 3
    const rename = vi.fn(async (from: string, to: string) => {
      if (refusals-- > 0) throw systemError(code)
      await realFiles.rename(from, to)
    })
    const wait = vi.fn(async () => undefined)
    await writeFileSafely(path, after, { files: { ...realFiles, rename }, platform: 'win32', wait })
    expect(await present()).toBe('new')
    expect(wait).toHaveBeenCalledTimes(3)
  })

  it('is given up in the end, with the old file in place and no draft', async () => {
    const rename = async () => Promise.reject(systemError('EPERM'))
    const wait = vi.fn(async (_time: number) => undefined)
    const written = writeFileSafely(path, after, { files: { ...realFiles, rename }, platform: 'win32', wait })
    await expect(written).rejects.toMatchObject({ code: 'EPERM' })
    expect(wait.mock.calls.reduce((sum, [time]) => sum + time, 0)).toBeLessThan(5000)
    expect([await present(), await readdir(folder)]).toEqual(['old', ['bank.storybank']])
  })

  it('is tried once elsewhere', async () => {
    const rename = vi.fn(async () => Promise.reject(systemError('EPERM')))
    await expect(writeFileSafely(path, after, { files: { ...realFiles, rename }, platform: 'linux' })).rejects.toThrow()
    expect(rename).toHaveBeenCalledOnce()
  })
})

describe('drafts of killed processes (B5)', () => {
  const random = '0a1b2c3d-0000-4000-8000-0123456789ab'

  it('are removed; those of living ones, and everything else, stay', async () => {
    const dead = `.bank.storybank.4711.${random}.tmp`
    const living = `.bank.storybank.4712.${random}.tmp`
    for (const name of [dead, living, 'notes.tmp', '.hidden', `.x.${random}.tmp`])
      await writeFile(join(folder, name), 'x')
    expect(await sweepDrafts(folder, { running: (pid) => pid === 4712 })).toBe(1)
    expect((await readdir(folder)).sort()).toEqual(
      [living, '.hidden', `.x.${random}.tmp`, 'bank.storybank', 'notes.tmp'].sort(),
    )
  })

  it('are no reason to fail: an absent folder has none', async () => {
    expect(await sweepDrafts(join(folder, 'absent'))).toBe(0)
  })
})

it('words every failure without a path, a code or a stack', () => {
  const codes = [
    'ENOSPC',
    'EDQUOT',
    'EFBIG',
    'EACCES',
    'EPERM',
    'EROFS',
    'ENOENT',
    'EISDIR',
    'EBUSY',
    'EIO',
    'EMFILE',
    'EODD',
  ]
  const errors = [
    ...codes.map(systemError),
    new UnfaithfulCopy('x'),
    new Error('/home/person/x'),
    null,
    'text',
    { code: 7 },
  ]
  for (const error of errors) expect(fileErrorWords(error)).toMatch(/^[A-Z][a-z ,]+(\. [A-Z][a-z ]+)?\.$/)
})
