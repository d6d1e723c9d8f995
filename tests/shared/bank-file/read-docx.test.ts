import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraph, table, wordEntries, wordFile, zipFile } from '../../../scripts/hostile/zip-file.ts'
import { failureWords } from '../../../shared/bank-file/failure-words.ts'
import { htmlLines } from '../../../shared/bank-file/html-lines.ts'
import { inflatedSize } from '../../../shared/bank-file/inflated-size.ts'
import { readBankFile } from '../../../shared/bank-file/read-bank-file.ts'
import { readDocx } from '../../../shared/bank-file/read-docx.ts'

async function stories(bytes: Uint8Array) {
  const result = await readDocx(bytes)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value.bank.stories.map(({ title, situation, task, action, result: won }) => [
    title,
    situation,
    task,
    action,
    won,
  ])
}

async function refused(bytes: Uint8Array) {
  const result = await readDocx(bytes)
  if (result.ok) throw new Error('was read')
  expect(failureWords(result.error)).toMatch(/^\S.{8,200}\.$/)
  return result.error
}

const p = paragraph

describe('a Word document', () => {
  it('is read by its headings (BF15)', async () => {
    const body = [
      ...[p('My stories', 'Title'), p('Late refunds', 'Heading1'), p('Situation: late'), p('Task: fix it')],
      ...[p('Action:'), p('I did one thing.'), p('And another.'), p('Result: won'), p('Second', 'Heading1')],
      ...[p('Situation', 'Heading2'), p('slow'), p('Result', 'Heading2'), p('fast & <b>good</b>')],
    ].join('')
    const result = await readDocx(wordFile(body))
    expect(result).toMatchObject({
      ok: true,
      value: {
        kind: 'word',
        rows: [{ place: 'story 1' }, { place: 'story 2' }],
        notices: [{ type: 'text-outside-stories', text: 'My stories' }],
      },
    })
    expect(await stories(wordFile(body))).toEqual([
      ['Late refunds', 'late', 'fix it', 'I did one thing.\n\nAnd another.', 'won'],
      ['Second', 'slow', '', '', 'fast & <b>good</b>'],
    ])
  })

  it('is read as notes where it has no headings, and from a table (BF16)', async () => {
    expect(await stories(wordFile([p('Late'), p('Situation: a'), p('Result: b')].join('')))).toEqual([
      ['Late', 'a', '', '', 'b'],
    ])
    const rows = [
      ['Situation', 'late'],
      ['Task', 'fix it'],
      ['Action', 'one\ntwo'],
      ['Result', 'won'],
    ]
    expect(await stories(wordFile(table(rows)))).toEqual([['', 'late', 'fix it', 'one\ntwo', 'won']])
    expect(await stories(wordFile(p('Just words.')))).toEqual([['', 'Just words.', '', '', '']])
  })

  it('is named by the other reader', () => {
    const result = readBankFile(wordFile(p('a')), { fileName: 'a.docx' })
    expect(result).toEqual({ ok: false, error: { type: 'not-text', kind: 'word' } })
  })

  it.each([
    ['an empty file', new Uint8Array(), { type: 'empty-file' }],
    ['text', new TextEncoder().encode('Situation: a'), { type: 'not-text', kind: 'binary' }],
    ['a PDF', new TextEncoder().encode('%PDF-1.4'), { type: 'not-text', kind: 'pdf' }],
    ['another zip', zipFile([{ name: 'a.txt', data: 'a' }]), { type: 'not-text', kind: 'zip' }],
    ['no words', wordFile(''), { type: 'no-stories' }],
    ['no document in it', zipFile([{ name: 'word/document.xml', data: '<x>' }]), { type: 'unreadable-document' }],
  ])('is refused when it is %s', async (_what, bytes, error) => {
    expect(await refused(bytes)).toEqual(error)
  })
})

