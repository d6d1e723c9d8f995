import { expect, test } from 'vitest'
import { type Ledger, storeState } from '../../../shared/backup/ledger.ts'

const ledger: Ledger = {
  at: '2026-10-01T08:00:00.000Z',
  revision: 120,
  stories: 30,
  characters: 60_000,
  appVersion: '0.1.0',
  engineVersion: '152',
  cleanExit: true,
}

test.each([
  ['D7: an empty bank that was not', { revision: 0, stories: 0, characters: 0 }, 'blank'],
  ['D7: the newest part is missing', { revision: 100, stories: 30, characters: 60_000 }, 'behind'],
  ['D7: rows are missing at the same revision', { revision: 120, stories: 12, characters: 60_000 }, 'shrunk'],
  ['D7: text is missing at the same revision', { revision: 120, stories: 30, characters: 100 }, 'shrunk'],
  ['as the record says', { revision: 120, stories: 30, characters: 60_000 }, 'as-expected'],
  ['a crash between the write and the record', { revision: 121, stories: 29, characters: 58_000 }, 'as-expected'],
] as const)('%s', (_name, store, type) => {
  expect(storeState(store, ledger).type).toBe(type)
})

test('without a record nothing is claimed', () => {
  expect(storeState({ revision: 0, stories: 0, characters: 0 }, null).type).toBe('unknown')
})
