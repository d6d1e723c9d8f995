import { steadyNumbers } from './train-model.ts'

/** A text with a mistake in every third long word, the same for the same `key`: two letters changed places, or one is lost. */
export function mistyped(text: string, key: string): string {
  let sum = 0
  for (const letter of key) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0
  const next = steadyNumbers(sum)
  let long = 0
  return text.replace(/[A-Za-z]{6,}/g, (word) => {
    long += 1
    if (long % 3 !== 0) return word
    const at = 2 + Math.floor(next() * (word.length - 4))
    return next() < 0.5
      ? `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`
      : `${word.slice(0, at)}${word.slice(at + 1)}`
  })
}
