import { filesOf, type HostileFile, json } from './hostile-file.ts'
import { changedBank, soundBank, soundStories } from './sound-bank.ts'

const list = (...fields: object[]) => json(fields.map((each) => ({ title: 'a', ...each })))

function poisons(): HostileFile[] {
  const poison = '"__proto__":{"isAdmin":true}'
  return filesOf('poison', [
    ['root.json', `{${poison},"stories":[{"title":"a"}]}`, 'refused poisoned'],
    ['in-bank.json', soundBank().replace('"bank": {', `"bank": {${poison},`), 'refused poisoned'],
    ['beside-bank.json', soundBank().replace('"format"', `${poison},"format"`), 'refused poisoned'],
    ['in-story.json', `[{"title":"a",${poison}}]`, 'refused poisoned'],
    ['in-metric.json', `[{"title":"a","metrics":[{"id":"m",${poison}}]}]`, 'refused poisoned'],
    ['in-unknown.json', `[{"title":"a","x":{"y":[{"z":{${poison}}}]}}]`, 'refused poisoned'],
    ['escaped.json', '[{"title":"a","\\u005f\\u005fproto\\u005f\\u005f":1}]', 'refused poisoned'],
    ['null.json', '[{"title":"a","__proto__":null}]', 'refused poisoned'],
    ['twice.json', '[{"title":"a","__proto__":1,"__proto__":2}]', 'refused poisoned'],
    ['constructor.json', '[{"title":"a","constructor":{"prototype":{"isAdmin":true}}}]', 'refused poisoned'],
    ['in-a-line.jsonl', `{"title":"a"}\n{"title":"b",${poison}}`, 'refused poisoned'],
    ['encrypted.json', `{"format":"star-story-bank-encrypted",${poison}}`, 'refused poisoned'],
    ['as-text.json', list({ situation: '{"__proto__":{"isAdmin":true}}' }), 'read story-list 1/1'],
    ['plain-constructor.json', list({ constructor: 'x', prototype: {} }), 'read story-list 1/1'],
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'].map(
      (id) => [`id-${id}.json`, list({ id }, { id: 'fine' }), 'read story-list 1/2 reserved-id'] as const,
    ),
    ['tag-toString.json', list({ tags: ['__proto__', 'toString'] }), 'read story-list 1/1'],
    [
      'principle-toString.json',
      list({ principles: ['toString', '__proto__'] }),
      'read story-list 0/1 unknown-principle',
    ],
  ])
}

function doubles(): HostileFile[] {
  const twice = '{"title":"a","situation":"first","situation":"second"}'
  return filesOf('double', [
    ['ids.json', list({ id: 'x' }, { id: 'x' }, { id: 'y' }), 'read story-list 2/3 duplicate-id'],
    ['ids-in-lines.jsonl', '{"id":"x","title":"a"}\n{"id":"x","title":"b"}', 'read json-lines 1/2 duplicate-id'],
    ['keys.json', `[${twice}]`, 'read story-list 1/1'],
    ['stories.json', '{"stories":[{"title":"a"}],"stories":[{"title":"b"}]}', 'read story-list 1/1'],
    ['banks.json', soundBank().replace('"bank":', '"bank":{"stories":[]},"bank":'), 'read bank-file 2/2'],
    ['last-bank-empty.json', `${soundBank().slice(0, -1)},"bank":{"stories":[]}}`, 'refused counts-differ'],
    ['formats.json', soundBank().replace('"version"', '"format":"other","version"'), 'refused wrong-format'],
    ['equal-without-ids.json', list({}, {}, {}), 'read story-list 3/3'],
  ])
}

function numbers(): HostileFile[] {
  const metric = (value: string) => `[{"title":"a","metrics":[{"id":"m","value":${value}}]}]`
  return filesOf('number', [
    ['nan.json', metric('NaN'), 'refused not-json'],
    ['infinity.json', metric('Infinity'), 'refused not-json'],
    ['minus-infinity.json', metric('-Infinity'), 'refused not-json'],
    ['hexadecimal.json', metric('0x10'), 'refused not-json'],
    ['leading-zero.json', metric('01'), 'refused not-json'],
    ['plus.json', metric('+1'), 'refused not-json'],
    ['no-integer.json', metric('.5'), 'refused not-json'],
    ['no-fraction.json', metric('1.'), 'refused not-json'],
    ['no-exponent.json', metric('1e'), 'refused not-json'],
    ['overflow.json', metric('1e999'), 'read story-list 0/1 invalid-metric'],
    ['negative-overflow.json', metric('-1e999'), 'read story-list 0/1 invalid-metric'],
    ['underflow.json', metric('1e-999'), 'read story-list 1/1'],
    ['beyond-integers.json', metric('9007199254740993'), 'read story-list 1/1'],
    ['ten-thousand-digits.json', metric('9'.repeat(10_000)), 'read story-list 0/1 invalid-metric'],
    ['minus-zero.json', metric('-0'), 'read story-list 1/1'],
    ['as-text.json', metric('"40"'), 'read story-list 0/1 invalid-metric'],
    ['as-title.json', '[{"title":1e999}]', 'read story-list 0/1 wrong-type'],
  ])
}

