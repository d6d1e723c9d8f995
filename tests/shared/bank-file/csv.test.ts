import { describe, expect, it } from 'vitest'
import type { CsvTarget } from '../../../shared/bank-file/csv-columns.ts'
import { guardCell, unguardCell } from '../../../shared/bank-file/csv-guard.ts'
import { monthFrom } from '../../../shared/bank-file/month-from.ts'
import { readBankFile } from '../../../shared/bank-file/read-bank-file.ts'
import { csvColumns, readCsv } from '../../../shared/bank-file/read-csv.ts'
import { writeCsv } from '../../../shared/bank-file/write-csv.ts'
import { aReadyStory } from '../../support/story-builder.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

function columns(text: string) {
  const found = csvColumns(bytesOf(text))
  if (!found.ok) throw new Error(JSON.stringify(found.error))
  return found.value
}

function reading(text: string, targets?: readonly CsvTarget[]) {
  const result = targets ? readCsv(bytesOf(text), targets) : readBankFile(bytesOf(text), { fileName: 'a.csv' })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('the guard against formulas (BF17, I4)', () => {
  it.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '\n=1', '\0=1', '＝1', '＋1', '－1', '＠x', "'=1", "''-1"])(
    'stands before %j and comes off exactly',
    (cell) => {
      expect(guardCell(cell)).toBe(`'${cell}`)
      expect(unguardCell(guardCell(cell))).toBe(cell)
    },
  )

  it.each(['', 'a', "'", "'a", "''", 'a=1', ' =1', '1-2'])('leaves %j alone', (cell) => {
    expect(guardCell(cell)).toBe(cell)
    expect(unguardCell(cell)).toBe(cell)
  })
})

describe('our own table', () => {
  it('is quoted, ends its lines by RFC 4180 and begins with a byte order mark', () => {
    const { text } = writeCsv([aReadyStory({ id: 'a', title: 'He said "no", =x' })])
    expect(text.startsWith('\uFEFF"id","title","status"')).toBe(true)
    expect(text.endsWith('"\r\n')).toBe(true)
    expect(text).toContain('"He said ""no"", =x"')
  })

  it('is known by its header whatever it is called, in any order and with columns beside its own', () => {
    const story = aReadyStory({ id: 'a', title: '=1' })
    const { text } = writeCsv([story])
    expect(readBankFile(bytesOf(text), { fileName: 'x.txt' })).toMatchObject({ value: { bank: { stories: [story] } } })
    const [header = '', row = ''] = text.slice(1).trimEnd().split('\r\n')
    const widened = `extra,${header}\r\nmine,${row}\r\n`
    expect(reading(widened)).toMatchObject({
      bank: { stories: [story] },
      notices: [{ type: 'column-left-out', header: 'extra' }],
    })
  })
})

describe('a foreign table', () => {
  it('is guessed by its headers', () => {
    const text =
      'Story Title;Background;Goals;What I did;Outcome;LP;Company;Date;Colour\nLate;a;b;c;d;Ownership;X;Apr-23;red'
    expect(columns(text).map(({ header, guess, sample }) => [header, guess, sample])).toEqual([
      ['Story Title', 'title', 'Late'],
      ['Background', 'situation', 'a'],
      ['Goals', 'task', 'b'],
      ['What I did', 'action', 'c'],
      ['Outcome', 'result', 'd'],
      ['LP', 'principles', 'Ownership'],
      ['Company', 'employer', 'X'],
      ['Date', 'happenedOn', 'Apr-23'],
      ['Colour', null, 'red'],
    ])
    const { rows, notices } = reading(text)
    expect(rows[0]?.story).toMatchObject({
      ...{ title: 'Late', situation: 'a', task: 'b', action: 'c', result: 'd', employer: 'X', happenedOn: '2023-04' },
      principles: [{ id: 'ownership', strength: 'primary' }],
    })
    expect(notices).toEqual([{ type: 'column-left-out', header: 'Colour' }])
  })

  it('is read as the person places its columns; two columns for one text are joined', () => {
    const text = 'one,two,three\na,b,c\n,"x, y",\n'
    const { rows } = reading(text, ['title', 'action', 'action'])
    expect(rows.map((row) => [row.place, row.title, row.story?.action])).toEqual([
      ['row 2', 'a', 'b\n\nc'],
      ['row 3', '', 'x, y'],
    ])
  })

  it('splits a column of whole stories, and lists of tags and principles', () => {
    const text = 'Name,Story,Tags,Principles\nLate,"Situation: a\nResult: b",x; y,"Are Right, A Lot; bravery"'
    const [row] = reading(text).rows
    expect(row).toMatchObject({ sectionsFound: ['situation', 'result'], problems: [{ type: 'unknown-principle' }] })
    const [fine] = reading(text.replace('; bravery', '')).rows
    expect(fine?.story).toMatchObject({ tags: ['x', 'y'], principles: [{ id: 'are-right-a-lot' }], result: 'b' })
  })

  it.each([
    ['tabs', 'Title\tSituation\na\tb'],
    ['bars', 'Title|Situation\na|b'],
    ['line ends of old Macs', 'Title,Situation\ra,b\r'],
    ['blank lines', '\uFEFFTitle,Situation\r\n\r\na,b\r\n,\r\n'],
    ['a NUL in a cell', 'Title,Situation,x\na,b,\0'],
  ])('may have %s', (_what, text) => {
    expect(reading(text).rows.map((row) => row.story)).toMatchObject([{ title: 'a', situation: 'b' }])
  })

  it.each([
    ['no known column', 'x,y\n1,2', { type: 'no-columns' }],
    ['no rows', 'Title,Situation\n', { type: 'no-stories' }],
    ['a quotation mark never closed', 'Title,Situation\na,"b\nc,d', { type: 'open-quote' }],
    ['too many columns', `Title,${'x,'.repeat(600)}\n`, { type: 'too-many-columns', found: 602 }],
    ['a million columns', `Title${',x'.repeat(1_000_000)}`, { type: 'too-many-columns' }],
  ])('is refused with %s', (_what, text, error) => {
    expect(readBankFile(bytesOf(text), { fileName: 'a.csv' })).toMatchObject({ ok: false, error })
  })

  it('keeps an apostrophe that is not our guard', () => {
    expect(reading("Title,Situation\n'-x,b").bank.stories[0]?.title).toBe("'-x")
  })

  it('leaves a column of metrics in words for the person to place', () => {
    expect(columns('Title,Metrics\na,40% less').map((column) => column.guess)).toEqual(['title', null])
  })
})

describe('months as tables write them', () => {
  it.each([
    ['2023-04', '2023-04'],
    ['2023-04-17', '2023-04'],
    ['2023/4/17 10:00', '2023-04'],
    ['04/2023', '2023-04'],
    ['Apr-23', '2023-04'],
    ['April 2023', '2023-04'],
    ['2023 Sep', '2023-09'],
    ['2023-13', null],
    ['Foo-23', null],
    ['2023', null],
    ['', null],
  ])('%j is %j', (text, month) => {
    expect(monthFrom(text)).toBe(month)
  })
})
