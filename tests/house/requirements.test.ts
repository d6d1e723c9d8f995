import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parts } from '../torture/parts.ts'

interface Requirement {
  id: string
  tests: string[]
  notYet: string
}

/** The rows of SECURITY.md's table of requirements. */
function requirements(): Requirement[] {
  const rows = readFileSync('SECURITY.md', 'utf8').matchAll(/^\| ([SDBI]\d+) +\|[^|]+\|([^|]*)\|([^|]*)\|$/gm)
  return [...rows].map(([, id = '', tests = '', notYet = '']) => ({
    id,
    tests: [...tests.matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? ''),
    notYet: notYet.trim(),
  }))
}

const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index + 1}`)
const wanted = [...numbered('S', 10), ...numbered('D', 9), ...numbered('B', 7), ...numbered('I', 5)]
const all = requirements()

describe('the requirements and their tests (SECURITY.md)', () => {
  it('stand there once each, in order', () => {
    expect(all.map(({ id }) => id)).toEqual(wanted)
  })

  it.each(all)('$id is quoted by every test it names, or says why there is none', ({ id, tests, notYet }) => {
    if (tests.length === 0) return expect(notYet).toMatch(/^not yet: .{20,}/)
    for (const path of tests) {
      // The parts of the torture are the tests of the third runner.
      expect(path).toMatch(/^tests\/(.+\.(test|spec)\.tsx?|torture\/parts\/[a-z-]+\.ts)$/)
      expect([path, existsSync(path)]).toEqual([path, true])
      // The whole word: S1 is not quoted by S10.
      expect([path, new RegExp(`\\b${id}\\b`).test(readFileSync(path, 'utf8'))]).toEqual([path, true])
    }
  })

  it('are shown by parts of the torture that are all run', () => {
    const files = readdirSync('tests/torture/parts').sort()
    const listed = [...readFileSync('tests/torture/parts.ts', 'utf8').matchAll(/'\.\/parts\/([a-z-]+\.ts)'/g)]
    expect(listed.map(([, file]) => file).sort()).toEqual(files)
    expect(parts.map((part) => part.name)).toHaveLength(files.length)
    for (const { shows } of parts) expect(shows).toMatch(/^[SDBI]\d+(, [SDBI]\d+)*: ./)
  })
})
