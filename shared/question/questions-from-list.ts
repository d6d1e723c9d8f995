import { questionKey } from './question.ts'

/** The most questions taken from one list, and letters of one question (rule QU5). */
export const mostFromList = 1000
const mostLetters = 10_000

/** A pasted list, read: the questions to add in their order, and what was left out and why. */
export interface QuestionsFromList {
  texts: string[]
  /** Lines that ask what is already there, or what an earlier line asked. */
  duplicates: number
  /** Lines beyond the most that one list adds. */
  tooMany: number
}

/** What lists put before a question: "3.", "3)", "(b)", "-", "•", "[ ]", "Q:". */
const bullet = /^(?:[-–—*•·▪◦>]|\(?(?:\d{1,3}|[a-z])[.)]|\[[ x]?\]|q(?:uestion)?\s*\d{0,3}\s*[:.)])\s*/i

/** One question a line; numbers and bullets before it are taken off, blank lines skipped (rule QU5). Pure. */
export function questionsFromList(list: string, present: readonly string[]): QuestionsFromList {
  const known = new Set(present.map(questionKey))
  const texts: string[] = []
  let duplicates = 0
  let tooMany = 0
  for (const line of list.split(/\r\n?|\n|\u2028|\u2029/)) {
    const text = line.trim().replace(bullet, '').replace(bullet, '').trim().slice(0, mostLetters)
    const key = questionKey(text)
    if (key === '') continue
    if (known.has(key)) duplicates += 1
    else if (texts.length >= mostFromList) tooMany += 1
    else {
      known.add(key)
      texts.push(text)
    }
  }
  return { texts, duplicates, tooMany }
}
