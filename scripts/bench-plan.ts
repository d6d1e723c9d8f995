import { cpus } from 'node:os'
import { performance } from 'node:perf_hooks'
import { needsOf } from '../shared/loop/loop.ts'
import { loopWeights } from '../shared/loop/loop-role.ts'
import type { PlanQuestion } from '../shared/loop/plan.ts'
import { planLoop } from '../shared/loop/plan-loop.ts'
import { defaultSettings } from '../shared/settings/settings.ts'
import { greedyTotals, isWorse } from './greedy-plan.ts'
import { randomLoop } from './random-loop.ts'

// Times of a whole plan and of a re-plan during the day, in milliseconds, on seeded loops of each size, and in how many of
// them choosing need by need the best story left makes a worse plan. Each line comes as soon as its loops are planned; the
// last size, beyond what a person has, last. `--json` prints the figures alone. Budgets (issue: planner): 8 × 4 × 200 in
// 100 ms, re-plan in 50 ms.

const sizes = [
  // More needs than stories to go round: where greed costs most.
  { slots: 3, principles: 2, stories: 20, projects: 4, runs: 200 },
  { slots: 5, principles: 2, stories: 40, projects: 8, runs: 50 },
  { slots: 8, principles: 4, stories: 200, projects: 20, runs: 50 },
  // Every round heavy on few projects: the project aim at its hardest.
  { slots: 8, principles: 4, stories: 200, projects: 4, runs: 50 },
  { slots: 12, principles: 8, stories: 1000, projects: 50, runs: 10 },
]

function timed<Made>(work: () => Made): { made: Made; ms: number } {
  const start = performance.now()
  const made = work()
  return { made, ms: performance.now() - start }
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
  let needs = 0
  let greedyWorse = 0
  for (let seed = 1; seed <= size.runs; seed += 1) {
    const made = randomLoop(seed, size)
    needs = needsOf(made.loop).length
    const weightOf = loopWeights(made.loop, defaultSettings)
    const question: PlanQuestion = { ...made, weightOf, readinessOf: () => 1, today: '2026-06-15' }
    const plan = timed(() => planLoop(question))
    plans.push(plan.ms)
    if (isWorse(greedyTotals(question), plan.made.totals)) greedyWorse += 1
    const first = plan.made.assignments.find((row) => row.story !== null)
    const toldHere = first?.story ? [{ slot: first.slot, principle: first.principle, story: first.story }] : []
    replans.push(timed(() => planLoop({ ...question, toldHere })).ms)
  }
  return { ...size, needs, planMs: figures(plans), replanMs: figures(replans), greedyWorse }
}

const asJson = process.argv.includes('--json')
const results = sizes.map((size) => {
  const result = bench(size)
  const { slots, principles, stories, projects, runs, planMs, replanMs, greedyWorse } = result
  if (!asJson)
    console.log(
      `${slots} slots × ${principles} principles × ${stories} stories in ${projects} projects: ` +
        `plan p50 ${planMs.p50} ms, p95 ${planMs.p95} ms; re-plan p50 ${replanMs.p50} ms, p95 ${replanMs.p95} ms; ` +
        `greedy is worse in ${greedyWorse} of ${runs}`,
    )
  return result
})
if (asJson) console.log(JSON.stringify(results))
else console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`)
