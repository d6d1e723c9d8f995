import '../shared/zod-config.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { openBackups } from '../electron/files/backups.ts'
import { backupFault } from '../shared/backup/check-backup.ts'
import { emptyBank } from '../shared/bank/bank.ts'
import { writeBankFile } from '../shared/bank-file/write-bank-file.ts'
import type { Metric } from '../shared/metric/metric.ts'
import { blankStory, type Story } from '../shared/story/story.ts'
import { wholeText } from '../shared/story/story-text.ts'

// Times of a verified backup of 2,000 stories by the desktop's own code on this disk, and of reading it back, in
// milliseconds. `--json` prints the figures alone. Budget: a verified backup in 1,000 ms.

const count = 2_000
const runs = 25
const sentence =
  'I counted what was lost each night, found the retry that hid its own errors, and fixed the write path. '

/** A story of some 2,400 characters with two metrics, tags and principles: rather more than people write. */
function story(index: number): Story {
  const metric: Metric = {
    id: `m${index}`,
    label: 'Lost refunds',
    kind: 'percent',
    unit: '%',
    baseline: 3,
    value: 0.02,
    goodDirection: 'down',
    timeframe: 'two months',
    attribution: 'mine',
    confidence: 'verified',
    sourceNote: 'the weekly report',
    confidential: false,
    publicWording: '',
    headline: true,
  }
  return {
    ...blankStory({ id: `story-${index}`, now: '2026-10-01T08:00:00.000Z' }),
    title: `Story ${index} — “refunds” and what became of them`,
    situation: sentence.repeat(5),
    task: sentence.repeat(3),
    action: `${index}. ${sentence.repeat(12)}`,
    result: sentence.repeat(4),
    principles: [{ id: 'ownership', strength: 'primary', note: 'why it counts' }],
    tags: ['refunds', 'on call', `project ${index % 40}`],
    metrics: [metric, { ...metric, id: `n${index}`, headline: false }],
  }
}

function figures({ wall, processor }: Times) {
  const at = (times: number[], share: number) => {
    const sorted = [...times].sort((a, b) => a - b)
    return Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0)
  }
  return { p50: at(wall, 0.5), p95: at(wall, 0.95), most: at(wall, 1), processorP50: at(processor, 0.5) }
}

interface Times {
  wall: number[]
  /** Of this process alone: what a machine without other work would take, or nearly, for the disk is waited for too. */
  processor: number[]
}
const noTimes = (): Times => ({ wall: [], processor: [] })

async function timed<Value>(times: Times, work: () => Value | Promise<Value>): Promise<Value> {
  const begun = performance.now()
  const before = process.cpuUsage()
  const value = await work()
  const { user, system } = process.cpuUsage(before)
  times.wall.push(performance.now() - begun)
  times.processor.push((user + system) / 1_000)
  return value
}

async function bench(folder: string) {
  const stories = Array.from({ length: count }, (_, index) => story(index))
  const characters = stories.reduce((sum, each) => sum + each.title.length + wholeText(each).length, 0)
  const backups = await openBackups(folder)
  const times = { make: noTimes(), write: noTimes(), read: noTimes() }
  let size = 0
  for (let run = 0; run < runs; run++) {
    const at = new Date(Date.parse('2026-10-01T08:00:00.000Z') + run * 60_000).toISOString()
    const bytes = await timed(times.make, () => {
      return new TextEncoder().encode(writeBankFile({ ...emptyBank, stories }, { exportedAt: at, app: '0.1.0' }))
    })
    size = bytes.byteLength
    const facts = { at, revision: run, stories: count, characters, reason: 'change' as const }
    const written = await timed(times.write, () => backups.write(facts, bytes))
    if (!written.ok) throw new Error(`no backup was written: ${written.error.type}`)
    const fault = await timed(times.read, async () => {
      const read = await backups.read(written.value.name)
      return read.ok ? backupFault(read.value, count) : read.error.type
    })
    if (fault !== null) throw new Error(`the backup does not read back: ${fault}`)
  }
  return {
    stories: count,
    megabytes: Math.round(size / 104857.6) / 10,
    runs,
    /** How busy the machine was meanwhile: times on one with more work than processors say little. */
    load: Math.round(10 * (loadavg()[0] ?? 0)) / 10,
    processors: availableParallelism(),
    makeMs: figures(times.make),
    writeVerifiedMs: figures(times.write),
    readBackMs: figures(times.read),
  }
}

const folder = await mkdtemp(join(tmpdir(), 'bench-backup-'))
try {
  const result = await bench(folder)
  const words = ({ p50, p95, most, processorP50 }: ReturnType<typeof figures>) =>
    `p50 ${p50} ms, p95 ${p95} ms, most ${most} ms; processor time p50 ${processorP50} ms`
  if (process.argv.includes('--json')) console.log(JSON.stringify(result))
  else {
    const { stories, megabytes, load, processors } = result
    console.log(
      `${stories} stories, ${megabytes} MB, ${runs} backups one after another, load ${load} on ${processors}:`,
    )
    console.log(`made into a bank file    ${words(result.makeMs)}`)
    console.log(`written and verified     ${words(result.writeVerifiedMs)}`)
    console.log(`read back as to restore  ${words(result.readBackMs)}`)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
