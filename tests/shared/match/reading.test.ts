import { describe, expect, test } from 'vitest'
import { conceptMatcher } from '../../../shared/match/concept-matcher.ts'
import { foldWord } from '../../../shared/match/fold-word.ts'
import { concepts } from '../../../shared/match/lexicon.ts'
import { phraseSteps } from '../../../shared/match/phrase-steps.ts'
import { gap } from '../../../shared/match/phrase-trie.ts'
import { questionWords } from '../../../shared/match/question-words.ts'
import { readQuestion } from '../../../shared/match/read-question.ts'
import { termsOf, vocabulary } from '../../../shared/match/vocabulary.ts'
import { scanWords } from '../../../shared/match/word-scan.ts'

describe('MA2: words are runs of letters, digits and inner apostrophes, with their places', () => {
  test('places are those of the text, whatever its case', () => {
    const text = 'İT Costs 3.5 M€: “Don’t” stop.'
    const { words, starts, ends } = scanWords(text)
    expect(words).toContain('costs')
    for (const at of words.keys()) expect(text.slice(starts[at], ends[at])).toMatch(/^[\p{L}\p{M}\p{N}’]+$/u)
  })
  test('a point within a number ends no sentence', () => {
    expect(scanWords('grew 3.5 percent. Then').breaks).toEqual([0, 0, 0, 1, 0])
  })
  test('only the first hundred thousand units are read', () => {
    expect(scanWords(`${'a '.repeat(60_000)}`).words).toHaveLength(50_000)
  })
})

describe('MA3: words that are the same to a reader are the same to the matcher', () => {
  test.each([
    ['organisation', 'organizations'],
    ['colour', 'colors'],
    ['programme', 'program'],
    ['prioritise', 'priorities'],
    ['led', 'leading'],
    ['decision', 'decided'],
    ['failure', 'failed'],
    ['café', 'cafe'],
    ['cancelled', 'canceled'],
    ["didn't", 'not'],
  ])('%s = %s', (one, two) => expect(foldWord(one)).toBe(foldWord(two)))
  test.each([
    ['improvise', 'improve'],
    ['manager', 'manage'],
    ['experience', 'experiment'],
    ['responsive', 'responsible'],
    ['position', 'positive'],
    ['authority', 'author'],
    ['business', 'busy'],
    ['universe', 'university'],
  ])('%s ≠ %s', (one, two) => expect(foldWord(one)).not.toBe(foldWord(two)))
})

describe('MA4: articles, pronouns and auxiliaries do not count; negations do', () => {
  test('dropped and kept', () => {
    for (const word of ['the', 'my', 'would', 'had', "I'd"]) expect(foldWord(word.toLowerCase())).toBe('')
    for (const word of ['not', 'never', 'without', 'cannot']) expect(foldWord(word)).not.toBe('')
  })
})

const found = (phrase: string, text: string, not: string[] = []) => {
  const words = vocabulary()
  const matcher = conceptMatcher([{ id: 'x', label: 'x', principles: [], ask: [], tell: [phrase], not }], words)
  const scan = scanWords(text)
  return matcher.find(scan, termsOf(scan, words, true), 'tell').map(({ firstWord, lastWord, weight }) => ({
    said: scan.words.slice(firstWord, lastWord + 1).join(' '),
    weight,
  }))
}

