import { expect, test } from 'vitest'
import { type Ledger, ledgerSchema, storeState } from '../../../shared/backup/ledger.ts'

const ledger: Ledger = {
  at: '2026-10-01T08:00:00.000Z',
  revision: 120,
  stories: 30,
  characters: 60_000,
  appVersion: '0.1.0',
  engineVersion: '152',
  cleanExit: true,
}

const lists = { questions: 12, loops: 4, rehearsals: 7 }

test.each([
  ['D7: an empty bank that was not', { revision: 0, stories: 0, characters: 0 }, 'blank'],
  ['D7: the newest part is missing', { revision: 100, stories: 30, characters: 60_000 }, 'behind'],
  ['D7: rows are missing at the same revision', { revision: 120, stories: 12, characters: 60_000 }, 'shrunk'],
  ['D7: text is missing at the same revision', { revision: 120, stories: 30, characters: 100 }, 'shrunk'],
  ['as the record says', { revision: 120, stories: 30, characters: 60_000 }, 'as-expected'],
  ['a crash between the write and the record', { revision: 121, stories: 29, characters: 58_000 }, 'as-expected'],
] as const)('%s', (_name, store, type) => {
  expect(storeState({ ...store, lists }, ledger).type).toBe(type)
})

test('D7: loops or questions that are missing at the same revision are counted', () => {
  const whole = { revision: 120, stories: 30, characters: 60_000, lists }
  const recorded = { ...ledger, lists }
  expect(storeState(whole, recorded).type).toBe('as-expected')
  expect(storeState({ ...whole, lists: { questions: 12, rehearsals: 2 } }, recorded)).toEqual({
    type: 'shrunk',
    expected: recorded,
    text: false,
    lists: { rehearsals: 5, loops: 4 },
  })
  expect(storeState({ ...whole, stories: 29 }, recorded)).toMatchObject({ type: 'shrunk', text: true, lists: {} })
  expect(storeState({ ...whole, revision: 121, lists: {} }, recorded).type).toBe('as-expected')
})

test('D7: a record written before lists were counted is read, and says nothing of them', () => {
  const old = JSON.parse(
    '{"at":"2026-10-01T08:00:00.000Z","revision":3,"stories":1,"characters":9,"appVersion":"0.1.0","engineVersion":"152","cleanExit":true}',
  )
  const read = ledgerSchema.parse(old)
  expect(read).toEqual(old)
  expect(storeState({ revision: 3, stories: 1, characters: 9, lists: {} }, read).type).toBe('as-expected')
  expect(ledgerSchema.parse({ ...old, lists: { loops: 4 } })).toEqual({ ...old, lists: { loops: 4 } })
  expect(ledgerSchema.safeParse({ ...old, lists: { loops: -1 } }).success).toBe(false)
})

test('without a record nothing is claimed', () => {
  expect(storeState({ revision: 0, stories: 0, characters: 0, lists: {} }, null).type).toBe('unknown')
})
