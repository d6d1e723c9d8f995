import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { type Count, oneFailed } from './count.ts'

const unitSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number().default(0),
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).default([]) }),
      ),
    }),
  ),
})

/** Vitest's report. It has no word for flaky: a test that passed and yet has failures to tell of was tried twice. */
export function unitCount(report: unknown): Count {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = unitSchema.parse(report)
  const flaky = testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
    .map(({ fullName }) => fullName.trim())
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests, flaky }
}

/** A file or a group of Playwright's report. */
const suiteSchema = z.object({
  title: z.string(),
  specs: z.array(z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) })).default([]),
  get suites() {
    return z.array(suiteSchema).default([])
  },
})

const specSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  suites: z.array(suiteSchema).default([]),
})

function flakyIn({ title, specs, suites }: z.infer<typeof suiteSchema>): string[] {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map((spec) => spec.title)
  return [...own, ...suites.flatMap(flakyIn)].map((name) => `${title} › ${name}`)
}

/** Playwright's report. */
export function specCount(report: unknown): Count {
  const { stats, suites } = specSchema.parse(report)
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    flaky: suites.flatMap(flakyIn),
  }
}

const tortureSchema = z.object({ parts: z.record(z.string(), z.enum(['passed', 'failed', 'skipped'])) })

/** The torture's report: each part of it is a test. None of them is ever tried twice. */
export function tortureCount(report: unknown): Count {
  const ends = Object.values(tortureSchema.parse(report).parts)
  const count = (end: string) => ends.filter((each) => each === end).length
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped'), flaky: [] }
}

/** What the report in a file counts; a runner that failed without saying how counts as one failure. */
export function readReport(file: string, code: number, count: (report: unknown) => Count): Count {
  try {
    const counted = count(JSON.parse(readFileSync(file, 'utf8')))
    return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
  } catch {
    return oneFailed
  }
}
