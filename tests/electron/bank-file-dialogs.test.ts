import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type FileDialogs, openBankFile, saveBankFile } from '../../electron/files/bank-file-dialogs.ts'
import { largestFileBytes } from '../../shared/ipc/file-failure.ts'
import { honestArguments } from '../support/call-arguments.ts'
import { systemError } from '../support/failing-files.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dialogs-'))
})
afterAll(() => rm(folder, { recursive: true }))

function dialogs(path: string | null) {
  return {
    askWhereToSave: vi.fn<FileDialogs['askWhereToSave']>(async () => path),
    askWhichToOpen: vi.fn<FileDialogs['askWhichToOpen']>(async () => path),
  }
}
const saving = honestArguments['file:save']
const opening = honestArguments['file:open']

describe('saving where the person says', () => {
  it('asks with a bare name and the file’s kind, and answers with a bare name (S7)', async () => {
    const asked = dialogs(join(folder, 'mine.storybank'))
    expect(await saveBankFile(saving, asked)).toEqual({ ok: true, value: { name: 'mine.storybank' } })
    expect(asked.askWhereToSave).toHaveBeenCalledExactlyOnceWith({
      defaultPath: 'bank.storybank',
      filters: [
        { name: 'Bank file', extensions: ['storybank'] },
        { name: 'All files', extensions: ['*'] },
      ],
    })
    expect(new Uint8Array(await readFile(join(folder, 'mine.storybank')))).toEqual(saving.bytes)
    if (process.platform !== 'win32') {
      expect((await stat(join(folder, 'mine.storybank'))).mode & 0o002).toBe(0)
    }
  })

  it('writes nothing when the person cancels', async () => {
    const write = vi.fn()
    expect(await saveBankFile(saving, dialogs(null), write)).toEqual({ ok: false, error: { type: 'cancelled' } })
    expect(write).not.toHaveBeenCalled()
  })

  it.each([
    ['ENOSPC', 'The disk is full.'],
    ['EACCES', 'This place does not allow it. Choose another folder.'],
  ])('words %s', async (code, reason) => {
    const write = async () => Promise.reject(systemError(code))
    const saved = await saveBankFile(saving, dialogs('/anywhere/x'), write)
    expect(saved).toEqual({ ok: false, error: { type: 'cannot-write', reason } })
  })
})

describe('opening what the person says', () => {
  it('reads it whole, and says its bare name', async () => {
    await writeFile(join(folder, 'a.json'), 'text')
    const asked = dialogs(join(folder, 'a.json'))
    const opened = await openBankFile(opening, asked)
    expect(opened).toEqual({ ok: true, value: { name: 'a.json', bytes: new TextEncoder().encode('text') } })
    const [options] = asked.askWhichToOpen.mock.lastCall ?? []
    expect(options?.filters[0]?.extensions).toEqual(['storybank', 'json'])
  })

  it('reads an empty file, and one of exactly 50 MB', async () => {
    await writeFile(join(folder, 'empty.json'), '')
    expect(await openBankFile(opening, dialogs(join(folder, 'empty.json')))).toMatchObject({
      value: { bytes: new Uint8Array() },
    })
    await writeFile(join(folder, 'large.json'), '')
    await truncate(join(folder, 'large.json'), largestFileBytes)
    const opened = await openBankFile(opening, dialogs(join(folder, 'large.json')))
    expect(opened.ok && opened.value.bytes.byteLength).toBe(largestFileBytes)
  })

  it('refuses one byte more without reading it (I1)', async () => {
    await writeFile(join(folder, 'huge.json'), '')
    await truncate(join(folder, 'huge.json'), largestFileBytes + 1)
    const opened = await openBankFile(opening, dialogs(join(folder, 'huge.json')))
    expect(opened).toEqual({ ok: false, error: { type: 'too-large', megabytes: 51 } })
  })

  it('refuses folders, absent files, and pipes, which would never end', async () => {
    await mkdir(join(folder, 'a-folder'), { recursive: true })
    const paths = [join(folder, 'a-folder'), join(folder, 'absent.json')]
    if (existsSync('/usr/bin/mkfifo') && existsSync('/dev/zero')) {
      execFileSync('/usr/bin/mkfifo', [join(folder, 'pipe')])
      paths.push(join(folder, 'pipe'), '/dev/zero')
    }
    for (const path of paths) {
      expect(await openBankFile(opening, dialogs(path))).toMatchObject({ ok: false, error: { type: 'cannot-read' } })
    }
    expect(await openBankFile(opening, dialogs(null))).toEqual({ ok: false, error: { type: 'cancelled' } })
  })
})
