import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const run = promisify(execFile)
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-check-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** What the script says of a file, and how it ends. */
async function check(...args: string[]): Promise<{ lines: unknown[]; stderr: string; code: number }> {
  const script = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'scripts/import-check.ts'), ...args]
  const ended = await run(process.execPath, script, { cwd: root }).then(
    (done) => ({ ...done, code: 0 }),
    (error: { stdout: string; stderr: string; code: number }) => error,
  )
  const lines = ended.stdout.split('\n').filter(Boolean)
  return { lines: lines.map((line): unknown => JSON.parse(line)), stderr: ended.stderr, code: ended.code }
}

async function checkText(name: string, text: string) {
  const path = join(folder, name)
  await writeFile(path, text)
  return check(path)
}

describe('import-check', () => {
  it('prints a line for each story and the totals, and ends well whatever stands in the file', async () => {
    const text = [
      '{"id":"a","title":"Late","text":"Situation: late\\nResult: won","principles":["ownership"],"source":"x"}',
      '{"id":"b","title":"Odd","text":"No labels.","principles":["bravery"],"happenedOn":"2024-13"}',
      '{"id":',
    ].join('\n')
    const { lines, code } = await checkText('stories.jsonl', text)
    expect(code).toBe(0)
    expect(lines).toEqual([
      {
        ...{ id: 'a', title: 'Late', sections: ['situation', 'result'], principles: ['ownership'] },
        ...{ problems: [], notices: ['unknown-field'] },
      },
      {
        ...{ id: 'b', title: 'Odd', sections: [], principles: [] },
        ...{ problems: ['unknown-principle', 'invalid-month'], notices: ['unlabelled-text'] },
      },
      { id: '', title: '', sections: [], principles: [], problems: ['broken-line'], notices: [] },
      { stories: 3, problems: 3 },
    ])
  })

  it('changes nothing', async () => {
    const path = join(root, 'fixtures/bank-file/v1.storybank')
    const before = await readFile(path)
    const { lines, stderr, code } = await check(path)
    expect([lines.at(-1), stderr, code]).toEqual([{ stories: 2, problems: 0 }, '', 0])
    expect((await readFile(path)).equals(before)).toBe(true)
  })

  it('says in one line why a file could not be read', async () => {
    const { lines, stderr, code } = await checkText('cut.json', '{"format":"star-story-bank","version":1')
    expect([lines, code]).toEqual([[{ stories: 0, problems: 1, error: 'truncated' }], 1])
    expect(stderr).toMatch(/^The file is cut off.*\.\n$/)
    const missing = await check(join(folder, 'missing.json'))
    expect([missing.lines.at(-1), missing.code]).toEqual([{ stories: 0, problems: 1, error: 'cannot-read' }, 1])
    expect(missing.stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  it('reads Word files', async () => {
    const { lines } = await check(join(root, 'fixtures/hostile/document/sound.docx'))
    expect(lines.at(-1)).toEqual({ stories: 1, problems: 0 })
  })
})

it('ends quietly when its reader stops reading, as head does', async () => {
  const stories = Array.from({ length: 4000 }, (_, at) => ({ title: `Story ${at}`, situation: 'word '.repeat(40) }))
  const path = join(folder, 'many.json')
  await writeFile(path, JSON.stringify(stories))
  const script = `node ${join(root, 'node_modules/tsx/dist/cli.mjs')} scripts/import-check.ts ${path} | head -n 1 | wc -l`
  const { stdout, stderr } = await run('sh', ['-c', script], { cwd: root })
  expect([stdout.trim(), stderr]).toEqual(['1', ''])
})
