import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bank, bankSchema, emptyBank } from '../../../shared/bank/bank.ts'
import { listNames } from '../../../shared/bank/list-rows.ts'
import { valueHash } from '../../../shared/bank-file/canonical-json.ts'
import { readBankFile } from '../../../shared/bank-file/read-bank-file.ts'
import { type BankReading, fileNoticeWords } from '../../../shared/bank-file/reading.ts'
import { writeBankFile } from '../../../shared/bank-file/write-bank-file.ts'
import { expectSame } from '../../support/expect-same.ts'
import { fullBank } from '../../support/full-bank.ts'
import { anyText } from '../../support/story-arbitrary.ts'

const stamp = { exportedAt: '2026-11-23T06:00:00.000Z', app: '0.1.0' }
const encode = (text: string) => new TextEncoder().encode(text)
const read = (file: unknown) =>
  readBankFile(encode(typeof file === 'string' ? file : JSON.stringify(file)), { fileName: 'bank.storybank' })

function reading(file: unknown): BankReading {
  const result = read(file)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

// biome-ignore lint/suspicious/noExplicitAny: a file that is bent for the test
type Bent = any

/** A full bank file with its bank changed, counts and hash made to fit again. */
function bent(change: (bank: Bent) => unknown): Bent {
  const file = JSON.parse(writeBankFile(fullBank(), stamp))
  change(file.bank)
  for (const [name, rows] of Object.entries(file.bank)) if (Array.isArray(rows)) file.counts[name] = rows.length
  file.sha256 = valueHash(file.bank)
  return file
}

describe('BF7: the lists of a bank file', () => {
  it('come back as they were, with the settings, for any strings', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const bank: Bank = fullBank()
        bank.questions = bank.questions.map((each) => ({ ...each, text }))
        bank.tellings = bank.tellings.map((each) => ({ ...each, company: other, question: text }))
        bank.loops = bank.loops.map((loop) => ({ ...loop, company: text, role: other }))
        bank.settings = { ...bank.settings, confidentialTerms: [text, other] }
        const back = reading(writeBankFile(bank, stamp))
        expectSame(back.bank, bank)
        expect(back.notices).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('are counted each, and one row less or one count missing refuses the file', () => {
    for (const name of listNames) {
      const shorter = JSON.parse(writeBankFile(fullBank(), stamp))
      shorter.bank[name].pop()
      expect(read(shorter)).toMatchObject({ ok: false, error: { type: 'counts-differ' } })
      const uncounted = JSON.parse(writeBankFile(fullBank(), stamp))
      delete uncounted.counts[name]
      expect(read(uncounted)).toMatchObject({ ok: false, error: { type: 'counts-differ' } })
      const gone = JSON.parse(writeBankFile(fullBank(), stamp))
      delete gone.bank[name]
      expect(read(gone)).toMatchObject({ ok: false, error: { type: 'counts-differ' } })
    }
  })

  it('are under the hash, settings included', () => {
    const file = JSON.parse(writeBankFile(fullBank(), stamp))
    file.bank.settings.defaultTarget = 9
    expect(read(file)).toEqual({ ok: false, error: { type: 'hash-differs' } })
  })

  it('BK1: are not written where they are empty, and read as empty where they are missing', () => {
    const file = JSON.parse(writeBankFile({ ...emptyBank, stories: fullBank().stories }, stamp))
    expect(Object.keys(file.bank)).toEqual(['stories'])
    expect(reading(file).bank).toEqual({ ...emptyBank, stories: fullBank().stories })
  })
})

describe('BF20: a list row that cannot be understood', () => {
  it('is left out and named by its list and index; the rest is read', () => {
    const result = reading(
      bent((bank) => {
        bank.rehearsals[0].state = 9
        bank.loops.push(null)
        bank.questions.push({ ...bank.questions[0], text: 'Twice' })
        bank.pins[0].id = 'toString'
      }),
    )
    const { bank, notices } = result
    expect(bank).toEqual({ ...fullBank(), pins: [], rehearsals: fullBank().rehearsals.slice(1) })
    expect(notices).toEqual([
      { type: 'row-left-out', list: 'questions', index: 2, isTwice: true },
      { type: 'row-left-out', list: 'pins', index: 0, isTwice: false },
      { type: 'row-left-out', list: 'rehearsals', index: 0, isTwice: false },
      { type: 'row-left-out', list: 'loops', index: 1, isTwice: false },
    ])
    expect(notices.map(fileNoticeWords)[2]).toBe('rehearsals[0] cannot be understood and was left out.')
  })

  it('is one of twenty that are named; of more only the number is said', () => {
    const { notices } = reading(bent((bank) => (bank.drills = Array.from({ length: 30 }, () => 7))))
    expect(notices).toHaveLength(21)
    expect(notices.at(-1)).toEqual({ type: 'more-rows-left-out', list: 'drills', count: 10 })
    for (const sentence of notices.map(fileNoticeWords)) expect(sentence).toMatch(/^\S.{5,400}\.$/s)
  })

  it('leaves settings that are none, lists that are none and lists of no bank out, each named', () => {
    const { bank, notices } = reading(
      bent((raw) => {
        raw.settings.role = 'king'
        raw.settings.theme = 'dark'
        raw.pins = 'none'
        raw.wishes = []
      }),
    )
    const { role: _role, ...settings } = fullBank().settings
    expect(bank).toEqual({ ...fullBank(), pins: [], settings })
    expect(notices.map((notice) => 'field' in notice && notice.field)).toEqual([
      'pins',
      'settings.role',
      'settings.theme',
      'wishes',
    ])
  })

  it('never lets anything through that the bank does not hold: 1,000 mutants with a hash made to fit', () => {
    const names = fc.constantFrom(...listNames, 'settings')
    fc.assert(
      fc.property(names, fc.nat(3), fc.string(), fc.jsonValue(), (name, index, field, value) => {
        const file = bent((bank) => {
          const list = bank[name]
          const holder = Array.isArray(list) ? list[index % (list.length + 1)] : list
          const keys = Object.keys(holder ?? {})
          if (holder) holder[keys[field.length % keys.length] ?? 'id'] = value
          else list.push(value)
        })
        const result = read(file)
        if (result.ok) expectSame(bankSchema.parse(result.value.bank), result.value.bank)
      }),
      { numRuns: 1_000 },
    )
  })
})
