import type { ForeignKind } from './failure.ts'

const signatures: readonly (readonly [kind: ForeignKind, at: number, start: string])[] = [
  ['gzip', 0, '\x1f\x8b'],
  ['old-office', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['other-archive', 0, '7z\xbc\xaf\x27\x1c'],
  ['other-archive', 0, 'Rar!\x1a\x07'],
  ['other-archive', 0, 'BZh'],
  ['other-archive', 0, '\xfd7zXZ\x00'],
  ['other-archive', 0, '\x28\xb5\x2f\xfd'],
  ['pdf', 0, '%PDF-'],
  ['picture', 0, '\x89PNG\r\n\x1a\n'],
  ['picture', 0, '\xff\xd8\xff'],
  ['picture', 0, 'GIF87a'],
  ['picture', 0, 'GIF89a'],
  ['picture', 4, 'ftyp'],
  ['picture', 0, 'RIFF'],
  ['database', 0, 'SQLite format 3\x00'],
  ['rich-text', 0, '{\\rtf'],
]

function has(bytes: Uint8Array, at: number, latin: string): boolean {
  for (let index = 0; index < latin.length; index++) if (bytes[at + index] !== latin.charCodeAt(index)) return false
  return true
}

function includes(bytes: Uint8Array, latin: string): boolean {
  const first = latin.charCodeAt(0)
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) if (has(bytes, at, latin)) return true
  return false
}

function zipKind(bytes: Uint8Array): ForeignKind {
  if (includes(bytes, 'word/document.xml')) return 'word'
  if (includes(bytes, 'xl/workbook.xml')) return 'spreadsheet'
  return has(bytes, 30, 'mimetypeapplication/vnd.oasis') ? 'open-document' : 'zip'
}

/** What bytes are when their first bytes say that they are not text; null = they may be text (rule BF3). */
export function foreignKind(bytes: Uint8Array): ForeignKind | null {
  if (has(bytes, 0, 'PK\x03\x04') || has(bytes, 0, 'PK\x05\x06')) return zipKind(bytes)
  return signatures.find(([, at, start]) => has(bytes, at, start))?.[0] ?? null
}
