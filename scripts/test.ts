import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import * as z from 'zod'
import { ensureBrowser } from './ensure-browser.ts'
import { runCommand } from './run-command.ts'

interface Count {
  passed: number
  failed: number
  skipped: number
}

const reports = 'test-results'
const unitReport = `${reports}/unit.json`
const journeyReport = `${reports}/journeys.json`
const desktopReport = `${reports}/desktop.json`
const tortureReport = `${reports}/torture.json`

const unitSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number().default(0),
  numFailedTestSuites: z.number().default(0),
})
const journeySchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
})

const tortureSchema = z.object({ parts: z.record(z.string(), z.enum(['passed', 'failed', 'skipped'])) })

/** What a runner's report counts; a runner that failed without saying how counts as one failure. */
function counted(file: string, code: number, read: (report: unknown) => Count): Count {
  try {
    const count = read(JSON.parse(readFileSync(file, 'utf8')))
    return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

async function unitTests(): Promise<Count> {
  const { code } = await runCommand('npx', [
    'vitest',
    'run',
    // A line a file; what passing tests say to the console is nobody's concern.
    '--reporter=default',
    '--silent=passed-only',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  ])
  return counted(unitReport, code, (report) => {
    const { numPassedTests, numFailedTests, numPendingTests } = unitSchema.parse(report)
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }
  })
}

/** What Playwright's runner counts with a configuration of ours. */
async function specs(config: string, report: string): Promise<Count> {
  const { code } = await runCommand('npx', ['playwright', 'test', '-c', config])
  return counted(report, code, (report) => {
    const { stats } = journeySchema.parse(report)
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
  })
}

/** The packed app read back (S8), as one test. On Linux, for the stand-in it packs on is shaped like Linux's Electron. */
async function packageCheck(): Promise<Count> {
  if (process.platform !== 'linux') return { passed: 0, failed: 0, skipped: 1 }
  const { code } = await runCommand('npm', ['run', '-s', 'package:check'])
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

/** The short form of the torture: each part of it is a test. */
async function torture(): Promise<Count> {
  const { code } = await runCommand('npx', ['tsx', 'tests/torture/torture.ts', '--short', `--report=${tortureReport}`])
  return counted(tortureReport, code, (report) => {
    const ends = Object.values(tortureSchema.parse(report).parts)
    const count = (end: string) => ends.filter((each) => each === end).length
    return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') }
  })
}

/** All tests of all runners, one after another; ends with one line that counts them. Exit 1 when any failed. */
async function main(): Promise<void> {
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  if (!(await ensureBrowser())) process.exit(1)
  const built = await runCommand('npm', ['run', '-s', 'build'])
  const counts: Count[] = [{ passed: 0, failed: built.code === 0 ? 0 : 1, skipped: 0 }]
  counts.push(await unitTests())
  if (built.code === 0) {
    counts.push(await packageCheck())
    counts.push(await specs('playwright.config.ts', journeyReport))
    counts.push(await specs('playwright.desktop.config.ts', desktopReport))
    counts.push(await torture())
  }
  const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0)
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
  if (sum('failed') > 0) process.exit(1)
}

await main()
