/** The words of a text in order, lower case, with their UTF-16 places; `breaks[i]` is 1 where a sentence ends after word i. */
export interface WordScan {
  words: string[]
  starts: number[]
  ends: number[]
  breaks: number[]
}

/** The longest text that is read, in UTF-16 units; what lies beyond is not looked at (rule MA2). */
export const longestRead = 100_000
/** The same for a question: some five thousand words. */
export const longestQuestion = 30_000

/** Letters of a word that count: a longer run is no word of any language. */
const longestWord = 48

const other = /[\p{L}\p{N}\p{M}]/u

/** Lower case of the same length, so that places in it are places in the text. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return Array.from(text, (each) => (each.toLowerCase().length === each.length ? each.toLowerCase() : each)).join('')
}

const isPlain = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
const isQuote = (code: number) => code === 39 || code === 0x2019

/** Ends of sentences; a point only where no letter or digit follows at once ("3.5", "e.g"). */
const isEnd = (code: number) =>
  code === 46 || code === 33 || code === 63 || code === 58 || code === 59 || code === 10 || code === 0x2026

const isWordAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return isPlain(code) || (code > 127 && !isQuote(code) && isOther(text, at))
}

/** Takes the words of a text one by one; `ended` follows the last word of a sentence. */
export interface WordSink {
  word(word: string, start: number, end: number): void
  ended(): void
}

/** Splits a text into words: runs of letters, digits and inner apostrophes (rule MA2). Linear; never throws. */
export function walkWords(whole: string, sink: WordSink): void {
  const text = lowerCase(whole.length > longestRead ? whole.slice(0, longestRead) : whole)
  let at = 0
  let isInSentence = false
  while (at < text.length) {
    if (!isWordAt(text, at)) {
      const code = text.charCodeAt(at)
      if (isInSentence && isEnd(code) && !(code === 46 && at + 1 < text.length && isWordAt(text, at + 1))) {
        sink.ended()
        isInSentence = false
      }
      at += 1
      continue
    }
    const start = at
    do at += 1
    while (
      at < text.length &&
      (isWordAt(text, at) || (isQuote(text.charCodeAt(at)) && at + 1 < text.length && isWordAt(text, at + 1)))
    )
    sink.word(text.slice(start, Math.min(at, start + longestWord)), start, at)
    isInSentence = true
  }
}

/** The words of a text with their places. Linear; never throws. */
export function scanWords(text: string): WordScan {
  const scan: WordScan = { words: [], starts: [], ends: [], breaks: [] }
  const { words, starts, ends, breaks } = scan
  walkWords(text, {
    word(word, start, end) {
      words.push(word)
      starts.push(start)
      ends.push(end)
      breaks.push(0)
    },
    ended() {
      breaks[breaks.length - 1] = 1
    },
  })
  return scan
}

/** A letter or digit beyond ASCII; halves of a surrogate pair count as their whole. */
function isOther(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code >= 0xdc00 && code <= 0xdfff && at > 0) return other.test(String.fromCodePoint(text.codePointAt(at - 1) ?? 0))
  return other.test(String.fromCodePoint(text.codePointAt(at) ?? 0))
}
