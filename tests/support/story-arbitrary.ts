import fc from 'fast-check'
import { metricKinds } from '../../shared/metric/metric.ts'
import { principleIds } from '../../shared/principle/principle.ts'
import { type PrincipleTag, type Story, storyStatuses } from '../../shared/story/story.ts'

/** Texts that formats trip over, besides any other: structure, escapes, formulas, odd characters, halves of pairs. */
const traps = [
  ...[
    '## Result',
    '# Title',
    '---',
    '\\## Result',
    '<!-- end of stories -->',
    '- Id: x',
    '=1+1',
    "'=1+1",
    '\t=1',
    '\r\n',
  ],
  ...[
    'a\r\nb',
    ' lead',
    'trail ',
    '\n\n',
    '&#x41;',
    '&amp;#x41;',
    '&amp;',
    '"quoted", and',
    'a;b|c',
    '\ufeff',
    '\u2028',
  ],
  ...[
    '\0',
    '\ud83d',
    '\udc00',
    '😀',
    '＝1',
    '(untitled)',
    '\\',
    '\\n',
    'a\\',
    '<script>alert(1)</script>',
    'a: b',
    '- x',
  ],
  ...[
    '  - y',
    '> quote',
    '```',
    '| a | b |',
    '__proto__',
    'Situation: x\nTask: y',
    '1. Action',
    '@sum',
    '-1',
    '+1',
    "''=x",
  ],
]

const word = fc.oneof({ weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) }, fc.constantFrom(...traps))

/** Any text at all, lone surrogates included. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(word, fc.constantFrom(' ', '\n', '\n\n', ', ')), { maxLength: 6 })
  .map((pieces) => pieces.join(''))

/** Any text that UTF-8 can hold. */
export const wellFormedText: fc.Arbitrary<string> = anyText.map((text) => text.replace(/\p{Cs}/gu, '�'))

const anyId = fc
  .oneof(fc.uuid(), fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }))
  .map((id) => (id in {} ? `own-${id}` : id))

const instant = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value))

const metricOf = (text: fc.Arbitrary<string>) =>
  fc.record({
    id: anyId,
    label: text,
    kind: fc.constantFrom(...metricKinds),
    unit: text,
    baseline: fc.option(number, { nil: null }),
    value: fc.option(number, { nil: null }),
    goodDirection: fc.constantFrom('up' as const, 'down' as const, null),
    timeframe: text,
    attribution: fc.constantFrom('mine' as const, 'shared' as const, 'team' as const),
    confidence: fc.constantFrom('verified' as const, 'approximate' as const, 'unverified' as const),
    sourceNote: text,
    confidential: fc.boolean(),
    publicWording: text,
    headline: fc.boolean(),
  })

/** Tags as the editor leaves them: each principle once, at most one primary (rule ST3). */
const tagsOf = (text: fc.Arbitrary<string>): fc.Arbitrary<PrincipleTag[]> =>
  fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(...principleIds), { maxLength: 4 }),
      fc.array(text, { minLength: 4, maxLength: 4 }),
      fc.nat(4),
    )
    .map(([ids, notes, primary]) =>
      ids.map((id, index) => ({ id, strength: index === primary ? 'primary' : 'secondary', note: notes[index] ?? '' })),
    )

/** Stories with every field filled in by `text`; ids are any but names that every object has. */
export function storyOf(text: fc.Arbitrary<string>, id: fc.Arbitrary<string> = anyId): fc.Arbitrary<Story> {
  const month = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }))
  const monthText = month.map(([year, at]) => `${String(year).padStart(4, '0')}-${String(at).padStart(2, '0')}`)
  return fc
    .record({
      id,
      title: text,
      status: fc.constantFrom(...storyStatuses),
      hook: text,
      situation: text,
      task: text,
      action: text,
      result: text,
      learning: text,
      principles: tagsOf(text),
      tags: fc.array(text, { maxLength: 3 }),
      project: text,
      employer: text,
      role: text,
      happenedOn: fc.option(monthText, { nil: null }),
      metrics: fc.array(metricOf(text), { maxLength: 2 }),
      // An empty reason is no waiver (rule RV2), so none is ever stored.
      metricWaiver: fc.option(
        text.map((reason) => reason || 'why'),
        { nil: undefined },
      ),
      anchors: fc.array(text, { maxLength: 3 }),
      openingLine: text,
      closingLine: text,
      followUps: fc.array(fc.record({ question: text, answer: text }), { maxLength: 2 }),
      createdAt: instant,
      updatedAt: fc.oneof(instant, fc.constant('')),
    })
    .map(({ metricWaiver, ...story }) => (metricWaiver === undefined ? story : { ...story, metricWaiver }))
}

/** Some stories, no two with one id. */
export function storiesOf(text: fc.Arbitrary<string>, maxLength = 3): fc.Arbitrary<Story[]> {
  const id = text === wellFormedText ? anyId.map((each) => each.replace(/\p{Cs}/gu, '-') || 'id') : anyId
  return fc.uniqueArray(storyOf(text, id), { maxLength, selector: (story) => story.id })
}
