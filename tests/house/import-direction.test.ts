import { describe, expect, it } from 'vitest'
import { houseTable, type Row } from '../support/house-table.ts'
import { type Import, type Source, sources } from '../support/sources.ts'

const all = sources()
const byPath = new Map(all.map((source) => [source.path, source]))

function rowOf(path: string): Row | undefined {
  return houseTable.find((row) => row.room.test(path))
}

/** `renderer/features/stories`, for a file in it. */
function featureOf(path: string): string | null {
  return /^renderer\/features\/[^/]+/.exec(path)?.[0] ?? null
}

function isAllowed(source: Source, { target, isOurs }: Import): boolean {
  const row = rowOf(source.path)
  if (!row) return false
  if (!isOurs) return row.libraries.some((library) => library.test(target))
  const feature = featureOf(source.path)
  if (feature && target.startsWith(`${feature}/`)) return true
  return row.ours.some((room) => room.test(target))
}

function wrong(source: Source): string[] {
  return source.imports.filter((each) => !isAllowed(source, each)).map((each) => `${source.path} → ${each.target}`)
}

/** Whether running this module would load Electron, itself or through another. */
function reachesElectron(path: string, seen = new Set<string>()): boolean {
  if (seen.has(path)) return false
  seen.add(path)
  const running = byPath.get(path)?.imports.filter((each) => !each.isType) ?? []
  return running.some((each) => (each.isOurs ? reachesElectron(each.target, seen) : each.target === 'electron'))
}

describe('who may import whom (HOUSE.md §3)', () => {
  it('reads the sources at all', () => {
    expect(all.length).toBeGreaterThan(50)
    expect(byPath.get('electron/main.ts')?.imports).toContainEqual({ target: 'electron', isOurs: false, isType: false })
    expect(byPath.get('electron/security-policy.ts')?.imports[0]).toMatchObject({ target: 'electron', isType: true })
  })

  it('gives every file a room', () => {
    expect(all.filter((source) => !rowOf(source.path)).map((source) => source.path)).toEqual([])
  })

  it('is held by every import', () => {
    expect(all.flatMap(wrong)).toEqual([])
  })

  it('lets scripts have those modules of electron/ that do not reach Electron', () => {
    const reaching = all
      .filter((source) => source.path.startsWith('scripts/'))
      .filter((source) => reachesElectron(source.path))
      .map((source) => source.path)
    expect(reaching).toEqual([])
  })
})

describe('the table itself', () => {
  const judge = (path: string, target: string, isOurs = true) =>
    isAllowed({ path, text: '', imports: [] }, { target, isOurs, isType: false })

  it.each([
    ['shared/story/story.ts', 'shared/coverage/coverage-matrix.ts'],
    ['shared/coverage/x.ts', 'shared/review/review-bank.ts'],
    ['shared/review/x.ts', 'shared/match/x.ts'],
    ['shared/practice/x.ts', 'shared/loop/x.ts'],
    ['shared/bank/bank.ts', 'shared/bank-file/x.ts'],
    ['shared/story/story.ts', 'renderer/app/app.tsx'],
    ['shared/story/story.ts', 'electron/address.ts'],
    ['electron/main.ts', 'renderer/app/app.tsx'],
    ['electron/preload.ts', 'electron/address.ts'],
    ['renderer/ui/button.tsx', 'shared/story/story.ts'],
    ['renderer/storage/rows.ts', 'renderer/features/stories/x.tsx'],
    ['renderer/features/stories/x.tsx', 'renderer/features/lookup/y.tsx'],
    ['renderer/features/stories/x.tsx', 'renderer/app/app.tsx'],
    ['renderer/host/host.ts', 'renderer/storage/rows.ts'],
    ['renderer/app/app.tsx', 'electron/main.ts'],
    ['scripts/start.ts', 'renderer/main.tsx'],
    ['scripts/start.ts', 'tests/support/x.ts'],
  ])('keeps %s from %s', (path, target) => {
    expect(judge(path, target)).toBe(false)
  })

  it.each([
    ['shared/story/story.ts', 'node:fs'],
    ['shared/story/story.ts', 'react'],
    ['shared/loop/x.ts', 'fuse.js'],
    ['electron/main.ts', 'react'],
    ['electron/preload.ts', 'node:fs'],
    ['electron/preload.ts', 'zod'],
    ['renderer/features/stories/x.tsx', 'dexie'],
    ['renderer/features/lookup/x.tsx', 'fuse.js'],
    ['renderer/app/app.tsx', 'electron'],
    ['renderer/ui/button.tsx', 'dexie'],
    ['scripts/start.ts', 'electron'],
  ])('keeps %s from the library %s', (path, library) => {
    expect(judge(path, library, false)).toBe(false)
  })
})