function dates(): HostileFile[] {
  const months = [
    '2024-00',
    '2024-13',
    '2024-1',
    '24-01',
    '2024-02-30',
    '2024-05\n',
    ' 2024-05',
    '99999-01',
    '２０２４-05',
    '-2024-05',
  ]
  const times = [
    '+275761-01-01T00:00:00.000Z',
    'Invalid Date',
    '2024-02-30T25:61:61Z',
    '1e20',
    '2024-05-01 10:00',
    '<b>',
  ]
  return [
    ...filesOf(
      'date',
      months.map((month, at) => [
        `month-${at + 1}.json`,
        list({ happenedOn: month }),
        'read story-list 0/1 invalid-month',
      ]),
    ),
    ...filesOf(
      'date',
      times.map((time, at) => [
        `time-${at + 1}.json`,
        list({ createdAt: time, updatedAt: time }),
        'read story-list 1/1',
      ]),
    ),
    ...filesOf('date', [
      ['month-number.json', list({ happenedOn: 202405 }), 'read story-list 0/1 invalid-month'],
      ['time-number.json', list({ updatedAt: 1716163200000 }), 'read story-list 0/1 wrong-type'],
      ['exported.json', changedBank('exportedAt', () => '9999-99-99'), 'read bank-file 2/2'],
    ]),
  ]
}

function sizes(): HostileFile[] {
  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, at]))
  return filesOf('size', [
    ['ten-thousand-fields.json', list(many(10_000)), 'read story-list 1/1'],
    ['fields-of-a-bank.json', json({ ...many(3_000), stories: [{ title: 'a' }] }), 'read story-list 1/1'],
    ['long-title.json', list({ title: 'x'.repeat(200_001) }), 'read story-list 0/1 too-long'],
    ['long-id.json', list({ id: 'x'.repeat(201) }), 'read story-list 0/1 too-long'],
    ['long-key.json', list({ ['k'.repeat(40_000)]: 1 }), 'read story-list 1/1'],
    ['many-tags.json', list({ tags: Array(1_001).fill('t') }), 'read story-list 0/1 too-many'],
    ['many-principles.json', list({ principles: Array(1_000).fill('ownership') }), 'read story-list 1/1'],
    ['many-rows.json', json(Array(20_001).fill(0)), 'refused too-many-stories'],
    ['many-notices.json', list({ metrics: Array(200).fill(many(30)) }), 'read story-list 1/1'],
  ])
}

const types = { number: 5, yes: true, list: ['a'], object: { a: 1 } }
const wrongTypes = (): HostileFile[] =>
  filesOf('type', [
    ...['title', 'id', 'situation', 'project', 'metricWaiver', 'createdAt', 'text'].flatMap((field) =>
      Object.entries(types).map(
        ([type, value]) =>
          [`${field}-${type}.json`, list({ [field]: value }), 'read story-list 0/1 wrong-type'] as const,
      ),
    ),
    ...['tags', 'principles', 'metrics', 'anchors', 'followUps'].map(
      (field) => [`${field}-text.json`, list({ [field]: 'a' }), 'read story-list 0/1 wrong-type'] as const,
    ),
    ['status-list.json', list({ status: ['ready'] }), 'read story-list 0/1 unknown-status'],
    [
      'strength-number.json',
      list({ principles: [{ id: 'ownership', strength: 1 }] }),
      'read story-list 0/1 unknown-strength',
    ],
    [
      'all-null.json',
      json([Object.fromEntries(Object.keys(soundStories[0] ?? {}).map((key) => [key, null]))]),
      'read story-list 0/1 empty-story',
    ],
  ])

export const jsonContentFiles = (): HostileFile[] => [
  ...[...poisons(), ...doubles(), ...numbers(), ...dates(), ...sizes(), ...wrongTypes()],
]
