import { filesOf, type HostileFile, json, utf8 } from './hostile-file.ts'
import { soundBank, soundStories } from './sound-bank.ts'

/** Sound bank files cut at 1 % to 99.9 % of their bytes, as they are written and on one line. */
function cuts(): HostileFile[] {
  const shares = [1, 2, 5, 10, 20, 25, 33, 40, 50, 60, 66, 75, 80, 90, 95, 98, 99, 99.5, 99.9]
  const written = { pretty: utf8(soundBank()), flat: utf8(json(JSON.parse(soundBank()))) }
  return Object.entries(written).flatMap(([form, bytes]) =>
    filesOf(
      'truncated',
      shares.map((share) => {
        const length = Math.min(Math.ceil((bytes.length * share) / 100), bytes.length - 1)
        return [`${form}-${share}.json`, bytes.slice(0, length), 'refused truncated']
      }),
    ),
  )
}

function depths(): HostileFile[] {
  const closed = (count: number, open: string, close: string, inside = '') =>
    open.repeat(count) + inside + close.repeat(count)
  return filesOf('depth', [
    ['lists-32.json', closed(32, '[', ']'), 'read story-list 0/1 not-a-story'],
    ['lists-33.json', closed(33, '[', ']'), 'refused too-deep'],
    ['objects-33.json', closed(33, '{"a":', '}', '1'), 'refused too-deep'],
    ['lists-1000.json', closed(1_000, '[', ']'), 'refused too-deep'],
    ['objects-1000.json', closed(1_000, '{"a":', '}', '1'), 'refused too-deep'],
    ['mixed-1000.json', closed(1_000, '[{"a":', '}]', '1'), 'refused too-deep'],
    ['open-20000.json', '['.repeat(20_000), 'refused too-deep'],
    ['open-objects-20000.json', '{"a":'.repeat(20_000), 'refused too-deep'],
    ['in-a-field.json', `{"title":"a","x":${closed(40, '[', ']')}}`, 'refused too-deep'],
    ['in-a-line.jsonl', `{"title":"a"}\n{"title":"b","x":${closed(40, '[', ']')}}`, 'refused too-deep'],
    ['in-a-text.json', json({ title: '['.repeat(5_000) }), 'read single-story 1/1'],
    ['brackets.txt', `Situation: ${'['.repeat(5_000)}\nResult: won`, 'read text 1/1'],
  ])
}

/** Not JSON, or more than JSON. */
function forms(): HostileFile[] {
  const pretty = soundBank()
  const flat = json(JSON.parse(pretty))
  const story = json(soundStories[0])
  return filesOf('form', [
    ['two-banks.json', pretty + pretty, 'refused more-after-end'],
    ['two-banks-by-line.json', `${pretty}\n${pretty}`, 'refused more-after-end'],
    ['two-flat-banks.jsonl', `${flat}\n${flat}`, 'refused more-after-end'],
    ['two-flat-banks-joined.json', flat + flat, 'refused more-after-end'],
    ['two-banks-comma.json', `${flat},${flat}`, 'refused more-after-end'],
    ['mark-between.json', `${flat}\uFEFF${flat}`, 'refused more-after-end'],
    ['bank-and-nul.json', `${pretty}\0`, 'refused more-after-end'],
    ['bank-and-words.json', `${pretty}\nbye`, 'refused more-after-end'],
    ['bank-and-brace.json', `${pretty}}`, 'refused more-after-end'],
    ['bank-and-story.jsonl', `${flat}\n${story}`, 'refused more-after-end'],
    ['story-and-bank.jsonl', `${story}\n${flat}`, 'read json-lines 1/2 empty-story'],
    ['trailing-comma.json', '[{"title":"a"},]', 'refused not-json'],
    ['comment.json', '{"title":"a" /* b */}', 'refused not-json'],
    ['line-comment.json', '// a\n{"title":"b"}', 'refused not-json'],
    ['single-quotes.json', "{'title':'a'}", 'refused not-json'],
    ['bare-key.json', '{title:"a"}', 'refused not-json'],
    ['missing-comma.json', '[{"title":"a"}{"title":"b"}]', 'refused not-json'],
    ['missing-colon.json', '{"title" "a"}', 'refused not-json'],
    ['raw-newline.json', '{"title":"a\nb"}', 'refused not-json'],
    ['raw-nul.json', '{"title":"a\0b"}', 'refused not-json'],
    ['bad-escape.json', '{"title":"\\q"}', 'refused not-json'],
    ['bad-unicode-escape.json', '{"title":"\\u12G4"}', 'refused not-json'],
    ['crossed.json', '[{"title":"a"]}', 'refused not-json'],
    ['lone-surrogates.json', '[{"title":"\\ud83d","situation":"\\udc00 \\ud800\\ud800"}]', 'read story-list 1/1'],
    ['null.json', 'null', 'refused wrong-format'],
    ['number.json', '42', 'refused wrong-format'],
    ['text.json', '"Situation: a"', 'refused wrong-format'],
    ['words.json', 'undefined', 'refused not-json'],
    ['empty-object.json', '{}', 'refused wrong-format'],
    ['empty-list.json', '[]', 'refused no-stories'],
    ['empty-stories.json', '{"stories":[]}', 'refused no-stories'],
    ['stories-object.json', '{"stories":{"a":1}}', 'refused wrong-format'],
    ['list-of-anything.json', '[1,"a",null,true,[],{}]', 'read story-list 0/6 empty-story not-a-story'],
    ['broken-lines.jsonl', `${story}\n{"title":\n[1]\n${story} x\n`, 'read json-lines 1/4 broken-line not-a-story'],
    ['first-line-broken.jsonl', `{"title":\n${story}`, 'read json-lines 1/2 broken-line'],
    ['separator-sequence.jsonl', `\x1e${story}\n\x1e${story}`, 'refused not-json'],
  ])
}

export const jsonFormFiles = (): HostileFile[] => [...cuts(), ...depths(), ...forms()]
