import { foldWord } from './fold-word.ts'
import type { TextSpan } from './match.ts'
import { termsOf, unknownTerm, type Vocabulary } from './vocabulary.ts'
import { followUpWords, openingWords } from './word-lists.ts'
import { scanWords, type WordScan } from './word-scan.ts'

/** What a follow-up sentence weighs beside the main question (rule MA7). */
export const followUpWeight = 0.3
/** What the preamble before the main question weighs (rule MA7). */
export const preambleWeight = 0.5

/** A question ready to be compared: its words, their terms and how much each weighs (0 = opening words). */
export interface QuestionWords {
  scan: WordScan
  terms: Int32Array
  /** Folded words, '' for articles, pronouns and auxiliaries. */
  stems: string[]
  weights: Float32Array
  main: TextSpan[]
  followUps: TextSpan[]
}

interface Sentence {
  first: number
  /** One past the last word. */
  end: number
}

function sentencesOf(scan: WordScan): Sentence[] {
  const sentences: Sentence[] = []
  let first = 0
  for (let at = 0; at < scan.words.length; at += 1) {
    if (!scan.breaks[at] && at + 1 < scan.words.length) continue
    sentences.push({ first, end: at + 1 })
    first = at + 1
  }
  return sentences
}

const bare = (word: string) => word.replace(/['’].*$/, '')

/** The first word after the opening ("Tell me about a time when you …"); a sentence of opening words only has none. */
function afterOpening(scan: WordScan, { first, end }: Sentence): number {
  let at = first
  while (at < end && openingWords.has(bare(scan.words[at] ?? ''))) at += 1
  return at
}

/** True where a sentence asks for a story: it opens as interviewers do ("Describe", "Tell me", "Have you ever", …). */
function asksForStory(scan: WordScan, { first, end }: Sentence): boolean {
  const head = scan.words.slice(first, Math.min(end, first + 9)).map(bare)
  const text = ` ${head.join(' ')} `
  return (
    /^ (?:please |so |now |ok |okay |next |and |then )*(?:tell|describe|share|give|walk|talk|recall|name|pick|discuss|explain|provide) /.test(
      text,
    ) ||
    / (?:have|has) (?:you|your \w+|there) (?:\w+ )?(?:ever|been) | ever | (?:a|the last|one) (?:time|occasion|situation|instance|case) | an? (?:example|instance|occasion) | when (?:did|have|was|were) you | like to hear | tell me /.test(
      text,
    )
  )
}

/**
 * Reads a question (rules MA6, MA7): openings weigh nothing, the sentence that asks for the story weighs 1, sentences
 * after it 0.3, a preamble before it 0.5. Of one sentence only, that sentence is the question.
 */
export function questionWords(text: string, words: Vocabulary, scan: WordScan = scanWords(text)): QuestionWords {
  const sentences = sentencesOf(scan)
  const weights = new Float32Array(scan.words.length)
  const asking = sentences.findIndex((each) => asksForStory(scan, each) && afterOpening(scan, each) < each.end)
  const plain = sentences.findIndex((each) => afterOpening(scan, each) < each.end)
  const chosen = asking >= 0 ? asking : Math.max(plain, 0)
  const main: TextSpan[] = []
  const followUps: TextSpan[] = []
  sentences.forEach((sentence, at) => {
    const weight = at === chosen ? 1 : at < chosen ? preambleWeight : followUpWeight
    const start = afterOpening(scan, sentence)
    weights.fill(weight, start, sentence.end)
    if (start >= sentence.end) return
    const span = { start: scan.starts[start] ?? 0, end: scan.ends[sentence.end - 1] ?? 0 }
    if (at > chosen && followUpWords.has(bare(scan.words[sentence.first] ?? ''))) followUps.push(span)
    else main.push(span)
  })
  if (weights.every((weight) => weight === 0)) weights.fill(1)
  const terms = termsOf(scan, words, false)
  const stems = scan.words.map((word, at) => {
    const term = terms[at] ?? unknownTerm
    return term === unknownTerm ? foldWord(word) : words.stemOf(term)
  })
  return { scan, terms, stems, weights, main, followUps }
}
