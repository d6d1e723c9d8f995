import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyBank } from '../../../shared/bank/bank.ts'
import { canonicalJson, valueHash } from '../../../shared/bank-file/canonical-json.ts'
import { failureWords } from '../../../shared/bank-file/failure-words.ts'
import { readBankFile } from '../../../shared/bank-file/read-bank-file.ts'
import type { BankReading } from '../../../shared/bank-file/reading.ts'
import { writeBankFile } from '../../../shared/bank-file/write-bank-file.ts'
import { writeCsv } from '../../../shared/bank-file/write-csv.ts'
import { writeMarkdown } from '../../../shared/bank-file/write-markdown.ts'
import { type Story, storySchema } from '../../../shared/story/story.ts'
import { applied, mutants, replaced } from '../../support/bank-file-mutants.ts'
import { expectSame } from '../../support/expect-same.ts'
import { aReadyStory } from '../../support/story-builder.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const stories = [
  aReadyStory({ id: 'a', title: 'Café “Öl” 😀', hook: '{"a":[1]}', tags: ['x', 'y'] }),
  aReadyStory({ id: 'b', situation: 'Line\n## Result\nline', learning: '\ud83d lone' }),
]
const pretty = writeBankFile({ ...emptyBank, stories }, { exportedAt: '2026-11-23T06:00:00.000Z', app: '0.1.0' })
const flat = JSON.stringify(JSON.parse(pretty))
const fileNames = ['bank.storybank', 'bank.json', 'bank.jsonl', 'bank.md', 'bank.csv', 'bank.txt', 'bank']

/** Reads, and holds what must hold for any bytes whatever: a sound reading, or a failure with words. */
function readSound(bytes: Uint8Array, fileName: string): BankReading | null {
  const result = readBankFile(bytes, { fileName })
  if (!result.ok) {
    expect(failureWords(result.error)).toMatch(/^\S.{8,300}[.?]$/s)
    return null
  }
  const { rows, bank } = result.value
  expectSame(
    bank.stories,
    rows.flatMap((row) => row.story ?? []),
  )
  for (const row of rows) {
    expectSame(row.story === null, row.problems.length > 0)
    if (row.story) expectSame(storySchema.safeParse(row.story).data, row.story)
  }
  const ids = bank.stories.map((story) => story.id)
  expect(new Set(ids).size).toBe(ids.length)
  return result.value
}

const isWhole = (reading: BankReading) => canonicalJson(reading.bank.stories) === canonicalJson(stories)

describe('a cut file (BF7, I3)', () => {
  it.each([
    ['as it is written', pretty],
    ['on one line', flat],
  ])('of a bank %s is refused at every byte, whatever its name', (_how, text) => {
    const bytes = encode(text)
    const types = new Set<string>()
    for (const fileName of fileNames) {
      for (let length = 0; length < bytes.length; length++) {
        const result = readBankFile(bytes.subarray(0, length), { fileName })
        if (result.ok) throw new Error(`read ${length} of ${bytes.length} bytes as ${result.value.kind} (${fileName})`)
        types.add(result.error.type)
      }
      expect(readBankFile(bytes, { fileName })).toMatchObject({ ok: true, value: { kind: 'bank-file' } })
    }
    expect([...types].sort()).toEqual(['empty-file', 'truncated'])
  })

  it('of our Markdown is refused at every byte until only white space is missing (BF14)', () => {
    const bytes = encode(writeMarkdown(stories))
    const least = encode(writeMarkdown(stories).trimEnd()).length
    for (let length = 4; length < bytes.length; length++) {
      const reading = readSound(bytes.subarray(0, length), 'stories.md')
      expectSame([length, reading !== null && isWhole(reading)], [length, length >= least])
      if (length < least) expectSame(reading, null)
    }
  })

  it('of our CSV never gives a story that is not whole (BF17)', () => {
    const bytes = encode(
      writeCsv([...stories.slice(0, 1), ...stories.slice(0, 1).map((story) => ({ ...story, id: 'c' }))]).text,
    )
    const titles = new Set<string>()
    for (let length = 0; length < bytes.length; length++) {
      for (const story of readSound(bytes.subarray(0, length), 'stories.csv')?.bank.stories ?? []) {
        expectSame({ ...story, id: 'a' }, stories[0])
        titles.add(story.id)
      }
    }
    expect([...titles]).toEqual(['a', 'c'])
  })
})

const small = writeBankFile(
  {
    ...emptyBank,
    stories: stories.map((story): Story => ({ ...story, action: 'I did it.', situation: 'Late.', result: 'Won 3%.' })),
  },
  { exportedAt: '2026-11-23T06:00:00.000Z', app: '0.1.0' },
)
const smallStories: unknown = JSON.parse(small).bank.stories

describe('a file with bytes changed (BF1, I1)', () => {
  it('is never read as a bank file with other stories than it was written with: 6,000 mutants', () => {
    let read = 0
    fc.assert(
      fc.property(mutants, fc.constantFrom(...fileNames), (changes, fileName) => {
        const reading = readSound(applied(small, changes), fileName)
        if (reading?.kind === 'bank-file') {
          read++
          expect(canonicalJson(reading.bank.stories)).toBe(canonicalJson(smallStories))
        }
      }),
      { numRuns: 6_000 },
    )
    // White space and the two uncovered fields may change; almost nothing else may.
    expect(read).toBeLessThan(1_500)
  })

  it.each([
    ['our Markdown', writeMarkdown(stories), 'a.md'],
    ['our CSV', writeCsv(stories).text, 'a.csv'],
    ['a list', JSON.stringify(smallStories, null, 1), 'a.json'],
    ['one story a line', stories.map((story) => JSON.stringify(story)).join('\n'), 'a.jsonl'],
    ['notes', 'The title\n\nSituation: a\nTask: b\n\n---\n\n# Head\nS: c\nT: d\nA: e\nPrinciples: Ownership', 'a.txt'],
  ])('is read soundly or refused: 1,000 mutants of %s', (_what, text, fileName) => {
    fc.assert(
      fc.property(mutants, (changes) => {
        readSound(applied(text, changes), fileName)
      }),
      { numRuns: 1_000 },
    )
  })
})

const anyJson = fc.jsonValue({ maxDepth: 3 })

describe('a file with values changed (BF1, BF9)', () => {
  const paths = fc.array(fc.nat(30), { maxLength: 6 })

  it('is refused or read soundly: 2,000 mutants', () => {
    fc.assert(
      fc.property(paths, anyJson, (path, put) => {
        readSound(encode(JSON.stringify(replaced(JSON.parse(small), path, put))), 'a.json')
      }),
      { numRuns: 2_000 },
    )
  })

  it('is read soundly even when the hash was made to fit: 2,000 mutants', () => {
    fc.assert(
      fc.property(paths, anyJson, (path, put) => {
        const file = JSON.parse(small)
        const bank: unknown = replaced(file.bank, [0, ...path], put)
        const list: unknown = Reflect.get(Object(bank), 'stories')
        const counts = { stories: Array.isArray(list) ? list.length : 0 }
        readSound(encode(JSON.stringify({ ...file, counts, sha256: valueHash(bank), bank })), 'a.json')
      }),
      { numRuns: 2_000 },
    )
  })
})
