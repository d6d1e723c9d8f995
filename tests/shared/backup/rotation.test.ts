import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type BackupEntry,
  backupName,
  backupReasons,
  isPinnedReason,
  readBackupName,
} from '../../../shared/backup/backup.ts'
import { backupsToRemove, isShrunk, newestFirst, rotationRule } from '../../../shared/backup/rotation.ts'

const day = 86_400_000
const start = Date.parse('2026-01-01T00:00:00.000Z')

function anEntry(facts: Partial<BackupEntry> & { minute: number }): BackupEntry {
  const { minute, ...rest } = facts
  const at = new Date(start + minute * 60_000).toISOString()
  const reason = rest.reason ?? 'change'
  const known = { at, revision: minute, stories: 10, characters: 1000, reason, ...rest }
  return { name: backupName(known), pinned: isPinnedReason(reason), bytes: 500, verified: true, ...known }
}

const history = fc
  .uniqueArray(
    fc.record({
      minute: fc.integer({ min: 0, max: 400 * 24 * 60 }),
      reason: fc.constantFrom(...backupReasons),
      verified: fc.boolean(),
      stories: fc.integer({ min: 0, max: 40 }),
    }),
    { selector: (each) => each.minute, maxLength: 120 },
  )
  .map((facts) => facts.map((each) => anEntry(each)))

describe('B3: rotation over random histories', () => {
  test('keeps the newest verified backup, every young pin, and never leaves fewer than five good ones', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 30 }), (entries, daysLater) => {
        const newestAt = Math.max(start, ...entries.map((entry) => Date.parse(entry.at)))
        const now = new Date(newestAt + daysLater * day).toISOString()
        const gone = new Set(backupsToRemove(entries, now).map((entry) => entry.name))
        const kept = entries.filter((entry) => !gone.has(entry.name))
        const lost = new Set(entries.filter((entry) => gone.has(entry.name)))
        const good = newestFirst(entries.filter((entry) => entry.verified))
        const isYoungPin = (entry: BackupEntry) =>
          entry.pinned && Date.parse(entry.at) >= Date.parse(now) - rotationRule.pinnedDays * day
        const toKeep = [...good.slice(0, 1), ...good.slice(0, rotationRule.recent), ...entries.filter(isYoungPin)]
        expect(toKeep.filter((entry) => lost.has(entry))).toEqual([])
        expect(kept.filter((entry) => entry.verified).length).toBeGreaterThanOrEqual(Math.min(5, good.length))
        const young = good.filter((entry) => Date.parse(entry.at) >= Date.parse(now) - rotationRule.pinnedDays * day)
        const most = (list: BackupEntry[]) => Math.max(0, ...list.map((entry) => entry.stories))
        expect(most(kept.filter((entry) => entry.verified))).toBeGreaterThanOrEqual(most(young))
      }),
      { numRuns: 10_000 },
    )
  })

  test('rotating twice removes nothing more', () => {
    fc.assert(
      fc.property(history, (entries) => {
        const now = new Date(start + 401 * day).toISOString()
        const gone = new Set(backupsToRemove(entries, now))
        expect(
          backupsToRemove(
            entries.filter((entry) => !gone.has(entry)),
            now,
          ),
        ).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('a year of one backup an hour stays a few dozen', () => {
    const entries = Array.from({ length: 365 * 24 }, (_, hour) => anEntry({ minute: hour * 60 }))
    const gone = backupsToRemove(entries, new Date(start + 365 * day).toISOString())
    expect(entries.length - gone.length).toBeLessThanOrEqual(20 + 14 + 8 + 12 + 2)
    expect(entries.length - gone.length).toBeGreaterThanOrEqual(20 + 13 + 5 + 9)
  })
})

describe('B3: the shrink guard', () => {
  const full = [1, 2, 3, 4, 5].map((minute) => anEntry({ minute, stories: 40, characters: 80_000 }))
  test.each([
    ['fewer than half of the stories', { stories: 19, characters: 80_000 }, true],
    ['less than half of the text', { stories: 40, characters: 39_999 }, true],
    ['half of both', { stories: 20, characters: 40_000 }, false],
    ['as much as before', { stories: 40, characters: 80_000 }, false],
  ])('%s', (_name, fresh, shrunk) => {
    expect(isShrunk(fresh, full)).toBe(shrunk)
  })
  test('the first backup is never shrunk', () => {
    expect(isShrunk({ stories: 0, characters: 0 }, [])).toBe(false)
  })
})

test('a name says what is inside and is read back; a foreign file is not ours', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
      fc.nat(),
      fc.nat(),
      fc.constantFrom(...backupReasons),
      (at, revision, stories, reason) => {
        const facts = { at: at.toISOString(), revision, stories, characters: 7, reason }
        expect(readBackupName(backupName(facts))).toEqual({
          ...facts,
          name: backupName(facts),
          pinned: isPinnedReason(reason),
        })
      },
    ),
  )
  for (const foreign of ['notes.txt', '../x.storybank', '20261123T063000000Z_r1_s1_c1_odd.storybank', ''])
    expect(readBackupName(foreign)).toBeNull()
})
