import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bankSchema, bankSettingsSchema, emptyBank } from '../../../shared/bank/bank.ts'
import { encryptedV1Schema } from '../../../shared/bank-file/formats/encrypted-v1.ts'
import {
  bankFileV1Schema,
  bankV1Schema,
  dismissalV1Schema,
  drillV1Schema,
  loopV1Schema,
  metricV1Schema,
  pinV1Schema,
  questionV1Schema,
  rehearsalV1Schema,
  settingsV1Schema,
  slotV1Schema,
  storyV1Schema,
  tellingV1Schema,
} from '../../../shared/bank-file/formats/v1.ts'
import { readBankFile } from '../../../shared/bank-file/read-bank-file.ts'
import { writeBankFile } from '../../../shared/bank-file/write-bank-file.ts'
import { loopSchema, slotSchema } from '../../../shared/loop/loop.ts'
import { tellingSchema } from '../../../shared/loop/telling.ts'
import { metricSchema } from '../../../shared/metric/metric.ts'
import { drillSchema, rehearsalSchema } from '../../../shared/practice/rehearsal.ts'
import { ownQuestionSchema, pinSchema } from '../../../shared/question/question.ts'
import { dismissalSchema } from '../../../shared/review/dismissal.ts'
import { storySchema } from '../../../shared/story/story.ts'
import { fullBank } from '../../support/full-bank.ts'

const shared = join(import.meta.dirname, '../../../shared/bank-file')
const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../../fixtures/bank-file', name))
const importsOf = (file: string) =>
  [...readFileSync(join(shared, file), 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1])

describe('formats that stand on disks (BF6)', () => {
  const formats = readdirSync(join(shared, 'formats'))

  it('have a real file each', () => {
    for (const name of formats.filter((each) => /^v\d+\.ts$/.test(each))) {
      expect(readBankFile(fixture(name.replace('.ts', '.storybank')), { fileName: 'x' }).ok).toBe(true)
    }
  })

  it('import nothing but zod', () => {
    for (const name of formats) expect([name, importsOf(join('formats', name))]).toEqual([name, ['zod']])
  })

  it('hold every field of today, until a version 2 does', () => {
    expect(Object.keys(bankV1Schema.shape)).toEqual(Object.keys(bankSchema.shape))
    expect(Object.keys(storyV1Schema.shape)).toEqual(Object.keys(storySchema.shape))
    expect(Object.keys(metricV1Schema.shape)).toEqual(Object.keys(metricSchema.shape))
    expect(Object.keys(questionV1Schema.shape)).toEqual(Object.keys(ownQuestionSchema.shape))
    expect(Object.keys(pinV1Schema.shape)).toEqual(Object.keys(pinSchema.shape))
    expect(Object.keys(dismissalV1Schema.shape)).toEqual(Object.keys(dismissalSchema.shape))
    expect(Object.keys(rehearsalV1Schema.shape)).toEqual(Object.keys(rehearsalSchema.shape))
    expect(Object.keys(drillV1Schema.shape)).toEqual(Object.keys(drillSchema.shape))
    expect(Object.keys(loopV1Schema.shape)).toEqual(Object.keys(loopSchema.shape))
    expect(Object.keys(slotV1Schema.shape)).toEqual(Object.keys(slotSchema.shape))
    expect(Object.keys(tellingV1Schema.shape)).toEqual(Object.keys(tellingSchema.shape))
    expect(Object.keys(settingsV1Schema.shape)).toEqual(Object.keys(bankSettingsSchema.shape))
  })

  it('say version 1, plain and encrypted', () => {
    expect(bankFileV1Schema.shape.version.value).toBe(1)
    expect(encryptedV1Schema.shape.version.value).toBe(1)
  })
})

describe('the file of version 1', () => {
  const bytes = fixture('v1.storybank')

  it('is of its shape and reads without a remark', () => {
    const raw: unknown = JSON.parse(bytes.toString('utf8'))
    expect(bankFileV1Schema.parse(raw)).toEqual(raw)
    const result = readBankFile(bytes, { fileName: 'v1.storybank' })
    if (!result.ok) throw new Error(result.error.type)
    expect(result.value.notices).toEqual([])
    expect(result.value.rows.flatMap((row) => [...row.problems, ...row.notices])).toEqual([])
    expect(result.value.bank).toEqual({ ...emptyBank, ...Reflect.get(Object(raw), 'bank') })
    expect(result.value.exportedAt).toBe('2026-01-15T09:30:00.000Z')
  })

  it('is written again byte by byte', () => {
    const result = readBankFile(bytes, { fileName: 'v1.storybank' })
    if (!result.ok) throw new Error(result.error.type)
    const again = writeBankFile(result.value.bank, { exportedAt: '2026-01-15T09:30:00.000Z', app: '0.1.0' })
    expect(again).toBe(bytes.toString('utf8'))
  })
})

describe('the file of version 1 with every list', () => {
  const bytes = fixture('v1-full.storybank')
  const stamp = { exportedAt: '2026-10-10T09:30:00.000Z', app: '0.1.0' }

  it('is of its shape, reads without a remark as the bank it was, and is written again byte by byte', () => {
    const raw: unknown = JSON.parse(bytes.toString('utf8'))
    expect(bankFileV1Schema.strict().parse(raw)).toEqual(raw)
    const result = readBankFile(bytes, { fileName: 'v1-full.storybank' })
    if (!result.ok) throw new Error(result.error.type)
    expect(result.value.notices).toEqual([])
    expect(result.value.bank).toEqual(fullBank())
    expect(writeBankFile(result.value.bank, stamp)).toBe(bytes.toString('utf8'))
  })

  it('holds the level of a loop where one is said', () => {
    const bank = fullBank()
    const levelled = { ...bank, loops: bank.loops.map((loop) => ({ ...loop, level: 'L6' })) }
    const text = writeBankFile(levelled, stamp)
    const result = readBankFile(Buffer.from(text), { fileName: 'level.storybank' })
    expect(result.ok && result.value.bank).toEqual(levelled)
  })
})

describe('one door for each library', () => {
  it('is kept: tables by two files, Word by one and only when asked', () => {
    const users = (library: string) =>
      readdirSync(shared).filter(
        (file) => file.endsWith('.ts') && importsOf(file).some((name) => name?.startsWith(library)),
      )
    expect(users('papaparse')).toEqual(['read-csv.ts', 'write-csv.ts'])
    expect(users('mammoth')).toEqual(['read-docx.ts'])
    expect(readFileSync(join(shared, 'read-docx.ts'), 'utf8')).not.toMatch(/^import .*mammoth/m)
  })
})
