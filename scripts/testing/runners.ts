import { runCommand } from '../run-command.ts'
import { type Count, oneFailed } from './count.ts'
import { readReport, specCount, tortureCount, unitCount } from './read-report.ts'

/** Where the runners leave their reports. */
export const reportsFolder = 'test-results'

export interface Ended {
  count: Count
  /** What the runner printed. */
  output: string
}

export interface Runner {
  name: string
  run: () => Promise<Ended>
}

/** Runs a command that leaves a report, and counts what the report tells. */
async function reported(
  [command, ...args]: readonly [string, ...string[]],
  report: string,
  count: (report: unknown) => Count,
): Promise<Ended> {
  const { code, output } = await runCommand(command, args, { quiet: true })
  return { count: readReport(`${reportsFolder}/${report}`, code, count), output }
}

/** Vitest over some of the rooms of its configuration. */
function vitest(report: string, rooms: readonly string[]): Promise<Ended> {
  const command = [
    ...(['npx', 'vitest', 'run'] as const),
    ...rooms.map((room) => `--project=${room}`),
    // A line a file; what passing tests say to the console is nobody's concern.
    ...['--reporter=default', '--silent=passed-only', '--reporter=json'],
    `--outputFile.json=${reportsFolder}/${report}`,
  ] as const
  return reported(command, report, unitCount)
}

/** Everything that needs no page. */
export const unitTests: Runner = { name: 'unit tests', run: () => vitest('unit.json', ['node', 'shared']) }

/** Parts of the page, in a browser. */
export const browserTests: Runner = { name: 'browser tests', run: () => vitest('browser.json', ['browser']) }

/** The built app in a browser, used as a person would. */
export const journeys: Runner = {
  name: 'journeys',
  run: () => reported(['npx', 'playwright', 'test', '-c', 'playwright.config.ts'], 'journeys.json', specCount),
}

/** The built app, main and all. */
export const desktop: Runner = {
  name: 'desktop app',
  run: () => reported(['npx', 'playwright', 'test', '-c', 'playwright.desktop.config.ts'], 'desktop.json', specCount),
}

/** The short form of the torture. */
export const torture: Runner = {
  name: 'torture',
  run: () =>
    reported(
      ['npx', 'tsx', 'tests/torture/torture.ts', '--short', `--report=${reportsFolder}/torture.json`],
      'torture.json',
      tortureCount,
    ),
}

/** The packed app read back (S8), as one test. On Linux, for the stand-in it packs on is shaped like Linux's Electron. */
export const packageCheck: Runner = {
  name: 'package',
  run: async () => {
    if (process.platform !== 'linux')
      return { count: { ...oneFailed, failed: 0, skipped: 1 }, output: 'It is read back on Linux only.\n' }
    const { code, output } = await runCommand('npm', ['run', '-s', 'package:check'], { quiet: true })
    return { count: code === 0 ? { ...oneFailed, passed: 1, failed: 0 } : oneFailed, output }
  },
}
