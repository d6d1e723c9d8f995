import { droppedTerm, type Vocabulary } from './vocabulary.ts'
import { type WordSink, walkWords } from './word-scan.ts'

/**
 * The words of a text as terms, with their places and the ends of sentences, in arrays that serve one text after another:
 * only the first `size` mean anything, and only until the next text.
 */
export interface TermRun extends WordSink {
  size: number
  terms: Int32Array
  starts: Int32Array
  ends: Int32Array
  breaks: Uint8Array
  /** Reads a text; its words are learned by `words`. */
  read(text: string, words: Vocabulary): void
}

/** Room for one text after another. */
export function termRun(): TermRun {
  let words: Vocabulary | undefined
  return {
    size: 0,
    terms: new Int32Array(512),
    starts: new Int32Array(512),
    ends: new Int32Array(512),
    breaks: new Uint8Array(512),
    read(text, by) {
      words = by
      this.size = 0
      walkWords(text, this)
    },
    word(word, start, end) {
      const at = this.size
      if (at === this.terms.length) lengthen(this)
      this.terms[at] = words?.add(word) ?? droppedTerm
      this.starts[at] = start
      this.ends[at] = end
      this.breaks[at] = 0
      this.size = at + 1
    },
    ended() {
      this.breaks[this.size - 1] = 1
    },
  }
}

function lengthen(run: TermRun): void {
  const room = run.terms.length * 2
  const longer = (array: Int32Array) => {
    const grown = new Int32Array(room)
    grown.set(array)
    return grown
  }
  run.terms = longer(run.terms)
  run.starts = longer(run.starts)
  run.ends = longer(run.ends)
  const breaks = new Uint8Array(room)
  breaks.set(run.breaks)
  run.breaks = breaks
}
