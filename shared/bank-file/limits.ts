const megabyte = 1024 * 1024

/** The bounds of what is read (I1, SAFETY.md §5). Beyond them a file is refused before any work is done on it. */
export const limits = {
  /** Of a file, in bytes. */
  bytes: 50 * megabyte,
  /** Of notes and foreign Markdown, which are searched for labels: some 3,000 stories. */
  notesCharacters: 5 * megabyte,
  /** Of a table. */
  tableCharacters: 10 * megabyte,
  /** Of delimiters and of quotation marks in a table. */
  tableMarks: 750_000,
  /** Of objects and lists inside each other in JSON. */
  depth: 32,
  /** Of values in one JSON file: a bank of 2,000 stories has some 150,000. */
  values: 2_000_000,
  /** Of a text that is read line by line. */
  lines: 500_000,
  stories: 20_000,
  /** Of headings in a document. */
  headings: 20_000,
  /** Of one string, in UTF-16 units. */
  characters: 200_000,
  idCharacters: 200,
  /** Of one list inside a story. */
  listEntries: 1_000,
  columns: 500,
  /** Of delimiters in one line of a table, those inside texts included. */
  lineMarks: 50_000,
  /** Of what a .docx unpacks to, in bytes. */
  unpackedBytes: 50 * megabyte,
  archiveEntries: 2_000,
} as const
