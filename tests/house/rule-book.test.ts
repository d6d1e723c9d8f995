import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Rule ids are two capitals of ours and a number; `alike` are other things that look the same in test texts. */
const families = 'ST LF PR QU MT ME SP UN BR CV RV RD MA PC PL BK BF DB VE CM'.split(' ')
const alike = ['PR42']
const id = new RegExp(`\\b(?:${families.join('|')})\\d{1,2}\\b`, 'g')

function files(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path) && !path.includes('node_modules'))
    .map((path) => join(folder, path))
}

/** "MT1–MT5", "RD1 to RD4": a range quotes every rule in it. */
const range = /\b([A-Z]{2})(\d{1,2})\b(?:–| to )(?:\1)?(\d{1,2})\b/g

function quoted(text: string): string[] {
  const ids = [...text.matchAll(id)].map(([each]) => each)
  // Numbers of a range that no rule has were left free on purpose.
  for (const [, family = '', from = '', to = ''] of text.matchAll(range))
    for (let at = Number(from); at <= Number(to); at++) if (rules.includes(`${family}${at}`)) ids.push(`${family}${at}`)
  return ids
}

/** A definition: "| MT1 | …" in a table, "- **ST1** …" or "- **ST1** …" in a list. */
const defined = (text: string) =>
  [...text.matchAll(/^(?:\| |- \*\*)([A-Z]{2}\d{1,2})(?: +\||\*\*)/gm)].map(([, each]) => each ?? '')

const books = files('shared', /README\.md$/)
const rules = books.flatMap((path) => defined(readFileSync(path, 'utf8')))
const tests = files('tests', /\.tsx?$/).filter((path) => !path.endsWith('rule-book.test.ts'))
const inTests = new Set(tests.flatMap((path) => quoted(readFileSync(path, 'utf8'))))
const inCode = ['shared', 'renderer', 'electron', 'scripts'].flatMap((room) =>
  files(room, /\.tsx?$/).flatMap((path) => quoted(readFileSync(path, 'utf8')).map((rule) => `${rule} in ${path}`)),
)

describe('the rule book (shared/README.md and the READMEs of its folders)', () => {
  it('defines each rule once', () => {
    expect(rules.length).toBeGreaterThan(150)
    expect(rules.filter((rule, index) => rules.indexOf(rule) !== index)).toEqual([])
  })

  it('holds every rule that code quotes', () => {
    const known = new Set(rules)
    expect(inCode.filter((line) => !known.has(line.split(' ')[0] ?? ''))).toEqual([])
  })

  it('holds every rule that a test quotes', () => {
    const known = new Set(rules)
    expect([...inTests].filter((rule) => !known.has(rule) && !alike.includes(rule))).toEqual([])
  })

  it('holds no rule that no test quotes', () => {
    expect(rules.filter((rule) => !inTests.has(rule))).toEqual([])
  })
})
