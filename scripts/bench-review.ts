import { cpus, loadavg } from 'node:os'
import { performance } from 'node:perf_hooks'
import { readiness } from '../shared/review/readiness.ts'
import { bankReviewSteps } from '../shared/review/review-bank.ts'
import { reviewStory } from '../shared/review/review-story.ts'
import { defaultSettings } from '../shared/settings/settings.ts'
import { mixedStories } from './mixed-stories.ts'

// Times of a full review, in milliseconds. One story of 600 words with its readiness, read anew each time, the middle of
// five readings, over 600 stories; a bank of 1,000 stories of 350 words in steps, with the longest step and the processor
// time, which other work on the machine moves less. The load says how busy the machine was. `--json` prints the figures
// alone.
// Budgets (issue: review): 3 ms at the 95th percentile, 1,500 ms in all, no step over 50 ms.

const context = { settings: defaultSettings, today: '2026-11-01', lastRehearsed: new Map<string, string>() }

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** The value that a share of the times stays within, to a hundredth. */
function within(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return Math.round(100 * (sorted[Math.ceil(share * sorted.length) - 1] ?? 0)) / 100
}

for (const story of mixedStories(1, 300, 600)) readiness(story, context)
const storyTimes = mixedStories(2, 600, 600).map((story) => {
  const times = Array.from({ length: 5 }, () => {
    const unread = { ...story }
    return timed(() => readiness(unread, context, reviewStory(unread, context)))
  })
  return within(times, 0.5)
})

const bank = mixedStories(3, 1000, 350)
const stepTimes: number[] = []
const steps = bankReviewSteps(bank, context)
const start = process.cpuUsage()
let flags = 0
for (let done = false; !done; )
  stepTimes.push(
    timed(() => {
      const step = steps.next()
      if (!step.done) return
      done = true
      for (const found of step.value.byStory.values()) flags += found.length
    }),
  )

const { user, system } = process.cpuUsage(start)

const figures = {
  story: { words: 600, runs: storyTimes.length, p50: within(storyTimes, 0.5), p95: within(storyTimes, 0.95) },
  bank: {
    stories: bank.length,
    words: 350,
    flags,
    total: Math.round(stepTimes.reduce((sum, each) => sum + each, 0)),
    processor: Math.round((user + system) / 1000),
    steps: stepTimes.length,
    longestStep: within(stepTimes, 1),
  },
  load: Math.round(10 * (loadavg()[0] ?? 0)) / 10,
  machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
}

if (process.argv.includes('--json')) console.log(JSON.stringify(figures))
else {
  const { story, bank: whole } = figures
  console.log(`a story of ${story.words} words: p50 ${story.p50} ms, p95 ${story.p95} ms over ${story.runs} stories`)
  console.log(
    `a bank of ${whole.stories} stories of ${whole.words} words: ${whole.total} ms (${whole.processor} ms of processor time) ` +
      `in ${whole.steps} steps, the longest ${whole.longestStep} ms; ${whole.flags} flags`,
  )
  console.log(`${figures.machine}, load ${figures.load}`)
}
