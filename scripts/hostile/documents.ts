import { filesOf, type HostileFile, json } from './hostile-file.ts'
import { paragraph, wordEntries, wordFile, type ZipEntry, zipFile } from './zip-file.ts'

const stored = (entries: readonly ZipEntry[]) => entries.map((entry) => ({ ...entry, method: 0 }))
const p = paragraph

/** A Word file, stored and not deflated, so that it is the same bytes on every machine. */
const plainWord = (body: string, more: readonly ZipEntry[] = []) => zipFile(stored([...wordEntries(body), ...more]))

const withDocument = (data: string) =>
  zipFile(stored(wordEntries('').map((entry) => (entry.name === 'word/document.xml' ? { ...entry, data } : entry))))

const entities = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from(
  { length: 8 },
  (_, at) => `<!ENTITY ${String.fromCharCode(98 + at)} "${`&${String.fromCharCode(97 + at)};`.repeat(10)}">`,
).join('')}]>`
const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const around = (inside: string) => `<w:document ${main}><w:body>${inside}</w:body></w:document>`

/** Word files and other archives; `bomb` files are made anew for each run, for deflating may differ by machine. */
export function documentFiles(): HostileFile[] {
  const sound = plainWord(p('Late', 'Heading1') + p('Situation: late') + p('Result: won'))
  return filesOf('document', [
    ['sound.docx', sound, 'read word 1/1'],
    ['empty.docx', '', 'refused empty-file'],
    ['text.docx', 'Situation: late', 'refused not-text'],
    ['no-document.docx', zipFile(stored([{ name: 'a.txt', data: 'a' }])), 'refused not-text'],
    ['cut.docx', sound.slice(0, -40), 'refused broken-archive'],
    ['start-gone.docx', sound.slice(10), 'refused not-text'],
    ['half.docx', sound.slice(0, sound.length >> 1), 'refused broken-archive'],
    ['counts-more.docx', zipFile(stored(wordEntries('')), { entryCount: 50 }), 'refused broken-archive'],
    ['counts-65535.docx', zipFile(stored(wordEntries('')), { entryCount: 65_535 }), 'refused archive-too-many-entries'],
    [
      'entries-2005.docx',
      plainWord(
        '',
        Array.from({ length: 2_000 }, (_, at) => ({ name: `f${at}`, data: '' })),
      ),
      'refused archive-too-many-entries',
    ],
    [
      'unknown-method.docx',
      zipFile(wordEntries('').map((entry) => ({ ...entry, method: 99 }))),
      'refused broken-archive',
    ],
    ['encrypted.docx', zipFile(stored(wordEntries('')).map((entry) => ({ ...entry, flags: 1 }))), 'refused encrypted'],
    [
      'climbing-names.docx',
      plainWord(p('a'), [
        { name: '../../../evil.txt', data: 'x' },
        { name: '/etc/passwd', data: 'x' },
      ]),
      'read word 1/1',
    ],
    [
      'poisoned-names.docx',
      plainWord(p('a'), [
        { name: '__proto__', data: 'x' },
        { name: 'constructor/prototype', data: 'x' },
      ]),
      'read word 1/1',
    ],
    ['same-names.docx', plainWord(p('a'), wordEntries(p('b'))), 'read word 1/1'],
    [
      'outside-entity.docx',
      withDocument(
        `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${around(`<w:p><w:r><w:t>&x;</w:t></w:r></w:p>`)}`,
      ),
      'refused unreadable-document',
    ],
    [
      'entity-bomb.docx',
      withDocument(`${entities}${around('<w:p><w:r><w:t>&i;</w:t></w:r></w:p>')}`),
      'refused unreadable-document',
    ],
    ['deep.docx', withDocument(around('<w:p>'.repeat(5_000) + '</w:p>'.repeat(5_000))), 'refused unreadable-document'],
    ['not-xml.docx', withDocument('Situation: late'), 'refused unreadable-document'],
    ['unclosed.docx', withDocument('<w:document><w:body><w:p>'), 'refused unreadable-document'],
    ['empty-document.docx', withDocument(''), 'refused unreadable-document'],
    ['markup.docx', plainWord(p('Situation: <script>alert(1)</script> &lt;b&gt;') + p('Result: won')), 'read word 1/1'],
    [
      'locked.json',
      json({ format: 'star-story-bank-encrypted', version: 1, kdf: { iterations: 1e12 }, data: '' }),
      'refused encrypted',
    ],
  ])
}

/** Files above a megabyte, or whose bytes depend on the machine: made when a test asks for them, never committed. */
export function largeFiles(): HostileFile[] {
  const megabyte = 1024 * 1024
  const big = { name: 'word/media/big.bin', data: new Uint8Array(51 * megabyte) }
  return filesOf('large', [
    ['bomb.docx', zipFile([...wordEntries(p('a')), big]), 'refused archive-too-large'],
    ['lying-bomb.docx', zipFile([...wordEntries(p('a')), { ...big, claimedSize: 10 }]), 'refused archive-too-large'],
    ['long.docx', wordFile(p(`Situation: ${'a'.repeat(200_001)}`) + p('Result: won')), 'read word 0/1 too-long'],
    ['longest-title.json', json([{ title: 'x'.repeat(200_000) }]), 'read story-list 1/1'],
    ['too-long.txt', `Situation: ${'a'.repeat(200_001)}\nResult: won`, 'read text 0/1 too-long'],
    ['deflated.docx', wordFile(p('Late', 'Heading1') + p('Situation: late')), 'read word 1/1'],
    ['over-the-cap.json', new Uint8Array(50 * megabyte + 1).fill(32), 'refused too-large'],
    ['text-49-megabytes.json', `{"title":"${'x'.repeat(49 * megabyte)}"}`, 'read single-story 0/1 too-long'],
    ['spaces-49-megabytes.json', `{${' '.repeat(49 * megabyte)}}`, 'refused wrong-format'],
    ['depth-5000000.json', '['.repeat(5_000_000), 'refused too-deep'],
    ['depth-100000.json', '['.repeat(100_000) + ']'.repeat(100_000), 'refused too-deep'],
    ['values-24000000.json', `[${'1,'.repeat(24 * megabyte)}1]`, 'refused too-many-values'],
    ['lists-1900000.json', `[${'[],'.repeat(1_900_000)}1]`, 'refused too-many-stories'],
    ['escapes.json', `{"title":"${'\\u0041'.repeat(8 * megabyte)}`, 'refused truncated'],
    ['words-45-megabytes.txt', 'word '.repeat(9 * megabyte), 'refused too-large'],
    ['newlines.txt', `a${'\n'.repeat(4 * megabyte)}b`, 'refused too-many-lines'],
    ['line-of-labels.txt', 'Situation: a. Task: b. '.repeat(200_000), 'read text 0/1 too-long'],
    ['line-of-markdown.md', `# a\n${'*[`_'.repeat(megabyte)}`, 'read markdown 0/1 too-long'],
    ['columns-1000000.csv', `Title${',x'.repeat(1_000_000)}`, 'refused too-many-columns'],
    ['quotes.csv', `Title\n${'"a"b,\n'.repeat(400_000)}`, 'refused too-many-values'],
    ['rows.csv', `Title\n${'a\n'.repeat(490_000)}`, 'refused too-many-stories'],
    ['broken-lines.jsonl', `{"title":"a"}\n${'{\n'.repeat(490_000)}`, 'refused too-many-stories'],
    [
      'late-bad-byte.txt',
      new Uint8Array(40 * megabyte).fill(97).with(40 * megabyte - 9, 255),
      'refused wrong-encoding',
    ],
  ])
}
