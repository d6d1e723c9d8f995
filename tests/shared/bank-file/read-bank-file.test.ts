import { describe, expect, it } from 'vitest'
import { emptyBank } from '../../../shared/bank/bank.ts'
import type { ImportRow } from '../../../shared/bank/import-row.ts'
import { noticeWords, problemWords } from '../../../shared/bank/row-words.ts'
import { valueHash } from '../../../shared/bank-file/canonical-json.ts'
import type { BankFileFailure } from '../../../shared/bank-file/failure.ts'
import { failureWords } from '../../../shared/bank-file/failure-words.ts'
import { limits } from '../../../shared/bank-file/limits.ts'
import { readBankFile } from '../../../shared/bank-file/read-bank-file.ts'
import { type BankReading, fileNoticeWords } from '../../../shared/bank-file/reading.ts'
import { writeBankFile } from '../../../shared/bank-file/write-bank-file.ts'
import { storySchema } from '../../../shared/story/story.ts'
import { aReadyStory } from '../../support/story-builder.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const stamp = { exportedAt: '2026-11-23T06:00:00.000Z', app: '0.1.0' }

function read(content: string | Uint8Array, fileName = 'stories.json') {
  return readBankFile(typeof content === 'string' ? bytesOf(content) : content, { fileName })
}

