import { readdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import type { Story } from '../shared/story/story.ts'
import { type Engine, engines } from './bench-engines.ts'
import { randomBank } from './random-bank.ts'

/** One row of the table: times in milliseconds, memory of the index in megabytes. */
export interface BenchRow {
  engine: string
  stories: number
  build_ms: number
  update_ms: number
  p50_ms: number
  p95_ms: number
  memory_mb: number
}

const sizes = [100, 1000, 10_000]
const asked = 40
/** An engine slower than this a query runs five of the forty, those of the middle length: one long question took a minute. */
const slowMs = 1000
const slowAsked = 5
/** An engine slower than this a query is warmed by five questions, a faster one by all. */
const warmMs = 50
const updates = 20
const updatesWhenSlow = 3

/** Forty raw questions of eight words or more, spread over our own bank. */
function benchQuestions(): string[] {
  const folder = join(import.meta.dirname, '..', 'shared', 'question', 'bank')
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as { text: string; phrasings: string[] }[])
    .flatMap(({ text, phrasings }, at) => [[text, ...phrasings][at % 4] ?? text])
    .filter((text) => text.split(/\s+/).length >= 8)
  return Array.from({ length: asked }, (_, at) => texts[Math.floor((at * texts.length) / asked)] ?? '')
}

const collect = (globalThis as { gc?: () => void }).gc
/** Megabytes in use after a collection, typed arrays included; 0 where `node --expose-gc` is not on. */
function memoryUsed(): number {
  if (!collect) return 0
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1024 / 1024
}

const rounded = (value: number) => Math.round(value * 100) / 100
function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return rounded(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0)
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function benchOne(engine: Engine, stories: readonly Story[], questions: readonly string[]): Promise<BenchRow> {
  if (stories.length === sizes[0]) await engine.fill(stories.slice(0, 20))
  const before = memoryUsed()
  const start = performance.now()
  const filled = await engine.fill(stories)
  const build = performance.now() - start
  const memory = memoryUsed() - before
  const byLength = [...questions].sort((a, b) => a.length - b.length)
  const middle = byLength.slice((asked - slowAsked) / 2, (asked + slowAsked) / 2)
  const first = await timed(() => filled.ask(middle[0] ?? ''))
  const isSlow = first > slowMs
  const wanted = isSlow ? middle.slice(1) : questions
  // Asked for the second time: the first has what comes but once, reading the engine's code and laying out its tables.
  const again = isSlow ? first : await timed(() => filled.ask(middle[0] ?? ''))
  const warming = again > warmMs ? wanted.slice(0, slowAsked) : wanted
  if (!isSlow) for (const question of warming) await filled.ask(question)
  const times = isSlow ? [first] : []
  for (const question of wanted) times.push(await timed(() => filled.ask(question)))
  const changes: number[] = []
  for (let at = 0; at < (isSlow ? updatesWhenSlow : updates); at += 1) {
    const story = stories[(at * 37) % stories.length]
    if (story) changes.push(await timed(() => filled.update({ ...story, title: `${story.title} again ${at}` })))
  }
  return {
    engine: engine.name,
    stories: stories.length,
    build_ms: rounded(build),
    update_ms: percentile(changes, 0.95),
    p50_ms: percentile(times, 0.5),
    p95_ms: percentile(times, 0.95),
    memory_mb: rounded(filled.held ? memory : 0),
  }
}

/** Our matcher and its peers on the same banks and questions. `only` leaves out other engines. */
export async function benchMatch(say: (row: BenchRow) => void, only?: string): Promise<BenchRow[]> {
  const questions = benchQuestions()
  const rows: BenchRow[] = []
  for (const size of sizes) {
    const stories = randomBank(size)
    for (const engine of engines) {
      if (only && engine.name !== only) continue
      const row = await benchOne(engine, stories, questions)
      rows.push(row)
      say(row)
    }
  }
  return rows
}

export const machine = () =>
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`
