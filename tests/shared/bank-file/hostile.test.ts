import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { largeFiles } from '../../../scripts/hostile/documents.ts'
import type { HostileFile } from '../../../scripts/hostile/hostile-file.ts'
import { hostileFiles } from '../../../scripts/hostile/hostile-files.ts'
import { payloads } from '../../../scripts/hostile/payloads.ts'
import { noticeWords, problemWords } from '../../../shared/bank/row-words.ts'
import type { BankFileFailure } from '../../../shared/bank-file/failure.ts'
import { failureWords } from '../../../shared/bank-file/failure-words.ts'
import { readBankFile } from '../../../shared/bank-file/read-bank-file.ts'
import { readDocx } from '../../../shared/bank-file/read-docx.ts'
import { type BankReading, fileNoticeWords } from '../../../shared/bank-file/reading.ts'
import type { Result } from '../../../shared/result.ts'
import { storySchema } from '../../../shared/story/story.ts'

const root = join(import.meta.dirname, '../../../fixtures/hostile')
const files = hostileFiles()
const committed = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
  .filter((name) => name.includes('/'))

async function read({
  name,
  bytes,
}: Pick<HostileFile, 'name' | 'bytes'>): Promise<Result<BankReading, BankFileFailure>> {
  return name.endsWith('.docx') ? readDocx(bytes) : readBankFile(bytes, { fileName: name })
}

function verdictOf(result: Result<BankReading, BankFileFailure>): string {
  if (!result.ok) return `refused ${result.error.type}`
  const { kind, rows, bank } = result.value
  const problems = [...new Set(rows.flatMap((row) => row.problems.map((problem) => problem.type)))].sort()
  return ['read', kind, `${bank.stories.length}/${rows.length}`, ...problems].join(' ')
}

/** What holds for every file, whatever its verdict: words for everything, and stories that are stories. */
function expectSound(result: Result<BankReading, BankFileFailure>) {
  if (!result.ok) {
    expect(failureWords(result.error)).toMatch(/^\S.{8,300}[.?]$/s)
    return
  }
  const { rows, bank, notices } = result.value
  for (const story of bank.stories) expect(storySchema.safeParse(story).data).toEqual(story)
  const words = [
    ...rows.slice(0, 50).flatMap((row) => [...row.problems.map(problemWords), ...row.notices.map(noticeWords)]),
    ...notices.slice(0, 50).map(fileNoticeWords),
  ]
  for (const sentence of words) expect(sentence).toMatch(/^\S.{5,400}\.$/s)
}

describe('hostile files (I1)', () => {
  it('are at least 210, stand in their folders as they are made, and weigh at most 3 MB', () => {
    expect(files.length).toBeGreaterThanOrEqual(210)
    expect(committed.sort()).toEqual(files.map((file) => file.name).sort())
    for (const { name, bytes } of files) expect(readFileSync(join(root, name)).equals(bytes)).toBe(true)
    const verdicts: unknown = JSON.parse(readFileSync(join(root, 'verdicts.json'), 'utf8'))
    expect(verdicts).toEqual(Object.fromEntries(files.map(({ name, verdict }) => [name, verdict])))
    const weight = files.reduce((sum, file) => sum + file.bytes.length, 0)
    expect(weight).toBeLessThan(3 * 1024 * 1024)
    expect(Math.max(...files.map((file) => file.bytes.length))).toBeLessThan(1024 * 1024)
  })

  it('come each to the verdict they should, in at most 2 s', async () => {
    const verdicts: string[] = []
    for (const { name, bytes } of files) {
      const start = process.cpuUsage()
      const result = await read({ name, bytes })
      const { user, system } = process.cpuUsage(start)
      expectSound(result)
      const slow = user + system > 2_000_000 ? ' too slow' : ''
      verdicts.push(`${name}: ${verdictOf(result)}${slow}`)
    }
    expect(verdicts).toEqual(files.map(({ name, verdict }) => `${name}: ${verdict}`))
  })

  it('leave every object as it was', async () => {
    for (const file of files.filter(({ name }) => /poison|object|proto/.test(name))) await read(file)
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it.each(Object.entries(payloads))('take %s literally (BF13)', async (name, text) => {
    const file = files.find((each) => each.name === `payload/${name}.json`)
    if (!file) throw new Error('no such file')
    const result = await read(file)
    const story = result.ok ? result.value.bank.stories[0] : undefined
    expect(story).toMatchObject({ title: text, situation: text, learning: text, tags: [text], openingLine: text })
    expect(story?.principles[0]?.note).toBe(text)
    expect(story?.metrics[0]?.label).toBe(text)
  })

  it.each(largeFiles().map((file) => [file.name, file] as const))(
    '%s comes to its verdict in time',
    async (_name, file) => {
      const start = process.cpuUsage()
      const result = await read(file)
      const { user, system } = process.cpuUsage(start)
      expect(verdictOf(result)).toBe(file.verdict)
      expectSound(result)
      expect((user + system) / 1_000).toBeLessThan(2_000)
    },
  )
})