function reading(content: unknown, fileName?: string): BankReading {
  const result = read(typeof content === 'string' ? content : JSON.stringify(content), fileName)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function refused(content: string | Uint8Array, fileName?: string): BankFileFailure {
  const result = read(content, fileName)
  if (result.ok) throw new Error(`was read as ${result.value.kind}`)
  expect(failureWords(result.error)).toMatch(/^[A-Z].{10,200}[.?]$/)
  return result.error
}

function onlyRow(content: unknown, fileName?: string): ImportRow {
  const { rows } = reading(content, fileName)
  expect(rows).toHaveLength(1)
  const [row] = rows
  if (!row) throw new Error('no row')
  return row
}

const names = (row: ImportRow) => [...row.problems, ...row.notices].map((each) => each.type)
const envelope = () =>
  JSON.parse(writeBankFile({ ...emptyBank, stories: [aReadyStory({ id: 'a' }), aReadyStory({ id: 'b' })] }, stamp))

describe('a bank file (BF6, BF7)', () => {
  it('is read whole, with its time', () => {
    const file = envelope()
    expect(reading(file)).toMatchObject({ kind: 'bank-file', exportedAt: stamp.exportedAt, notices: [] })
    expect(reading(file).bank.stories).toEqual(file.bank.stories)
  })

  it('may be empty, as the backup of an empty bank is', () => {
    expect(reading(writeBankFile({ ...emptyBank, stories: [] }, stamp)).rows).toEqual([])
  })

  it('is written the same each time, without a newline at its end', () => {
    const bank = { ...emptyBank, stories: [aReadyStory({ id: 'a' })] }
    expect(writeBankFile(bank, stamp)).toBe(writeBankFile(structuredClone(bank), stamp))
    expect(writeBankFile(bank, stamp).endsWith('}')).toBe(true)
  })

  it('may be reformatted: white space and key order do not count', () => {
    const { bank, ...rest } = envelope()
    expect(reading(`  ${JSON.stringify({ bank, ...rest })}\r\n`).rows).toHaveLength(2)
  })

  it.each([
    ['a story is changed', 'hash-differs', (file) => (file.bank.stories[0].title = 'Other')],
    ['a field is added', 'hash-differs', (file) => (file.bank.stories[0].extra = 1)],
    ['the hash is missing', 'hash-differs', (file) => delete file.sha256],
    ['the hash is another', 'hash-differs', (file) => (file.sha256 = '0'.repeat(64))],
    ['a story is missing', 'counts-differ', (file) => file.bank.stories.pop()],
    ['the counts are missing', 'counts-differ', (file) => delete file.counts],
    ['the counts are text', 'counts-differ', (file) => (file.counts.stories = '2')],
    ['the bank is missing', 'wrong-format', (file) => delete file.bank],
    ['the bank is a list', 'wrong-format', (file) => (file.bank = [])],
    ['the stories are no list', 'wrong-format', (file) => (file.bank.stories = {})],
    ['the format is missing', 'wrong-format', (file) => delete file.format],
    ['the format is another', 'wrong-format', (file) => (file.format = 'other')],
    ['the format is a number', 'wrong-format', (file) => (file.format = 1)],
    ['the version is newer', 'newer-version', (file) => (file.version = 2)],
    ['the version is 0', 'older-unknown-version', (file) => (file.version = 0)],
    ['the version is negative', 'older-unknown-version', (file) => (file.version = -1)],
    ['the version is text', 'wrong-version-type', (file) => (file.version = '1')],
    ['the version is broken', 'wrong-version-type', (file) => (file.version = 1.5)],
    ['the version is missing', 'wrong-version-type', (file) => delete file.version],
  ] satisfies [string, BankFileFailure['type'], (file: ReturnType<typeof envelope>) => unknown][])(
    'is refused when %s: %s',
    (_when, type, change) => {
      const file = envelope()
      change(file)
      expect(refused(JSON.stringify(file)).type).toBe(type)
    },
  )

  it('is checked row by row even when a foreign hand made its hash', () => {
    const file = envelope()
    file.bank.stories[1].principles = [{ id: 'bravery', strength: 'primary', note: '' }]
    file.sha256 = valueHash(file.bank)
    expect(reading(file).rows.map((row) => row.problems.map((problem) => problem.type))).toEqual([
      [],
      ['unknown-principle'],
    ])
    expect(reading(file).bank.stories).toHaveLength(1)
  })

  it('names fields beside its own', () => {
    expect(reading({ ...envelope(), device: 'x' }).notices).toEqual([{ type: 'unknown-field', field: 'device' }])
  })
})

describe('what bytes are (BF2, BF3)', () => {
  const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

  it.each([
    ['nothing', new Uint8Array(), { type: 'empty-file' }],
    ['a mark and spaces', bytesOf('\uFEFF \n'), { type: 'empty-file' }],
    ['UTF-16 with a mark', latin('\xff\xfe{\0}\0'), { type: 'wrong-encoding', encoding: 'UTF-16' }],
    ['big-endian UTF-16', latin('\xfe\xff\0{\0}'), { type: 'wrong-encoding', encoding: 'UTF-16' }],
    ['UTF-16 without a mark', latin('S\0i\0t\0u\0a\0t\0i\0o\0n\0'), { type: 'wrong-encoding', encoding: 'UTF-16' }],
    ['UTF-32', latin('\xff\xfe\0\0{\0\0\0'), { type: 'wrong-encoding', encoding: 'UTF-32' }],
    ['Latin-1', latin('Situation: caf\xe9 closed'), { type: 'wrong-encoding', encoding: 'unknown', byte: 15 }],
    ['a zip', latin('PK\x03\x04 something'), { type: 'not-text', kind: 'zip' }],
    ['a Word file', latin('PK\x03\x04 word/document.xml'), { type: 'not-text', kind: 'word' }],
    ['gzip', latin('\x1f\x8b\x08\0'), { type: 'not-text', kind: 'gzip' }],
    ['a PDF', latin('%PDF-1.7'), { type: 'not-text', kind: 'pdf' }],
    ['rich text', latin('{\\rtf1 x}'), { type: 'not-text', kind: 'rich-text' }],
    ['noise', latin('\x01\x02\x80\x03\xff\x04ab\x05'), { type: 'not-text', kind: 'binary' }],
    ['a message of another program', latin('-----BEGIN PGP MESSAGE-----\n'), { type: 'encrypted', by: 'another' }],
  ])('names %s', (_what, bytes, failure) => {
    expect(refused(bytes)).toMatchObject(failure)
  })

  it('takes a byte order mark off', () => {
    expect(reading(`\uFEFF${JSON.stringify(envelope())}`).kind).toBe('bank-file')
  })

  it('refuses a file above the limit before looking at it', () => {
    expect(refused(new Uint8Array(limits.bytes + 1))).toEqual({
      type: 'too-large',
      bytes: limits.bytes + 1,
      limit: limits.bytes,
    })
  })

  it('says where text is cut in the middle of a character', () => {
    expect(refused(bytesOf('{"title":"é').subarray(0, 11))).toEqual({
      type: 'truncated',
      place: { line: 1, column: 11 },
    })
  })
})

describe('JSON (BF4, BF5)', () => {
  it.each([
    ['{"title":"a"', { type: 'truncated', place: { line: 1, column: 13 } }],
    ['[\n{"title":', { type: 'truncated', place: { line: 2, column: 10 } }],
    ['{"title":tru', { type: 'truncated' }],
    ['{"title":-', { type: 'truncated' }],
    ['{"a":"\\u12', { type: 'truncated' }],
    ['{"title": oh}', { type: 'not-json', place: { line: 1, column: 11 } }],
    ['{"title":"a",}', { type: 'not-json' }],
    ["{'title':'a'}", { type: 'not-json' }],
    ['{"title":"a\nb"}', { type: 'not-json', place: { line: 1, column: 12 } }],
    ['{"title":"\\x"}', { type: 'not-json' }],
    ['{"n":01}', { type: 'not-json' }],
    ['{"n":NaN}', { type: 'not-json' }],
    ['{"title":"a"}}', { type: 'more-after-end', place: { line: 1, column: 14 } }],
    ['{"title":"a"} {"title":"b"}', { type: 'more-after-end' }],
    ['[{"title":"a"}]\n[]', { type: 'more-after-end' }],
    [`${'['.repeat(33)}${']'.repeat(33)}`, { type: 'too-deep', place: { line: 1, column: 33 }, limit: 32 }],
    ['[]', { type: 'no-stories' }],
    ['{"stories":[]}', { type: 'no-stories' }],
    ['{"stories":{}}', { type: 'wrong-format' }],
    ['{"size":1}', { type: 'wrong-format' }],
    ['"text"', { type: 'wrong-format' }],
    ['17', { type: 'wrong-format' }],
    ['[{"title":"a","__proto__":{"x":1}}]', { type: 'poisoned', place: '[0].__proto__' }],
    [
      '{"stories":[{"metrics":[{"\\u005f_proto__":1}]}]}',
      { type: 'poisoned', place: 'stories[0].metrics[0].__proto__' },
    ],
    ['{"title":"a","constructor":{"prototype":{}}}', { type: 'poisoned', place: 'constructor' }],
    ['{"format":"star-story-bank-encrypted","version":1}', { type: 'encrypted', by: 'this-app' }],
  ])('refuses %s', (text, failure) => {
    expect(refused(text)).toMatchObject(failure)
  })

  it('takes 32 levels', () => {
    const deep = `${'['.repeat(31)}${']'.repeat(31)}`
    expect(names(onlyRow(`{"title":"a","x":${deep}}`))).toEqual(['unknown-field'])
  })

  it('refuses two bank files in one, however they are joined', () => {
    const pretty = JSON.stringify(envelope(), null, 2)
    const flat = JSON.stringify(envelope())
    for (const text of [pretty + pretty, `${pretty}\n${pretty}`, `${flat}\n${flat}`, flat + flat]) {
      expect(refused(text, 'two.jsonl').type).toBe('more-after-end')
    }
  })

  it('says which keys stood twice', () => {
    expect(reading('[{"title":"a","title":"b"}]').notices).toEqual([
      { type: 'repeated-key', key: 'title', place: { line: 1, column: 15 } },
    ])
  })

  it('says it of JSON Lines too', () => {
    expect(reading('{"title":"a"}\n{"title":"a","title":"b"}').notices).toMatchObject([
      { type: 'repeated-key', key: 'title', place: { line: 2 } },
    ])
  })

  it('reads a list, an object with stories, one story and one story a line', () => {
    expect(reading([{ title: 'a' }]).kind).toBe('story-list')
    expect(reading({ stories: [{ title: 'a' }], made: 'x' })).toMatchObject({
      kind: 'story-list',
      notices: [{ type: 'unknown-field', field: 'made' }],
    })
    expect(reading({ title: 'a' }).kind).toBe('single-story')
    expect(reading('{"title":"a"}\n\n{"title":"b"}\r\n', 'x.txt')).toMatchObject({
      kind: 'json-lines',
      rows: [{ place: 'line 1' }, { place: 'line 3' }],
    })
  })

  it('reads the whole lines of JSON Lines and names the broken ones', () => {
    const { rows } = reading('{"title":"a"}\n{"title":\n7\n{"title":"b"} x\n{"title":"c"}')
    expect(rows.map((row) => row.problems.map((problem) => problem.type))).toEqual([
      [],
      ['broken-line'],
      ['not-a-story'],
      ['broken-line'],
      [],
    ])
    expect(reading('{"title":\n{"title":"b"}', 'x.jsonl').bank.stories).toHaveLength(1)
    expect(refused('{"title":"a"}\n{"__proto__":1}')).toEqual({ type: 'poisoned', place: 'line 2: __proto__' })
  })
})

describe('a row (BF8–BF13)', () => {
  it('fills missing fields and null with defaults, silently', () => {
    const row = onlyRow({ id: 'x', title: 'a', situation: null, happenedOn: null, metrics: null })
    expect(names(row)).toEqual([])
    expect(row.story).toEqual(storySchema.parse({ id: 'x', title: 'a' }))
  })

  it('names unknown fields at every level and keeps going', () => {
    const row = onlyRow({
      title: 'a',
      has_metric: true,
      source: 'x',
      principles: [{ id: 'ownership', weight: 2 }],
      metrics: [{ value: 3, colour: 'red' }],
    })
    expect(row.notices).toEqual([
      { type: 'unknown-field', place: 'the file', field: 'has_metric' },
      { type: 'unknown-field', place: 'the file', field: 'source' },
      { type: 'unknown-field', place: 'principles[0]', field: 'weight' },
      { type: 'unknown-field', place: 'metrics[0]', field: 'colour' },
    ])
    expect(row.story?.metrics[0]).toMatchObject({ id: 'metric-1', value: 3 })
  })

  it('names at most twenty unknown fields', () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`f${index}`, 1]))
    const row = onlyRow({ title: 'a', ...many })
    expect(row.notices).toHaveLength(21)
    expect(row.notices.at(-1)).toEqual({ type: 'more-unknown-fields', place: 'the file', count: 9_980 })
  })

  it.each([
    [
      'a text that is a number',
      { title: 5 },
      { type: 'wrong-type', place: 'title', expected: 'text', found: 'a number' },
    ],
    ['an id that is a number', { id: 5, title: 'a' }, { type: 'wrong-type', place: 'id' }],
    ['a list that is text', { title: 'a', tags: 'x' }, { type: 'wrong-type', place: 'tags', expected: 'a list' }],
    ['a tag that is a list', { title: 'a', tags: ['x', []] }, { type: 'wrong-type', place: 'tags[1]' }],
    [
      'a long text',
      { title: 'a', action: 'x'.repeat(200_001) },
      { type: 'too-long', place: 'action', length: 200_001 },
    ],
    ['a long id', { id: 'x'.repeat(201), title: 'a' }, { type: 'too-long', place: 'id', limit: 200 }],
    ['many tags', { title: 'a', tags: Array(1_001).fill('x') }, { type: 'too-many', place: 'tags', count: 1_001 }],
    ['an id of every object', { id: 'toString', title: 'a' }, { type: 'reserved-id', id: 'toString' }],
    ['an unknown status', { title: 'a', status: 'done' }, { type: 'unknown-status', found: 'done' }],
    [
      'an unknown principle',
      { title: 'a', principles: ['bravery'] },
      { type: 'unknown-principle', place: 'principles[0]' },
    ],
    [
      'an unknown strength',
      { title: 'a', principles: [{ id: 'ownership', strength: 'big' }] },
      { type: 'unknown-strength' },
    ],
    ['a principle that is a number', { title: 'a', principles: [3] }, { type: 'wrong-type', place: 'principles[0]' }],
    ['month 13', { title: 'a', happenedOn: '2024-13' }, { type: 'invalid-month', found: '2024-13' }],
    ['a day', { title: 'a', happenedOn: '2024-05-17' }, { type: 'invalid-month' }],
    ['a month that is a number', { title: 'a', happenedOn: 2024 }, { type: 'invalid-month', found: 'a number' }],
    ['a metric of a wrong kind', { title: 'a', metrics: [{ kind: 'joy' }] }, { type: 'invalid-metric', field: 'kind' }],
    ['an endless number', '{"title":"a","metrics":[{"value":1e999}]}', { type: 'invalid-metric', field: 'value' }],
    ['no words', { stories: [{}] }, { type: 'empty-story', place: 'stories[0]' }],
    ['no story', [null], { type: 'not-a-story', place: '[0]', found: 'nothing' }],
  ])('has a problem with %s and no story', (_what, content, problem) => {
    const row = onlyRow(content)
    expect(row.problems).toHaveLength(1)
    expect(row.problems[0]).toMatchObject(problem)
    expect(row.story).toBeNull()
    for (const each of row.problems) expect(problemWords(each)).toMatch(/^\S.{5,300}\.$/s)
  })

  it('takes bare principles, the first as primary, and official names (BF10)', () => {
    const row = onlyRow({
      title: 'a',
      principles: ['Are Right, A Lot', 'dive-deep', 'have-backbone-disagree-and-commit'],
    })
    expect(row.story?.principles).toEqual([
      { id: 'are-right-a-lot', strength: 'primary', note: '' },
      { id: 'dive-deep', strength: 'secondary', note: '' },
      { id: 'have-backbone-disagree-and-commit', strength: 'secondary', note: '' },
    ])
  })

  it('keeps one primary and each principle once, and says so (BF10)', () => {
    const row = onlyRow({
      title: 'a',
      principles: [
        { id: 'ownership', strength: 'primary', note: 'one' },
        { id: 'dive-deep', strength: 'primary' },
        { id: 'ownership', strength: 'secondary', note: 'two' },
      ],
    })
    expect(row.story?.principles).toEqual([
      { id: 'ownership', strength: 'primary', note: 'one\ntwo' },
      { id: 'dive-deep', strength: 'secondary', note: '' },
    ])
    expect(names(row)).toEqual(['second-primary', 'repeated-principle'])
  })

  it('splits text without sections (BF11)', () => {
    const row = onlyRow({ title: 'a', text: 'Situation: late\nResult: won' })
    expect(row).toMatchObject({ sectionsFound: ['situation', 'result'], story: { situation: 'late', result: 'won' } })
    expect(names(row)).toEqual([])
  })

  it('keeps unlabelled text whole and says so (BF11)', () => {
    const row = onlyRow({ title: 'a', text: 'We were late and won.', action: null })
    expect(row).toMatchObject({ sectionsFound: [], story: { situation: 'We were late and won.' } })
    expect(names(row)).toEqual(['unlabelled-text'])
  })

  it('leaves text alone that repeats the sections, and adds what more it says (BF11)', () => {
    const said = onlyRow({ title: 'a', situation: 'Late.', result: 'Won!', text: 'Situation: late\n\nResult: won' })
    expect(said).toMatchObject({ story: { situation: 'Late.', result: 'Won!' }, notices: [] })
    const more = onlyRow({ title: 'a', result: 'Won!', text: 'Situation: late\nResult: won' })
    expect(more).toMatchObject({ story: { situation: 'late', result: 'Won!' }, sectionsFound: ['situation', 'result'] })
    expect(names(more)).toEqual(['text-beside-sections'])
  })

  it('makes the same id from the same content, and tells equal stories apart (BF12)', () => {
    const [one, two] = reading([{ title: 'a' }, { title: 'a', extra: 1 }]).rows
    expect(one?.id).toMatch(/^from-[0-9a-f]{20}$/)
    expect(two?.id).toBe(`${one?.id}-2`)
    expect(onlyRow({ title: 'a' }).id).toBe(one?.id)
  })

  it('takes the first of two rows with one id (BF12)', () => {
    const { rows, bank } = reading([
      { id: 'x', title: 'a' },
      { id: 'x', title: 'b' },
    ])
    expect(rows[1]?.problems).toEqual([{ type: 'duplicate-id', place: '[1].id', id: 'x', firstPlace: '[0]' }])
    expect(bank.stories.map((story) => story.title)).toEqual(['a'])
  })

  it('keeps markup, links and formulas as characters (BF13)', () => {
    const text = '<script>alert(1)</script><img src=x onerror=y> [a](javascript:b) =1+1 &lt;'
    expect(onlyRow({ title: text, situation: text }).story).toMatchObject({ title: text, situation: text })
  })

  it('leaves out a time that is none, and says so', () => {
    const row = onlyRow({ title: 'a', createdAt: 'yesterday', updatedAt: '2026-01-01T10:00:00+02:00' })
    expect(row.story).toMatchObject({ createdAt: '', updatedAt: '2026-01-01T08:00:00.000Z' })
    expect(names(row)).toEqual(['unreadable-time'])
  })

  it('has a sentence for every notice (BK2)', () => {
    const { rows, notices } = reading({
      stories: [
        { title: 'a', text: 'b', x: 1, createdAt: 'c', principles: ['ownership', 'ownership'] },
        { title: 'a', action: 'b', text: 'c', principles: [{ id: 'dive-deep', strength: 'primary' }, 'ownership'] },
      ],
      made: 1,
    })
    for (const notice of rows.flatMap((row) => row.notices)) expect(noticeWords(notice)).toMatch(/^\S.{5,300}\.$/)
    for (const notice of notices) expect(fileNoticeWords(notice)).toMatch(/^\S.{5,300}\.$/)
  })
})
