import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const evaluation = join(root, '..', 'shared', 'evaluation')
const isThere = existsSync(join(evaluation, 'questions.jsonl'))
const row = 8

/** The usual openings say nothing of where a sentence comes from. */
const openings =
  /^(?:please |can you |could you |would you )*(?:tell (?:me|us) (?:about|of)|describe|give (?:me |us )?an example of|share|walk (?:me|us) through|talk about|provide an example of|have you ever|think of|recall)?\s*(?:a |an |the |one |some )?(?:specific |recent )?(?:time|situation|occasion|example|instance|story|moment|experience)?\s*(?:when|where|in which|that|of)?\s*(?:you(?:'ve)?|i)?\s*(?:have |had to |had |were |was )?/

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[.!?\n]+/)
    .map((sentence) => sentence.trim().replace(openings, ''))
    .join(' ')
    .match(/[a-z0-9]+/g) ?? []

const rows = (text: string) => {
  const words = wordsOf(text)
  return Array.from({ length: Math.max(0, words.length - row + 1) }, (_, at) => words.slice(at, at + row).join(' '))
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(strings)
}

const jsonIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.json') && name !== 'principle-model.json')
    .flatMap((name) => strings(JSON.parse(readFileSync(join(root, folder, name), 'utf8'))))
const linesIn = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .flatMap((line) => strings(JSON.parse(line)))

describe('no text of the evaluation is in the project', () => {
  const name = 'no eight words in a row of what we teach, ask or judge stand in it'
  if (!isThere) test.skip(`${name} (skipped: ../shared is not there)`, () => {})
  else
    test(name, () => {
      const theirs = new Set(
        ['questions.jsonl', 'questions_unlabelled.jsonl', 'stories.jsonl'].flatMap((file) =>
          linesIn(join(evaluation, file)).flatMap(rows),
        ),
      )
      const ours = [
        ...jsonIn('shared/match/lexicon'),
        ...jsonIn('shared/match/model'),
        ...jsonIn('shared/question/bank'),
        ...linesIn(join(root, 'fixtures/teaching-stories.jsonl')),
        ...['stories', 'questions'].flatMap((file) => linesIn(join(root, 'fixtures/judged', `${file}.jsonl`))),
      ]
      expect(ours.filter((text) => rows(text).some((each) => theirs.has(each)))).toEqual([])
    })
})
