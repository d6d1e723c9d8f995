import { performance } from 'node:perf_hooks'
import { whatIfTold } from '../shared/loop/live-plan.ts'
import { needsOf } from '../shared/loop/loop.ts'
import { loopWeights } from '../shared/loop/loop-role.ts'
import type { PlanQuestion } from '../shared/loop/plan.ts'
import { planLoop } from '../shared/loop/plan-loop.ts'
import { defaultSettings } from '../shared/settings/settings.ts'
import { randomLoop } from './random-loop.ts'

// Times of a whole plan and of a re-plan during the day, in milliseconds, on 50 seeded loops of each size.
// `--json` prints the figures alone. Budgets (issue: planner): 8 × 4 × 200 in 100 ms, re-plan in 50 ms.

const sizes = [
  { slots: 5, principles: 2, stories: 40, projects: 8 },
  { slots: 8, principles: 4, stories: 200, projects: 20 },
  // Every round heavy on few projects: the project aim at its hardest.
  { slots: 8, principles: 4, stories: 200, projects: 4 },
  { slots: 12, principles: 8, stories: 1000, projects: 50 },
]
const seeds = Array.from({ length: 50 }, (_, index) => index + 1)

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** p50 and p95 of the times, in milliseconds, to a hundredth. */
function figures(times: number[]) {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => Math.round(100 * (sorted[Math.ceil(share * sorted.length) - 1] ?? 0)) / 100
  return { p50: at(0.5), p95: at(0.95), most: at(1) }
}

function bench(size: (typeof sizes)[number]) {
  const plans: number[] = []
  const replans: number[] = []
  for (const seed of seeds) {
    const made = randomLoop(seed, size)
    const weightOf = loopWeights(made.loop, defaultSettings)
    const question: PlanQuestion = { ...made, weightOf, readinessOf: () => 1, today: '2026-06-15' }
    plans.push(timed(() => planLoop(question)))
    const first = planLoop(question).assignments.find((row) => row.story !== null)
    const toldHere = first?.story ? [{ slot: first.slot, principle: first.principle, story: first.story }] : []
    replans.push(timed(() => planLoop({ ...question, toldHere })))
    // Warms nothing that is timed: the what-if makes two plans and their differences.
    if (first?.story) whatIfTold(question, { slot: first.slot, story: first.story })
  }
  const { loop } = randomLoop(1, size)
  return {
    ...size,
    needs: needsOf(loop).length,
    runs: seeds.length,
    planMs: figures(plans),
    replanMs: figures(replans),
  }
}

const results = sizes.map(bench)
if (process.argv.includes('--json')) console.log(JSON.stringify(results))
else
  for (const { slots, principles, stories, projects, planMs, replanMs } of results)
    console.log(
      `${slots} slots × ${principles} principles × ${stories} stories in ${projects} projects: ` +
        `plan p50 ${planMs.p50} ms, p95 ${planMs.p95} ms; re-plan p50 ${replanMs.p50} ms, p95 ${replanMs.p95} ms`,
    )
