import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import '../../shared/zod-config.ts'
import { errandOf, filesAmong } from '../../electron/shell/opened-files.ts'
import { errandSchema } from '../../shared/ipc/errand.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'opened-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('what the app was started with', () => {
  it('is looked at for bank files only', () => {
    const argv = ['/opt/app', '--at-login', 'a.storybank', '/b/C.STORYBANK', 'notes.md', '.', '--x=y.storybank', '']
    expect(filesAmong(argv, folder)).toEqual([join(folder, 'a.storybank'), resolve('/b/C.STORYBANK')])
  })

  it('is not the app itself, and no more than ten', () => {
    expect(filesAmong(['/opt/x.storybank'], folder)).toEqual([])
    const many = Array.from({ length: 50 }, (_, at) => `${at}.storybank`)
    expect(filesAmong(['app', ...many], folder)).toHaveLength(10)
  })
})

describe('a file the system hands over', () => {
  it('becomes bytes and a bare name; where it lies stays here (S7)', async () => {
    const path = join(folder, 'mine.storybank')
    await writeFile(path, 'stories')
    const errand = await errandOf(path)
    expect(errand).toEqual({ type: 'import-file', name: 'mine.storybank', bytes: new TextEncoder().encode('stories') })
    expect(errandSchema.safeParse(errand).success).toBe(true)
    expect(JSON.stringify(errand)).not.toContain(folder)
  })

  it('is refused above the cap, unread (I1)', async () => {
    const path = join(folder, 'huge.storybank')
    await writeFile(path, '')
    await truncate(path, 50 * 1024 * 1024 + 1)
    const errand = await errandOf(path)
    expect(errand).toEqual({
      type: 'unread-file',
      name: 'huge.storybank',
      failure: { type: 'too-large', megabytes: 51 },
    })
    expect(errandSchema.safeParse(errand).success).toBe(true)
  })

  it('is said to be unreadable where it is none, or is a folder', async () => {
    await mkdir(join(folder, 'folder.storybank'))
    for (const name of ['absent.storybank', 'folder.storybank']) {
      const errand = await errandOf(join(folder, name))
      expect(errand).toMatchObject({ type: 'unread-file', name, failure: { type: 'cannot-read' } })
      expect(JSON.stringify(errand)).not.toContain(folder)
      expect(errandSchema.safeParse(errand).success).toBe(true)
    }
  })
})
