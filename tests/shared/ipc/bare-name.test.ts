import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bareNameSchema, isBareName, toBareName } from '../../../shared/ipc/bare-name.ts'
import { hostilePaths } from '../../support/hostile-paths.ts'

describe('bare file names (S7)', () => {
  it.each(['story-bank-2026-01-31.storybank', 'Ärger & Söhne (2).md', 'a', 'con-fusion.md', '日本.json'])(
    'takes %s',
    (name) => {
      expect(isBareName(name)).toBe(true)
      expect(toBareName(name, 'x')).toBe(name)
    },
  )

  it.each([
    '',
    '.',
    '..',
    '.hidden',
    'a/b',
    'a\\b',
    'C:',
    'C:x',
    'a.',
    'a ',
    ' a',
    'nul',
    'CON.txt',
    'com1',
    'a\0',
    'a\n',
    'x?',
  ])('refuses %j', (name) => {
    expect(bareNameSchema.safeParse(name).success).toBe(false)
  })

  it('takes no hostile path that has a separator in it', () => {
    const taken = hostilePaths().filter((path) => isBareName(path) && /[/\\:]/.test(path))
    expect(taken).toEqual([])
  })

  it('makes a bare name of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) =>
        isBareName(toBareName(text, 'story-bank.md')),
      ),
      { numRuns: 2000 },
    )
    for (const path of hostilePaths()) expect(isBareName(toBareName(path, 'story-bank.md'))).toBe(true)
  })

  it('keeps what can be kept', () => {
    expect(toBareName('Loop: Acme / March.md', 'x')).toBe('Loop Acme March.md')
    expect(toBareName('../../etc/passwd', 'x')).toBe('etc passwd')
    expect(toBareName('   ', 'x.md')).toBe('x.md')
  })
})
