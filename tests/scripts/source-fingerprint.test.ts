import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sourceFingerprint } from '../../scripts/source-fingerprint.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'fingerprint-'))
  await mkdir(join(root, 'shared', 'story'), { recursive: true })
  await writeFile(join(root, 'shared', 'story', 'a.ts'), 'one')
  await writeFile(join(root, 'package.json'), '{}')
})
afterEach(() => rm(root, { recursive: true }))

it('names the same sources alike, whatever their times and whatever else lies about', async () => {
  const before = await sourceFingerprint(root)
  expect(before).toMatch(/^[0-9a-f]{12}$/)
  await utimes(join(root, 'shared', 'story', 'a.ts'), 1, 1)
  await mkdir(join(root, 'out'))
  await writeFile(join(root, 'out', 'build.json'), '{}')
  expect(await sourceFingerprint(root)).toBe(before)
})

it('notices a change, a rename, a new file and a lost one', async () => {
  const path = (name: string) => join(root, 'shared', 'story', name)
  const seen = [await sourceFingerprint(root)]
  await writeFile(path('a.ts'), 'two')
  seen.push(await sourceFingerprint(root))
  await rename(path('a.ts'), path('b.ts'))
  seen.push(await sourceFingerprint(root))
  await writeFile(path('c.ts'), '')
  seen.push(await sourceFingerprint(root))
  await rm(path('b.ts'))
  seen.push(await sourceFingerprint(root))
  expect(new Set(seen).size).toBe(seen.length)
})
