import { mkdirSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { ensureBrowser } from './ensure-browser.ts'
import { runCommand } from './run-command.ts'
import { type Count, closingLines, countSum, countWords, oneFailed } from './testing/count.ts'
import { inLanes } from './testing/in-lanes.ts'
import {
  browserTests,
  desktop,
  journeys,
  packageCheck,
  type Runner,
  reportsFolder,
  torture,
  unitTests,
} from './testing/runners.ts'

/** Runs it to its end and prints then what it printed, so that what runs side by side can be read one after another. */
async function counted({ name, run }: Runner): Promise<Count> {
  console.log(`${name}…`)
  const start = performance.now()
  const { count, output } = await run()
  const seconds = Math.round((performance.now() - start) / 1000)
  console.log(`\n${output.trim()}\n\n${name}: ${countWords(count)} in ${seconds} s\n`)
  return count
}

/**
 * All tests of all runners, two runners at a time where there are two cores, the longest first; ends with one line that
 * counts them, before it one for each test that passed only when it was tried again. Exit 1 when any failed.
 */
async function main(): Promise<void> {
  rmSync(reportsFolder, { recursive: true, force: true })
  mkdirSync(reportsFolder, { recursive: true })
  if (!(await ensureBrowser())) process.exit(1)
  const isBuilt = (await runCommand('npm', ['run', '-s', 'build'])).code === 0
  const withoutBuild = [unitTests, browserTests]
  const runners = isBuilt ? [journeys, torture, ...withoutBuild, desktop, packageCheck] : withoutBuild
  const counts = await inLanes(
    Math.min(2, availableParallelism()),
    runners.map((runner) => () => counted(runner)),
  )
  const sum = countSum(isBuilt ? counts : [...counts, oneFailed])
  console.log(closingLines(sum).join('\n'))
  if (sum.failed > 0) process.exit(1)
}

await main()
