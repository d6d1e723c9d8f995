import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { recognitionRules } from '../../../shared/metric/rule.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const idsIn = (text: string) => new Set(text.match(/\bM[ET]\d+\b/g))
const folder = new URL('../../../shared/metric/', import.meta.url)
const code = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(`../../../shared/metric/${name}`))
const book = read('../../../shared/metric/README.md')
const written = [...book.matchAll(/^\| (M[ET]\d+) +\|/gm)].map(([, id]) => id ?? '')
const tests = ['find-metrics.test.ts', 'find-numbers.test.ts'].map((name) => read(`./${name}`)).join('\n')

describe('the rule book (shared/metric/README.md)', () => {
  it('gives each rule one line, in order', () => {
    const number = (id: string) => Number(id.slice(2)) + (id.startsWith('ME') ? 0 : 100)
    expect(written).toEqual([...new Set(written)].sort((a, b) => number(a) - number(b)))
  })

  it('has a line for every rule the code names', () => {
    expect([...idsIn(code.join('\n'))].filter((id) => !written.includes(id))).toEqual([])
  })

  it('has every rule of recognition and of refusal proved by a test that quotes it', () => {
    const proved = idsIn(tests)
    const refusals = written.filter((id) => /^MT[345]\d$/.test(id))
    expect([...recognitionRules, ...refusals].filter((id) => !proved.has(id))).toEqual([])
  })
})
