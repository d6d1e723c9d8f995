import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyBank } from '../../../shared/bank/bank.ts'
import { csvFields } from '../../../shared/bank-file/csv-cells.ts'
import { readBankFile } from '../../../shared/bank-file/read-bank-file.ts'
import { readCsv } from '../../../shared/bank-file/read-csv.ts'
import { writeBankFile } from '../../../shared/bank-file/write-bank-file.ts'
import { writeCsv } from '../../../shared/bank-file/write-csv.ts'
import { writeMarkdown, writeMarkdownFiles } from '../../../shared/bank-file/write-markdown.ts'
import { blankStory } from '../../../shared/story/story.ts'
import { expectSame } from '../../support/expect-same.ts'
import { anyText, storiesOf, wellFormedText } from '../../support/story-arbitrary.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const stamp = { exportedAt: '2026-11-23T06:00:00.000Z', app: '0.1.0' }

function readBack(text: string, fileName: string) {
  const reading = readBankFile(bytesOf(text), { fileName })
  if (!reading.ok) throw new Error(JSON.stringify(reading.error))
  expectSame([reading.value.rows.flatMap((row) => [...row.problems, ...row.notices]), reading.value.notices], [[], []])
  return reading.value
}

describe('what is written is read back the same', () => {
  it('BF7: as a bank file, for any strings, lone surrogates included', () => {
    fc.assert(
      fc.property(storiesOf(anyText), (stories) => {
        const reading = readBack(writeBankFile({ ...emptyBank, stories }, stamp), 'bank.json')
        expect(reading.kind).toBe('bank-file')
        expect(reading.exportedAt).toBe(stamp.exportedAt)
        expectSame(reading.bank.stories, stories)
      }),
      { numRuns: 1_000 },
    )
  })

  it('BF14: as Markdown, for any strings, lone surrogates included', () => {
    fc.assert(
      fc.property(storiesOf(anyText), (stories) => {
        fc.pre(stories.length > 0)
        const reading = readBack(writeMarkdown(stories), 'stories.md')
        expect(reading.kind).toBe('markdown')
        expectSame(reading.bank.stories, stories)
      }),
      { numRuns: 2_000 },
    )
  })

  it('BF14: as Markdown whose line ends another system turned', () => {
    fc.assert(
      fc.property(storiesOf(anyText), (stories) => {
        fc.pre(stories.length > 0)
        const turned = writeMarkdown(stories).replaceAll('\n', '\r\n')
        expectSame(readBack(turned, 'stories.txt').bank.stories, stories)
      }),
      { numRuns: 500 },
    )
  })

  it('BF14: as one Markdown file for each story, with names that differ', () => {
    fc.assert(
      fc.property(storiesOf(anyText), (stories) => {
        const files = writeMarkdownFiles(stories)
        expectSame(
          files.map(({ text, fileName }) => readBack(text, fileName).bank.stories[0]),
          stories,
        )
        expect(new Set(files.map((file) => file.fileName)).size).toBe(stories.length)
        for (const { fileName } of files) expect(fileName).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}-]{0,70}\.md$/u)
      }),
      { numRuns: 300 },
    )
  })

  it('BF17: as CSV, for any strings that UTF-8 can hold (I4)', () => {
    fc.assert(
      fc.property(storiesOf(wellFormedText), (stories) => {
        fc.pre(stories.length > 0)
        const { text, losses } = writeCsv(stories)
        expectSame(losses, [])
        expectSame(readBack(text, 'stories.csv').bank.stories, stories)
        const named = readCsv(bytesOf(text), [...csvFields])
        expectSame(named.ok ? named.value.bank.stories : named.error, stories)
      }),
      { numRuns: 1_000 },
    )
  })

  it('BF17: as CSV, ten thousand times over the fields where the formats of cells differ (I4)', () => {
    const blank = blankStory({ id: 'x', now: stamp.exportedAt })
    fc.assert(
      fc.property(wellFormedText, wellFormedText, fc.array(wellFormedText, { maxLength: 2 }), (title, note, tags) => {
        const story = { ...blank, title, tags, principles: [{ id: 'ownership', strength: 'secondary', note } as const] }
        expectSame(readBack(writeCsv([story]).text, 'stories.csv').bank.stories, [story])
      }),
      { numRuns: 10_000 },
    )
  })

  it('BF17: no cell of the CSV begins like a formula', () => {
    fc.assert(
      fc.property(storiesOf(wellFormedText), (stories) => {
        const { text } = writeCsv(stories)
        const cells = text.slice(1).split(/(?:^|,|\r\n)"/)
        expect(cells.filter((cell) => /^[=+\-@＝＋－＠\t\0]/.test(cell))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('BF17: the CSV says which cells UTF-8 cannot hold', () => {
    fc.assert(
      fc.property(storiesOf(anyText), (stories) => {
        fc.pre(stories.length > 0)
        const { text, losses } = writeCsv(stories)
        const reading = readBankFile(bytesOf(text), { fileName: 'stories.csv' })
        if (!reading.ok) throw new Error(JSON.stringify(reading.error))
        const changed = stories.flatMap((story, index) => {
          const back = reading.value.rows[index]?.story
          const lost = losses.filter((loss) => loss.id === story.id).map((loss) => loss.field)
          return csvFields.filter(
            (field) => !lost.includes(field) && JSON.stringify(back?.[field]) !== JSON.stringify(story[field]),
          )
        })
        expectSame(changed, [])
      }),
      { numRuns: 500 },
    )
  })
})
