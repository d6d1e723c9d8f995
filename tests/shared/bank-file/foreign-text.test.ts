import { describe, expect, it } from 'vitest'
import { namedPrinciples } from '../../../shared/bank-file/named-principles.ts'
import { readBankFile } from '../../../shared/bank-file/read-bank-file.ts'
import type { BankReading } from '../../../shared/bank-file/reading.ts'
import { writeMarkdown } from '../../../shared/bank-file/write-markdown.ts'
import { aReadyStory } from '../../support/story-builder.ts'

function reading(text: string, fileName = 'notes.md'): BankReading {
  const result = readBankFile(new TextEncoder().encode(text), { fileName })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** The stories with only what was written in them. */
const told = ({ bank }: BankReading) =>
  bank.stories.map(({ title, situation, task, action, result, learning }) =>
    Object.fromEntries(
      Object.entries({ title, situation, task, action, result, learning }).filter(([, text]) => text !== ''),
    ),
  )

describe('Markdown of anyone (BF15)', () => {
  it('makes a story of each heading whose text has labels', () => {
    const text = [
      ...['# My stories', '', '## Late refunds', '**Situation:** late', '**Result:** won', '', '## Second one ##', ''],
      ...[
        '### Situation',
        'slow',
        '',
        '### Action',
        '- one',
        '- two',
        '',
        '#### Detail',
        'more',
        '',
        '### Result',
        'fast',
      ],
    ].join('\n')
    const found = reading(text)
    expect(found.kind).toBe('markdown')
    expect(told(found)).toEqual([
      { title: 'Late refunds', situation: 'late', result: 'won' },
      { title: 'Second one', situation: 'slow', action: '- one\n- two\n\n#### Detail\nmore', result: 'fast' },
    ])
    expect(found.rows.map((row) => row.place)).toEqual(['line 3', 'line 7'])
    expect(found.notices).toEqual([{ type: 'text-outside-stories', line: 1, text: '# My stories'.slice(2) }])
  })

  it('reads underlined headings, and hash marks in code as text', () => {
    const text = 'Late refunds\n============\n\nSituation: late\n\n```\n# not a heading\n```\nResult: won'
    expect(told(reading(text))).toEqual([
      { title: 'Late refunds', situation: 'late\n\n```\n# not a heading\n```', result: 'won' },
    ])
  })

  it('tags stories by the principle that groups them, or by a line that names them', () => {
    const text = [
      ...['# Ownership', '', '## One', 'S: a', 'T: b', 'A: c', '# Dive Deep', '## Two', 'Situation: d', 'Result: e'],
      ...['## Three', '**Leadership Principles:** Are Right, A Lot; Earn Trust', 'Situation: f', 'Result: g'],
    ].join('\n')
    const found = reading(text)
    expect(found.rows.map((row) => row.principles)).toEqual([
      ['ownership'],
      ['dive-deep'],
      ['are-right-a-lot', 'earn-trust'],
    ])
    expect(found.notices).toEqual([])
    expect(told(found)[2]).toEqual({ title: 'Three', situation: 'f', result: 'g' })
  })

  it('takes a page without labels as one story, whole and with a notice', () => {
    const found = reading('# Late refunds\n\nWe were late.\n\nThen we won.')
    expect(told(found)).toEqual([{ title: 'Late refunds', situation: 'We were late.\n\nThen we won.' }])
    expect(found.rows[0]?.notices.map((notice) => notice.type)).toEqual(['unlabelled-text'])
  })

  it('keeps raw HTML and links as characters (BF13)', () => {
    const text = '# <b>x</b>\n\nSituation: <script>alert(1)</script> [a](javascript:b)\nResult: ![i](file:///etc)'
    expect(told(reading(text))).toEqual([
      { title: '<b>x</b>', situation: '<script>alert(1)</script> [a](javascript:b)', result: '![i](file:///etc)' },
    ])
  })

  it('is known by its headings whatever the file is called', () => {
    expect(reading('# A\nSituation: b\nResult: c', 'x.txt').kind).toBe('markdown')
    expect(reading('[S] late [T] fix it [A] did it', 'x.md').kind).toBe('markdown')
  })
})

describe('our own Markdown (BF14)', () => {
  const story = aReadyStory({
    id: 'a',
    title: 'Refunds',
    situation: 'Late.\n\n## Result\n\n---\nnot an end',
    action: 'I traced it.',
  })

  it('is made to be read', () => {
    expect(writeMarkdown([story])).toMatchInlineSnapshot(`
      "<!-- star-story-bank markdown 1 -->

      # Refunds

      - Id: a
      - Status: ready
      - Happened on: 2025-06
      - Created: 2026-10-01T08:00:00.000Z
      - Updated: 2026-10-01T08:00:00.000Z

      ## Principles

      - Ownership (primary)

      ## Situation

      Late.

      \\## Result

      \\---
      not an end

      ## Task

      I was asked to stop the losses before the autumn sale opened in nine weeks.

      ## Action

      I traced it.

      ## Result

      Lost refunds fell from 3% to 0.02% within two months, and I kept the check that proved it.

      ## Learning

      I now ask who owns a queue before I ask what is wrong with it.

      <!-- end of stories -->
      "
    `)
  })

  it('takes what a hand added', () => {
    const edited = writeMarkdown([story])
      .replace('\n## Task', '\nAdded below.\n\n## Task')
      .replace('## Learning', '## Notes\n\n## Learning')
    const [back] = reading(edited).bank.stories
    expect(back?.situation).toBe(`${story.situation}\n\nAdded below.`)
    expect(back?.result).toBe(`${story.result}\n\n## Notes`)
  })

  it('names what stands outside, and refuses a version it does not know', () => {
    const text = writeMarkdown([story])
    expect(reading(`${text}\nPS`).notices).toMatchObject([{ type: 'text-outside-stories', text: 'PS' }])
    expect(reading(text.replace('\n# Ref', '\nHello\n\n# Ref')).notices).toMatchObject([{ text: 'Hello' }])
    const newer = readBankFile(new TextEncoder().encode(text.replace('markdown 1', 'markdown 2')), { fileName: 'a.md' })
    expect(newer).toEqual({ ok: false, error: { type: 'newer-version', found: 2, known: 1 } })
  })

  it('has a problem with a principle that a hand misspelt', () => {
    const edited = writeMarkdown([story]).replace('- Ownership (primary)', '- Ownerschip (primary)')
    expect(reading(edited).rows[0]?.problems).toMatchObject([{ type: 'unknown-principle', found: 'Ownerschip' }])
  })

  it('is still read by its headings when its marks are gone', () => {
    const bare = writeMarkdown([aReadyStory({ title: 'Refunds' })]).replaceAll(/<!--.*-->/g, '')
    expect(reading(bare).bank.stories).toHaveLength(1)
    expect(reading(bare).bank.stories[0]).toMatchObject({ title: 'Refunds', principles: [{ id: 'ownership' }] })
  })
})

describe('plain notes (BF16)', () => {
  it('are one story, its title on top', () => {
    expect(told(reading('Late refunds\n\nSituation: late\nResult: won', 'a.txt'))).toEqual([
      { title: 'Late refunds', situation: 'late', result: 'won' },
    ])
  })

  it('without labels are kept whole', () => {
    expect(told(reading('We were late.\r\nThen we won.', 'a.txt'))).toEqual([
      { situation: 'We were late.\nThen we won.' },
    ])
  })

  it('are cut at drawn lines between labelled parts', () => {
    const found = reading(
      'My notes\n\n---\n\nS: a\nT: b\nA: c\n\n***\n\nnothing here\n\n---\nSituation: d\nResult: e',
      'a.txt',
    )
    expect(told(found)).toEqual([
      { title: 'My notes', situation: 'a', task: 'b', action: 'c\n\n***\n\nnothing here' },
      { situation: 'd', result: 'e' },
    ])
  })

  it('are cut where a situation comes again, the line before it being its title', () => {
    const found = reading(
      'One\n\nSituation: a\nAction: b\nResult: c\n\nTwo\nSituation: d\nAction: e\n\nSituation: f\nResult: g',
      'a.txt',
    )
    expect(told(found)).toEqual([
      { title: 'One', situation: 'a', action: 'b', result: 'c' },
      { title: 'Two', situation: 'd', action: 'e' },
      { situation: 'f', result: 'g' },
    ])
    expect(found.rows.map((row) => row.place)).toEqual(['line 1', 'line 7', 'line 11'])
  })

  it('are tagged by a line of principles', () => {
    expect(reading('Principles: Ownership, Dive Deep\nSituation: a\nResult: b', 'a.txt').rows[0]?.principles).toEqual([
      'ownership',
      'dive-deep',
    ])
    expect(reading('Principles: honesty\nSituation: a\nResult: b', 'a.txt').rows[0]?.principles).toEqual([])
  })
})

describe('principles named in words', () => {
  it.each([
    ['Ownership', ['ownership']],
    ['are right, a lot, dive deep', ['are-right-a-lot', 'dive-deep']],
    ['Have Backbone; Disagree and Commit; Frugality', ['have-backbone-disagree-and-commit', 'frugality']],
    ['Strive to be Earth’s Best Employer | think-big', ['strive-to-be-earths-best-employer', 'think-big']],
    ['Ownership, bravery', null],
    ['', null],
    ['x'.repeat(500), null],
  ])('%j', (list, ids) => {
    expect(namedPrinciples(list)).toEqual(ids)
  })
})
