import type { Bank } from '../bank/bank.ts'
import { bankToV1 } from './bank-to-v1.ts'
import { valueHash } from './canonical-json.ts'
import type { BankFileV1, BankV1 } from './formats/v1.ts'

function countsOf({ stories, settings: _settings, ...lists }: BankV1): BankFileV1['counts'] {
  const counts = Object.entries(lists).map(([name, rows]) => [name, rows.length] as const)
  return { stories: stories.length, ...Object.fromEntries(counts) }
}

/**
 * A bank as the text of a bank file, version 1: every field in a fixed order, counts and SHA-256 in front of the bank, no
 * newline at the end, so that every shorter file is recognised as cut off (rules BF6 and BF7, I3). Loss-free for any
 * strings, lone surrogates included, when the text is stored as UTF-8. Pure: `exportedAt` (ISO 8601, UTC) and `app` (its
 * version) are given.
 */
export function writeBankFile(bank: Bank, { exportedAt, app }: { exportedAt: string; app: string }): string {
  const written = bankToV1(bank)
  const file: BankFileV1 = {
    format: 'star-story-bank',
    version: 1,
    exportedAt,
    app,
    counts: countsOf(written),
    sha256: valueHash(written),
    bank: written,
  }
  return JSON.stringify(file, null, 2)
}
