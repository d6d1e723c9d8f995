import { describe, expect, it } from 'vitest'
import { fixtureWords } from '../../../scripts/packaging/fixture-words.ts'
import { type PackedFile, packageFaults } from '../../../scripts/packaging/package-faults.ts'

const file = (path: string, text = ''): PackedFile => ({ path, bytes: Buffer.from(text) })
const sound = [
  file('package.json', '{}'),
  file('LICENSE', 'MIT'),
  file('out/main/main.js'),
  file('out/preload/preload.cjs'),
  file('out/renderer/index.html'),
  file('out/renderer/lookup.html'),
  file('out/renderer/third-party-licences.txt'),
  file('out/renderer/assets/index-DML-Ifa6.css'),
  file('out/renderer/assets/index-B_0N-Uuo.js'),
]
const strangers = fixtureWords('.')

describe('what an installer may hold', () => {
  it('is what we mean it to', () => {
    expect(packageFaults(sound, strangers)).toEqual([])
  })

  it.each([
    'node_modules/zod/index.js',
    'tests/electron/main.test.ts',
    'fixtures/hostile/verdicts.json',
    'fixtures/sample-bank.json',
    'electron/main.ts',
    'out/main/main.js.map',
    'out/renderer/assets/index-B_0N-Uuo.js.map',
    'out/renderer/assets/plain.js',
    'out/build.json',
    'out/types/shared.tsbuildinfo',
    '.env',
    '.npmrc',
  ])('is not %s', (path) => {
    expect(packageFaults([...sound, file(path)], [])).toEqual([`${path} is not meant to be there`])
  })

  it.each([
    'package.json',
    'LICENSE',
    'out/main/main.js',
    'out/preload/preload.cjs',
    'out/renderer/index.html',
    'out/renderer/third-party-licences.txt',
  ])('is never without %s', (path) => {
    const without = sound.filter((each) => each.path !== path)
    expect(packageFaults(without, [])).toEqual([`${path} is missing`])
  })

  it.each([
    ['a private key', `-----BEGIN RSA PRIVATE ${'KEY'}-----`],
    ['a key for AWS', `AKIA${'ABCDEFGHIJKLMNOP'}`],
    ['a token', `ghp_${'a'.repeat(36)}`],
    ['somebody’s folder', `"${'/home'}/somebody/project/electron/main.ts"`],
    ['a test', `import{it}from"${'vitest'}"`],
    ['a source map', `//# source${'MappingURL'}=main.js.map`],
  ])('is not %s', (what, text) => {
    const files = [...sound.slice(0, 2), file('out/main/main.js', text), ...sound.slice(3)]
    expect(packageFaults(files, [])).toEqual([`out/main/main.js holds ${what}`])
  })

  it('is no fixture but the sample, by its words', () => {
    expect(strangers.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['fixtures/judged/stories.jsonl', 'fixtures/databases/v1.json']),
    )
    expect(strangers.map(({ path }) => path)).not.toContain('fixtures/sample-bank.json')
    for (const { path, words } of strangers) {
      const files = [...sound, file('out/renderer/assets/fixture-B_0N-Uuo.js', `const a="${words}"`)]
      expect(packageFaults(files, strangers)).toContain(
        `out/renderer/assets/fixture-B_0N-Uuo.js holds words of ${path}`,
      )
    }
  })

  it('is not larger than its budget', () => {
    const large = { path: 'out/preload/preload.cjs', bytes: Buffer.alloc(5000) }
    const files = sound.map((each) => (each.path === large.path ? large : each))
    expect(packageFaults(files, [])).toEqual(['preload: 5000 bytes of 4096'])
  })
})
