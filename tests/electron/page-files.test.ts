import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPageFiles } from '../../electron/page-files.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-files-'))
  await mkdir(join(folder, 'out', 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.json'), 'x')
  for (const name of ['index.html', 'index.html.map', 'notes.txt', 'assets/main-1a.js', 'assets/text.woff2']) {
    await writeFile(join(folder, 'out', name), name)
  }
  await symlink(join(folder, 'secret.json'), join(folder, 'out', 'link.json')).catch(() => undefined)
})
afterAll(() => rm(folder, { recursive: true }))

it('lists the built page by address: known kinds only, no source maps, no links out (S2)', async () => {
  const files = await readPageFiles(join(folder, 'out'))
  expect([...files.keys()].sort()).toEqual(['/assets/main-1a.js', '/assets/text.woff2', '/index.html'])
  expect(files.get('/index.html')).toEqual({
    type: 'text/html; charset=utf-8',
    bytes: new TextEncoder().encode('index.html'),
  })
})

it('fails where there is no built page', async () => {
  await expect(readPageFiles(join(folder, 'absent'))).rejects.toThrow()
})
