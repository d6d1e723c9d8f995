import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blankMetric } from '../../../shared/metric/metric.ts'
import type { Flag } from '../../../shared/review/flag.ts'
import { nearStories } from '../../../shared/review/near-stories.ts'
import { readiness } from '../../../shared/review/readiness.ts'
import { reviewStory } from '../../../shared/review/review-story.ts'
import { tokenAt } from '../../../shared/review/section-reading.ts'
import { readStory } from '../../../shared/review/story-reading.ts'
import { defaultSettings } from '../../../shared/settings/settings.ts'
import { type Story, sectionNames } from '../../../shared/story/story.ts'
import { aStory } from '../../support/story-builder.ts'

const secret = { ...blankMetric({ id: 'm' }), kind: 'percent' as const, unit: '%', value: 30, confidential: true }
const context = {
  settings: { ...defaultSettings, confidentialTerms: ['many', 'İstanbul', '𝒳', '.'], unflaggedWords: ['several'] },
  today: '2026-11-01',
  lastRehearsed: new Map([['x', 'no day at all']]),
  near: nearStories(),
}

/** Words that rules look for, mixed with what people paste: other scripts, other spaces, other quotes, halves of emoji. */
const pieces = fc.constantFrom(
  ...'I we would many several significantly helped failed 30% by fell from to fault kind of I’d “ ” " \' ‘ ’ ( ) , . ; : — -'.split(
    ' ',
  ),
  '\u00a0',
  '\u202f',
  '\n',
  '\r\n',
  '\t',
  '\u200b',
  '\u202e',
  '\ufeff',
  '😀',
  '👩‍👩‍👧',
  '\ud83d',
  '\ude00',
  'é',
  'e\u0301',
  'İ',
  'ß',
  'ﬁ',
  'שלום',
  'مرحبا',
  '数字',
  '١٢٣',
  '½',
  '1,200',
  '2025-04',
  'WQD',
  '(WQD)',
  'WQDs',
  '𝒳',
  'we’re',
  'WE',
  '\u0000',
  '￼',
  '[x]',
  '<b>',
)
const hostileText = fc
  .array(fc.tuple(pieces, fc.constantFrom(' ', '', '\u00a0')), { maxLength: 80 })
  .map((parts) => parts.flat().join(''))
const hostileStory: fc.Arbitrary<Story> = fc
  .record({
    situation: hostileText,
    task: hostileText,
    action: hostileText,
    result: hostileText,
    learning: hostileText,
    title: hostileText,
    hook: hostileText,
  })
  .map((fields) => aStory({ ...fields, id: 'x', status: 'ready', metrics: [secret] }))

/** Whether a place lies between two code points. */
function isBoundary(text: string, at: number): boolean {
  return at === 0 || at === text.length || !/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))
}

/** What is wrong with the flags of a story, a sentence each: a text of 100,000 words has too many for an expectation each. */
function faultsOf(story: Story, flags: readonly Flag[]): string[] {
  const faults: string[] = []
  const marked = new Set<string>()
  const { sections } = readStory(story)
  for (const { id, section: own, span, mark } of flags) {
    const wrong = (what: string) => faults.push(`${id}: ${what}`)
    if (!span) {
      if (mark !== null) wrong('a mark without a place')
      continue
    }
    const { section, start, end } = span
    const text = story[section]
    if (own !== section) wrong(`of ${own} with a place in ${section}`)
    if (!(start >= 0 && start < end && end <= text.length)) wrong(`${start} to ${end} of ${text.length}`)
    if (!isBoundary(text, start) || !isBoundary(text, end)) wrong(`${start} to ${end} cuts a character`)
    if (!mark) continue
    const reading = sections[section]
    const clauses = new Set<string>()
    for (let at = tokenAt(reading, start); at <= tokenAt(reading, end - 1); at += 1)
      clauses.add(`${section} ${reading.clauseOf[at]}`)
    for (const clause of clauses) {
      if (marked.has(clause)) wrong(`a second underline in the clause ${clause}`)
      marked.add(clause)
    }
  }
  return faults
}

function expectSound(story: Story, flags: readonly Flag[]): void {
  expect(faultsOf(story, flags)).toEqual([])
}

test('RV51: no text throws, every span lies in its section on character boundaries, no clause has two underlines', () => {
  fc.assert(
    fc.property(hostileStory, (story) => {
      const flags = reviewStory(story, context)
      expectSound(story, flags)
      expect(reviewStory({ ...story }, context)).toEqual(flags)
      const { score } = readiness(story, context)
      expect(score >= 0.1 && score <= 1).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('any Unicode at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const story = aStory({ situation: text, task: text, action: text, result: text, learning: text })
      expectSound(story, reviewStory(story, context))
    }),
    { numRuns: 200 },
  )
})

const words = 100_000
const longTexts: readonly (readonly [string, string])[] = [
  ['prose', 'I would help many people because we failed by 30% in May, and several complained. '],
  ['one sentence without an end', 'I would help many people because we failed by 30% in May and '],
  ['one clause of “we”', 'we went and '],
  ['numbers', '12 '],
  ['percents', 'fell by 30% '],
  ['opening quotes', '“many '],
  ['straight quotes', '" many '],
  ['after a launch, without an end', 'after launch orders '],
  ['I reported', 'I promised I would '],
  ['acronyms', 'WQD ABX QZT '],
  ['adverbs', 'just then also '],
  ['right to left', 'שלום עולם '],
  ['non-breaking spaces', 'many\u00a0people '],
  ['emoji', '😀 '],
]
const endless: readonly (readonly [string, string])[] = [
  ['one endless word', 'a'.repeat(1_000_000)],
  ['only digits', '7'.repeat(500_000)],
  ['one run of emoji', '😀'.repeat(200_000)],
  ['one run of marks', '\u0301'.repeat(300_000)],
  ['one run of quotes', '"'.repeat(200_000)],
]

describe('long texts take time in proportion (100,000 words, and runs without a space)', () => {
  const long = (text: string) => text.repeat(Math.ceil(words / text.trim().split(/\s+/).length))
  test.each([...longTexts.map(([name, text]) => [name, long(text)] as const), ...endless])('%s', (_name, text) => {
    const timed = (part: string) => {
      const story = aStory({ action: part, result: part.slice(0, part.length / 10) })
      const start = process.cpuUsage()
      expectSound(story, reviewStory(story, context))
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1000
    }
    const tenth = text.slice(0, text.length / 10)
    timed(tenth)
    const small = timed(tenth)
    // Ten times the text in well under the hundredfold time of a quadratic rule.
    expect(timed(text)).toBeLessThan(40 * small + 600)
  })
})

test('sections keep their names', () => {
  const { sections } = readStory(aStory({ action: 'I wrote.' }))
  expect(sectionNames.map((name) => sections[name].section)).toEqual([...sectionNames])
})