describe('MA5: a phrase is words in a row, alternatives in a position, gaps of up to four words', () => {
  test('alternatives and forms', () => {
    expect(found('missed|slipped deadline', 'We had missed the deadlines.')).toMatchObject([
      { said: 'missed the deadlines' },
    ])
  })
  test('a gap holds none to four words that count, and never crosses a sentence', () => {
    expect(found('lost _ customer', 'We lost one very big old customer')).toHaveLength(1)
    expect(found('lost _ customer', 'We lost one two three four five customer')).toHaveLength(0)
    expect(found('lost _ customer', 'We lost. The customer came')).toHaveLength(0)
  })
  test('an alternative of nothing but dropped words falls away; outer gaps too', () => {
    expect(phraseSteps('had|missed deadline', vocabulary())).toHaveLength(1)
    expect(phraseSteps('_ lost _', vocabulary()).flat()).not.toContain(gap)
  })
  test('a phrase of the not list takes the concept out of its sentence only', () => {
    expect(found('deadline', 'no deadline here. A deadline there', ['no deadline'])).toHaveLength(1)
  })
  test('every phrase of the lexicon is found in its own words', () => {
    const words = vocabulary()
    const matcher = conceptMatcher(concepts, words)
    concepts.forEach((concept, at) => {
      for (const phrase of [...concept.ask, ...concept.tell]) {
        const text = phrase
          .split(/\s+/)
          .flatMap((each) => (each === '_' ? [] : [each.split('|').findLast((one) => foldWord(one) !== '') ?? '']))
          .join(' ')
        const scan = scanWords(text)
        const cancelled = concept.not.length > 0
        const hits = matcher.find(scan, termsOf(scan, words, false), 'ask').map((hit) => hit.concept)
        if (!cancelled) expect(hits, `${concept.id}: ${phrase}`).toContain(at)
      }
    })
  })
})

describe('MA8, MA9: a phrase weighs by its words; a negation before it takes most of that', () => {
  test('one word half, then more', () => {
    const weight = (phrase: string) => found(phrase, 'late big red bus')[0]?.weight ?? 0
    expect(weight('late')).toBeLessThan(weight('late big'))
    expect(weight('late big')).toBeLessThan(weight('late big red'))
  })
  test('negated', () => {
    expect(found('late', 'not late')[0]?.weight).toBeLessThan(found('late', 'was late')[0]?.weight ?? 0)
  })
})

describe('MA6, MA7: openings weigh nothing, follow-ups 0.3, a preamble half', () => {
  const weighed = (text: string) => {
    const { scan, weights } = questionWords(text, vocabulary())
    return Object.fromEntries(scan.words.map((word, at) => [word, Math.round((weights[at] ?? 0) * 10) / 10]))
  }
  test('the usual opening', () => {
    const weights = weighed('Can you tell me about a time when you missed a deadline? How did your boss react?')
    expect(weights).toMatchObject({ tell: 0, time: 0, missed: 1, deadline: 1, boss: 0.3 })
  })
  test('the question may come last', () => {
    const weights = weighed('Budgets are never enough. Describe a project you finished with too little money.')
    expect(weights).toMatchObject({ budgets: 0.5, money: 1 })
  })
  test('a bare phrase is the question', () => {
    expect(weighed('missed deadline')).toEqual({ missed: 1, deadline: 1 })
  })
})

describe('MA11: a question reads as principles', () => {
  test.each([
    ['Tell me about a time you disagreed with your manager.', 'have-backbone-disagree-and-commit'],
    ['How did you calm an angry customer?', 'customer-obsession'],
    ['Tell me about a time you did more with less.', 'frugality'],
    ['Describe someone you mentored.', 'hire-and-develop-the-best'],
    ['When did you dig into the data to find a root cause?', 'dive-deep'],
  ])('%s', (text, id) => expect(readQuestion(text).principles[0]?.id).toBe(id))
  test('sixteen probabilities that sum to one', () => {
    const { principles } = readQuestion('Tell me about a bold idea')
    expect(principles).toHaveLength(16)
    expect(principles.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 6)
  })
})

describe('MA21: mistyped words are mended and the word being typed is completed', () => {
  test('a typo still reads the same', () => {
    const ids = (text: string) => readQuestion(text).concepts.map(({ id }) => id)
    expect(ids('You missed a deadlien')).toEqual(ids('You missed a deadline'))
  })
  test('of two words equally like it, the one more usual in questions was meant', () => {
    const ids = (text: string) => readQuestion(text).concepts.map(({ id }) => id)
    expect(ids('You mised a dedline')).toEqual(ids('You missed a deadline'))
  })
  test('the last word counts before it is whole', () => {
    expect(readQuestion('missed a deadl').concepts.map(({ id }) => id)).toContain('missed-deadline')
  })
})