describe('the archive around it (BF18)', () => {
  const megabyte = 1024 * 1024
  const withBig = (claimedSize?: number) =>
    zipFile([
      ...wordEntries(p('a')),
      {
        name: 'word/media/big.bin',
        data: new Uint8Array(51 * megabyte),
        ...(claimedSize === undefined ? {} : { claimedSize }),
      },
    ])

  it('may not unpack to more than 50 MB, whatever it says of itself', async () => {
    expect(withBig().length).toBeLessThan(megabyte)
    expect(await refused(withBig())).toEqual({ type: 'archive-too-large', limit: 50 * megabyte })
    expect(await refused(withBig(10))).toEqual({ type: 'archive-too-large', limit: 50 * megabyte })
  })

  it('may not have more than 2,000 entries', async () => {
    const many = Array.from({ length: 2_000 }, (_, index) => ({ name: `f${index}`, data: '', method: 0 }))
    expect(await refused(zipFile([...wordEntries(p('a')), ...many]))).toEqual({
      type: 'archive-too-many-entries',
      found: 2_005,
      limit: 2_000,
    })
  })

  it.each([
    ['cut', wordFile(p('a')).subarray(0, -30)],
    ['its directory only', wordFile(p('a')).slice(-400)],
    ['counting more entries than it has', zipFile(wordEntries(p('a')), { entryCount: 9 })],
    ['packed in an unknown way', zipFile([{ name: 'word/document.xml', data: 'x', method: 99 }])],
    ['damaged inside', wordFile(p('a')).with(60, 255).with(61, 255).with(62, 255)],
  ])('is refused when it is %s', async (_how, bytes) => {
    expect(['broken-archive', 'not-text', 'unreadable-document']).toContain((await refused(bytes)).type)
  })

  it('is refused when it is encrypted', async () => {
    const [first, ...rest] = wordEntries(p('a'))
    if (!first) throw new Error('no entries')
    expect(await refused(zipFile([{ ...first, flags: 1 }, ...rest]))).toEqual({ type: 'encrypted', by: 'another' })
  })

  it('is read or refused, and nothing else, with any bytes changed', async () => {
    const whole = wordFile([p('Late', 'Heading1'), p('Situation: a'), p('Result: b')].join(''))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const bytes = changes.reduce((before, [at, byte]) => before.with(at, byte), whole)
          const result = await readDocx(bytes)
          if (!result.ok) expect(failureWords(result.error)).toMatch(/^\S/)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('the size of deflated data', () => {
  it('is that of what was deflated, at any level and with any content', () => {
    const repeated = fc.tuple(fc.uint8Array({ maxLength: 50 }), fc.nat(2_000)).map(([piece, times]) => {
      return Buffer.concat(Array.from({ length: times }, () => piece)).subarray(0, 60_000)
    })
    fc.assert(
      fc.property(
        fc.oneof(fc.uint8Array({ maxLength: 3_000 }), repeated),
        fc.integer({ min: 0, max: 9 }),
        (data, level) => {
          for (const strategy of [0, 4]) {
            expect(inflatedSize(deflateRawSync(data, { level, strategy }), 1_000_000)).toBe(data.length)
          }
        },
      ),
      { numRuns: 400 },
    )
  })

  it('is not followed far beyond the limit', () => {
    const size = inflatedSize(deflateRawSync(new Uint8Array(1_000_000)), 1_000)
    expect(size).toBeGreaterThan(1_000)
    expect(size).toBeLessThan(1_000 + 258)
  })

  it('is null for cut and for any other bytes, or a number', () => {
    const packed = deflateRawSync(Buffer.from('The queue lost refunds at night. '.repeat(40)))
    for (let length = 0; length < packed.length; length++)
      expect(inflatedSize(packed.subarray(0, length), 9_999)).toBeNull()
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        const size = inflatedSize(noise, 100_000)
        expect(size === null || Number.isInteger(size)).toBe(true)
      }),
    )
  })
})

describe('lines of plain HTML', () => {
  it('drop tags, read entities once and keep headings, items, cells and breaks', () => {
    const html =
      '<h2>A &amp;lt; b</h2><p>one<br />two <strong>bold</strong></p><ul><li>x<ul><li>y</li></ul></li></ul>' +
      '<table><tr><td><p>k</p></td><td><p>v</p><p>w</p></td></tr></table><p>&lt;script&gt;1&lt;/script&gt;</p>'
    expect(htmlLines(html).filter((line) => line.text)).toEqual([
      { level: 2, text: 'A &lt; b' },
      { level: 0, text: 'one' },
      { level: 0, text: 'two bold' },
      { level: 0, text: '- x' },
      { level: 0, text: '- y' },
      { level: 0, text: 'k\tv' },
      { level: 0, text: 'w' },
      { level: 0, text: '<script>1</script>' },
    ])
  })
})
