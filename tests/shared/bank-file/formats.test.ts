import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bankSchema } from '../../../shared/bank/bank.ts'
import { encryptedV1Schema } from '../../../shared/bank-file/formats/encrypted-v1.ts'
import { bankFileV1Schema, bankV1Schema, metricV1Schema, storyV1Schema } from '../../../shared/bank-file/formats/v1.ts'
import { readBankFile } from '../../../shared/bank-file/read-bank-file.ts'
import { writeBankFile } from '../../../shared/bank-file/write-bank-file.ts'
import { metricSchema } from '../../../shared/metric/metric.ts'
import { storySchema } from '../../../shared/story/story.ts'

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
    expect(result.value.bank).toEqual(Reflect.get(Object(raw), 'bank'))
    expect(result.value.exportedAt).toBe('2026-01-15T09:30:00.000Z')
  })

  it('is written again byte by byte', () => {
    const result = readBankFile(bytes, { fileName: 'v1.storybank' })
    if (!result.ok) throw new Error(result.error.type)
    const again = writeBankFile(result.value.bank, { exportedAt: '2026-01-15T09:30:00.000Z', app: '0.1.0' })
    expect(again).toBe(bytes.toString('utf8'))
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
