import { cpus } from 'node:os'
import { performance } from 'node:perf_hooks'
import { dayNumber, dayOf } from '../shared/practice/day.ts'
import { dueQueue } from '../shared/practice/due-queue.ts'
import type { Rehearsal } from '../shared/practice/rehearsal.ts'
import { newRehearsal } from '../shared/practice/schedule.ts'
import { principleIds } from '../shared/principle/principle.ts'
import { weightsOf } from '../shared/review/principle-weight.ts'
import { defaultSettings } from '../shared/settings/settings.ts'
import { type Story, storySchema } from '../shared/story/story.ts'

// Time of today's queue, in milliseconds, for 1,000 ready stories that each show all 16 principles, every card told
// before, with an interview in sight. `--json` prints the figures alone. Budget: 10 ms at the 95th percentile.

const today = '2026-11-02'
const now = dayNumber(today)

const stories: Story[] = Array.from({ length: 1000 }, (_, at) =>
  storySchema.parse({
    id: `story-${at}`,
    title: `Story ${at}`,
    status: 'ready',
    principles: principleIds.map((id, place) => ({ id, strength: place === at % 16 ? 'primary' : 'secondary' })),
  }),
)

// As a store gives them: its texts stand each in one piece.
const rehearsals = structuredClone(
  stories.flatMap((story, at) =>
    principleIds.map((id, place): Rehearsal => {
      const due = now + ((at * 7 + place * 3) % 80) - 20
      return {
        ...newRehearsal(story.id, id, dayOf(due)),
        lastReview: `${dayOf(now - 1 - ((at + place) % 50))}T00:00:00.000Z`,
        state: 2,
      }
    }),
  ),
)

const runs = 200
const times: number[] = []
const processor = process.cpuUsage()
let found = { items: 0, due: 0 }
for (let run = 0; run < runs; run++) {
  const ask = {
    stories,
    rehearsals,
    today,
    dailyCap: defaultSettings.dailyCap,
    weightOf: weightsOf(defaultSettings),
    requestRetention: defaultSettings.requestRetention,
    maxIntervalDays: defaultSettings.maxIntervalDays,
    interviewDate: dayOf(now + 30),
  }
  const start = performance.now()
  const queue = dueQueue(ask)
  times.push(performance.now() - start)
  found = { items: queue.items.length, due: queue.dueCount }
}

const { user, system } = process.cpuUsage(processor)

/** The value that a share of the times stays within, to a hundredth. */
function within(share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return Math.round(100 * (sorted[Math.ceil(share * sorted.length) - 1] ?? 0)) / 100
}

const figures = {
  stories: stories.length,
  principles: principleIds.length,
  ...found,
  runs,
  /** Of the processor, where other work shares the machine. */
  cpuMean: Math.round((user + system) / runs / 10) / 100,
  p50: within(0.5),
  p95: within(0.95),
  first: Math.round(100 * (times[0] ?? 0)) / 100,
  machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
}

if (process.argv.includes('--json')) console.log(JSON.stringify(figures))
else
  console.log(
    `due queue of ${figures.stories} stories × ${figures.principles} principles (${figures.due} due, ${figures.items} offered): ` +
      `p50 ${figures.p50} ms, p95 ${figures.p95} ms, cold ${figures.first} ms; ${figures.cpuMean} ms of processor time; ${runs} runs`,
  )
