// How any text stands in our Markdown and comes back the same (rule BF14). Characters that a line, an editor or UTF-8
// would not keep are written as numeric references (`&#xd;`), and a text that already has such a reference gets `&amp;`
// in front of its rest. A line that would read as structure gets a backslash.

// Control characters but tab and newline, line separators, byte order marks, lone surrogates.
const unsafe = /(?![\n\t])\p{Cc}|[\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/gu
const structure = /^( {0,3})(\\*)(?=#|<!--|[-=]{3})/gm
const escapedStructure = /^( {0,3})\\(\\*)(?=#|<!--|[-=]{3})/gm

const reference = (text: string) => `&#x${(text.charCodeAt(0) || 0).toString(16)};`

/** White space at the very edge is written as references, so that trimming cannot take it. */
const keepEdges = (text: string) => text.replace(/^\s|\s$/g, reference)

const escapeCharacters = (text: string) => text.replace(/&(?=(?:amp;)*#)/g, '&amp;').replace(unsafe, reference)

/** A text of one line; '' becomes an empty reference where `blank` asks for something to stand there. */
export function escapeLine(text: string, { blank = false } = {}): string {
  if (text === '') return blank ? '&#x;' : ''
  return keepEdges(escapeCharacters(text).replace(/[\n\t]/g, reference))
}

/** A text of many lines, to stand below a heading. */
export function escapeBlock(text: string): string {
  return keepEdges(escapeCharacters(text)).replace(structure, '$1\\$2')
}

const readReference = (whole: string, isAmp: string, digits: string | undefined) => {
  if (isAmp === 'amp;') return '&'
  const code = digits === undefined || digits === '' ? null : Number.parseInt(digits, 16)
  if (code === null) return ''
  return code <= 0xffff ? String.fromCharCode(code) : whole
}

export function unescapeLine(text: string): string {
  return text.trim().replace(/&(amp;(?=(?:amp;)*#)|#x([0-9a-f]{0,6});)/g, readReference)
}

export function unescapeBlock(text: string): string {
  return unescapeLine(text.trim().replace(escapedStructure, '$1$2'))
}
