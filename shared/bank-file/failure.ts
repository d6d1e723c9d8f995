/** Where in a text: both from 1; a column counts UTF-16 units. */
export interface TextPlace {
  line: number
  column: number
}

/** What bytes that are not text turned out to be. */
export type ForeignKind =
  | 'word'
  | 'old-office'
  | 'open-document'
  | 'spreadsheet'
  | 'zip'
  | 'gzip'
  | 'other-archive'
  | 'pdf'
  | 'picture'
  | 'database'
  | 'rich-text'
  | 'binary'

/**
 * Every way a whole file can fail to be read (rule BF1). A file is refused whole or read; it is never read in part
 * without saying which rows were left.
 */
export type BankFileFailure =
  | { type: 'empty-file' }
  | { type: 'too-large'; bytes: number; limit: number }
  | { type: 'not-text'; kind: ForeignKind }
  /** `byte` counts from 1. */
  | { type: 'wrong-encoding'; encoding: 'UTF-16' | 'UTF-32' | 'unknown'; byte: number }
  /** `this-app`: ask for the passphrase and use `decryptBankFile`. */
  | { type: 'encrypted'; by: 'this-app' | 'another' }
  | { type: 'truncated'; place: TextPlace }
  | { type: 'not-json'; place: TextPlace }
  | { type: 'more-after-end'; place: TextPlace }
  | { type: 'too-deep'; place: TextPlace; limit: number }
  | { type: 'too-many-values'; limit: number }
  | { type: 'too-many-lines'; limit: number }
  | { type: 'too-many-stories'; found: number; limit: number }
  | { type: 'poisoned'; place: string }
  | { type: 'wrong-format'; found: string }
  | { type: 'wrong-version-type'; found: string }
  | { type: 'newer-version'; found: number; known: number }
  | { type: 'older-unknown-version'; found: number }
  | { type: 'counts-differ'; list: string; said: string; found: number }
  | { type: 'hash-differs' }
  | { type: 'no-stories' }
  | { type: 'no-columns' }
  | { type: 'open-quote'; row: number }
  | { type: 'too-many-columns'; found: number; limit: number }
  | { type: 'broken-archive' }
  | { type: 'archive-too-large'; limit: number }
  | { type: 'archive-too-many-entries'; found: number; limit: number }
  | { type: 'unreadable-document' }
