import { filesOf, type HostileFile, latin, utf8 } from './hostile-file.ts'
import { soundBank } from './sound-bank.ts'

const wide = (text: string, { big = false, mark = false } = {}) => {
  const codes = [...(mark ? [0xfeff] : []), ...Array.from(text, (_, at) => text.charCodeAt(at))]
  return Uint8Array.from(codes.flatMap((code) => (big ? [code >> 8, code & 255] : [code & 255, code >> 8])))
}

/** Encodings that are not UTF-8, or not quite. */
function encodings(): HostileFile[] {
  const bank = soundBank()
  const notes = 'Situation: late\nResult: won'
  return filesOf('encoding', [
    ['empty.json', '', 'refused empty-file'],
    ['mark-only.json', '\uFEFF', 'refused empty-file'],
    ['spaces.txt', ' \n\t \r\n ', 'refused empty-file'],
    ['nul.bin', new Uint8Array(64), 'refused not-text'],
    ['marked.json', `\uFEFF${bank}`, 'read bank-file 2/2'],
    ['marked-twice.json', `\uFEFF\uFEFF${bank}`, 'read bank-file 2/2'],
    ['utf-16-little-marked.json', wide(bank, { mark: true }), 'refused wrong-encoding'],
    ['utf-16-big-marked.json', wide(bank, { big: true, mark: true }), 'refused wrong-encoding'],
    ['utf-16-little.json', wide(bank), 'refused wrong-encoding'],
    ['utf-16-big.txt', wide(notes, { big: true }), 'refused wrong-encoding'],
    ['utf-32-marked.json', latin('\xff\xfe\0\0{\0\0\0}\0\0\0'), 'refused wrong-encoding'],
    ['utf-32-big-marked.json', latin('\0\0\xfe\xff\0\0\0{\0\0\0}'), 'refused wrong-encoding'],
    ['utf-32.txt', latin([...notes].map((each) => `${each}\0\0\0`).join('')), 'refused wrong-encoding'],
    ['latin-1.txt', latin('Situation: the caf\xe9 closed\nResult: won'), 'refused wrong-encoding'],
    ['windows-1252.csv', latin('Title,Situation\n\x93late\x94,caf\xe9'), 'refused wrong-encoding'],
    ['shift-jis.txt', latin('Situation: \x93\xfa\x96{\nResult: \x8f\x9f'), 'refused wrong-encoding'],
    ['lone-continuation.json', latin('{"title":"a\x80b"}'), 'refused wrong-encoding'],
    ['overlong-slash.json', latin('{"title":"\xc0\xaf"}'), 'refused wrong-encoding'],
    ['overlong-nul.json', latin('{"title":"\xc0\x80"}'), 'refused wrong-encoding'],
    ['encoded-surrogate.json', latin('{"title":"\xed\xa0\xbd"}'), 'refused wrong-encoding'],
    ['five-bytes.json', latin('{"title":"\xf8\x88\x80\x80\x80"}'), 'refused wrong-encoding'],
    ['beyond-unicode.json', latin('{"title":"\xf4\x90\x80\x80"}'), 'refused wrong-encoding'],
    ['ff-at-end.json', latin('{"title":"a"}\xff'), 'refused wrong-encoding'],
    ['cut-in-character.json', utf8('{"title":"é').slice(0, -1), 'refused truncated'],
    ['cut-in-emoji.txt', utf8('Situation: 😀').slice(0, -2), 'refused truncated'],
    ['control-noise.txt', Uint8Array.from({ length: 600 }, (_, at) => (at * 37) % 32), 'refused not-text'],
    ['high-noise.txt', Uint8Array.from({ length: 600 }, (_, at) => (at * 73 + 129) % 256), 'refused not-text'],
    ['utf-7.txt', 'Situation: +AGEAYgBj-\nResult: won', 'read text 1/1'],
  ])
}

/** Files of other kinds under an ending of ours. */
function disguises(): HostileFile[] {
  return filesOf('disguise', [
    ['zip.json', latin('PK\x03\x04\x14\0\0\0\0\0bank.json{}'), 'refused not-text'],
    ['empty-zip.json', latin(`PK\x05\x06${'\0'.repeat(18)}`), 'refused not-text'],
    ['spreadsheet.csv', latin('PK\x03\x04\x14\0\0\0xl/workbook.xml'), 'refused not-text'],
    [
      'open-document.txt',
      latin(`PK\x03\x04${'\0'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`),
      'refused not-text',
    ],
    ['word.json', latin('PK\x03\x04\x14\0\0\0word/document.xml'), 'refused not-text'],
    ['gzip.json', latin('\x1f\x8b\x08\0\0\0\0\0\0\x03\xab\xae\x05\0'), 'refused not-text'],
    ['seven-zip.json', latin('7z\xbc\xaf\x27\x1c\0\x04'), 'refused not-text'],
    ['rar.json', latin('Rar!\x1a\x07\x01\0'), 'refused not-text'],
    ['bzip2.json', latin('BZh91AY&SY'), 'refused not-text'],
    ['xz.json', latin('\xfd7zXZ\0\0\x04'), 'refused not-text'],
    ['zstandard.json', latin('\x28\xb5\x2f\xfd\x04\0'), 'refused not-text'],
    ['pdf.txt', latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'), 'refused not-text'],
    ['png.md', latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'refused not-text'],
    ['jpeg.txt', latin('\xff\xd8\xff\xe0\0\x10JFIF'), 'refused not-text'],
    ['gif.txt', latin('GIF89a\x01\0\x01\0'), 'refused not-text'],
    ['webp.txt', latin('RIFF\x24\0\0\0WEBPVP8 '), 'refused not-text'],
    ['film.txt', latin('\0\0\0\x18ftypmp42'), 'refused not-text'],
    ['database.json', latin('SQLite format 3\0\x10\0'), 'refused not-text'],
    ['rich-text.txt', latin('{\\rtf1\\ansi Situation: late}'), 'refused not-text'],
    ['old-word.txt', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), 'refused not-text'],
    ['program.txt', latin(`\x7fELF\x02\x01\x01${'\0'.repeat(40)}`), 'refused not-text'],
    ['windows-program.json', latin(`MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff${'\0'.repeat(40)}`), 'refused not-text'],
    ['pgp.txt', '-----BEGIN PGP MESSAGE-----\n\nhQEMA1\n-----END PGP MESSAGE-----', 'refused encrypted'],
    ['age.txt', 'age-encryption.org/v1\n-> X25519 abc', 'refused encrypted'],
    ['web-page.html', '<!DOCTYPE html><html><body><h1>Situation</h1></body></html>', 'read text 1/1'],
    ['xml.json', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'refused not-json'],
    ['yaml.json', 'stories:\n  - title: a\n', 'refused not-json'],
    ['javascript.json', 'module.exports = { stories: [] }', 'refused not-json'],
  ])
}

export const byteFiles = (): HostileFile[] => [...encodings(), ...disguises()]
