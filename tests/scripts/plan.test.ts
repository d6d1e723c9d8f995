import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planAsJson } from '../../scripts/plan-as-json.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

/** The command as it is called. */
function command(...args: string[]) {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/plan.ts', ...args], { encoding: 'utf8' })
  return { code: run.status, out: run.stdout, lines: run.stderr.split('\n').filter((line) => line !== '') }
}

/** What the command prints and says, without a process for each; throws what it ends with. */
function plan(...args: string[]) {
  const lines: string[] = []
  return { out: planAsJson(args, (notice) => lines.push(notice)), lines }
}

const stories = [
  { id: 'both', title: 'Both', status: 'ready', happenedOn: '2026-01', principles: ['ownership', 'frugality'] },
  { id: 'one', title: 'One', status: 'ready', happenedOn: '2026-01', principles: ['earn-trust', 'ownership'] },
  { id: 'draft', title: 'Draft', principles: [{ id: 'think-big', strength: 'primary' }] },
]
const loop = {
  company: 'Amazon',
  date: '2026-06-15',
  slots: [{ name: 'Priya', principles: ['ownership', 'think-big'] }, { principles: ['frugality'] }],
}
const best = {
  assignments: [
    {
      slot: 0,
      principle: 'ownership',
      story: 'one',
      backup: null,
      why: '“One” shows Ownership as a secondary principle and is from 2026-01; “Both” fits better but is planned for Frugality in Round 2.',
    },
    { slot: 0, principle: 'think-big', story: null, backup: null, why: 'Only drafts show Think Big: “Draft”.' },
    {
      slot: 1,
      principle: 'frugality',
      story: 'both',
      backup: null,
      why: '“Both” shows Frugality as a secondary principle and is from 2026-01; no story fits better.',
    },
  ],
  holes: [{ slot: 0, principle: 'think-big', why: 'Only drafts show Think Big: “Draft”.' }],
}

describe('the plan command', () => {
  it('prints the plan and nothing else, from a list, {"stories"} or a story a line', () => {
    const given = file('loop.json', loop)
    const lines = stories.map((story) => JSON.stringify(story)).join('\n')
    for (const path of [file('a.json', stories), file('b.json', { stories }), file('c.jsonl', lines)]) {
      const run = plan('--stories', path, '--loop', given, '--today', '2026-06-15')
      expect(run.lines).toEqual([])
      expect(JSON.parse(run.out)).toEqual(best)
    }
  })

  it('is a program: the plan on its output, notices beside it, and code 0', () => {
    const odd = [...stories, { id: 'odd', status: 'perfect', principles: ['think-big'] }]
    const [bank, given] = [file('odd.json', odd), file('loop.json', loop)]
    const run = command('--stories', bank, '--loop', given, '--today', '2026-06-15')
    expect(JSON.parse(run.out)).toEqual(best)
    expect(run.lines).toEqual(['Left out: [3].status is “perfect”; it can be draft, ready or retired.'])
    expect(run.code).toBe(0)
  })

  it('takes strengths as the file gives them, several primaries included', () => {
    const primary = (id: string) => ({ id, strength: 'primary' })
    const two = [{ id: 'a', status: 'ready', principles: [primary('ownership'), primary('frugality')] }]
    const run = plan(
      '--stories',
      file('two.json', two),
      '--loop',
      file('f.json', { slots: [{ principles: ['frugality'] }] }),
    )
    expect(JSON.parse(run.out).assignments[0].why).toContain('as its primary principle')
  })

  it('leaves out a story that cannot be read, says so, and plans the others', () => {
    const odd = [
      ...stories,
      { id: 'odd', status: 'perfect', principles: ['think-big'] },
      { ...stories[0], level: 'L6' },
    ]
    const run = plan('--stories', file('odd.json', odd), '--loop', file('loop.json', loop), '--today', '2026-06-15')
    expect(JSON.parse(run.out)).toEqual(best)
    expect(run.lines).toEqual([
      'Left out: [3].status is “perfect”; it can be draft, ready or retired.',
      'Left out: [4].id is “both”, which [0] already has.',
      expect.stringContaining('level'),
    ])
  })

  it('says an honest plan for no slots, no stories, and everything told', () => {
    const bank = file('bank.json', stories)
    const empty = plan('--stories', bank, '--loop', file('none.json', { slots: [] }))
    expect(empty.out).toBe('{"assignments":[],"holes":[]}')
    const bare = plan('--stories', file('empty.json', { stories: [] }), '--loop', file('loop.json', loop))
    expect(JSON.parse(bare.out).holes.map((hole: { why: string }) => hole.why)).toEqual([
      'No story shows Ownership.',
      'No story shows Think Big.',
      'No story shows Frugality.',
    ])
    const told = [{ story: 'both' }, { story: 'one', company: 'amazon' }]
    const all = plan('--stories', bank, '--loop', file('told.json', { ...loop, told }))
    const why = JSON.parse(all.out).assignments.map((row: { why: string }) => row.why)
    expect(why[0]).toContain('told at Amazon before')
  })

  it('ends with one line and code 1 on what cannot be read', () => {
    const bank = file('bank.json', stories)
    const given = file('loop.json', loop)
    const wrong = [
      [],
      ['--stories', bank],
      ['--bogus'],
      ['--stories', join(folder, 'absent.json'), '--loop', given],
      ['--stories', file('broken.json', '{"stories":['), '--loop', given],
      ['--stories', file('other.json', { name: 'x' }), '--loop', given],
      ['--stories', bank, '--loop', file('cut.json', '{')],
      ['--stories', bank, '--loop', bank],
      ['--stories', bank, '--loop', file('typo.json', { slots: [{ principles: ['ownershp'] }] })],
      ['--stories', bank, '--loop', given, '--today', 'tomorrow'],
    ]
    for (const args of wrong) {
      const lines: string[] = []
      const called = () => planAsJson(args, (notice) => lines.push(notice))
      expect(called).toThrow(/\S/)
      expect(called).not.toThrow(/Error|at .*\.ts:/)
      expect(lines).toEqual([])
    }
    for (const run of [command(), command('--stories', bank, '--loop', bank)]) {
      expect(run.out).toBe('')
      expect(run.lines.length).toBe(1)
      expect(run.lines[0]).not.toMatch(/Error|at .*\.ts:/)
      expect(run.code).toBe(1)
    }
  })
})
