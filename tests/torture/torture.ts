// `npm run torture`: kills, crashes, corrupts and starves a real browser under the app's own code, and counts what is
// lost. `--short` is the form that `npm test` runs; `--json` prints the report as JSON and nothing else; `--only=a,b`
// runs these parts; `--report=FILE` writes the report there too. Exit 1 when anything was lost, torn, leaked or silent.
import '../../shared/zod-config.ts'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { findChromium } from '../../scripts/find-chromium.ts'
import { startWholeBrowsers } from './browser/chromium.ts'
import { parts } from './parts.ts'
import { reportOf, reportWords } from './report.ts'
import { runParts } from './run-parts.ts'

/** What is asked for; a flag it does not know must not start the long form. */
function readArguments() {
  const flag = { type: 'boolean', default: false } as const
  try {
    return parseArgs({ options: { short: flag, json: flag, only: { type: 'string' }, report: { type: 'string' } } })
      .values
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(2)
  }
}

const asked = readArguments()
const only = asked.only?.split(',').filter(Boolean)
const unknown = only?.filter((name) => !parts.some((part) => part.name === name)) ?? []

if (unknown.length > 0 || !findChromium()) {
  const names = parts.map((part) => part.name).join(', ')
  process.stderr.write(
    unknown.length > 0
      ? `There is no part called ${unknown.join(' or ')}. There are: ${names}.\n`
      : 'The torture needs Chromium. Install it with:  npx playwright install chromium\n',
  )
  process.exit(1)
}

// What a person's browser does around the engine is part of the long form.
if (!asked.short) startWholeBrowsers()

const ended = await runParts(
  parts.filter((part) => !only || only.includes(part.name)),
  { short: asked.short, say: (line) => process.stderr.write(`${line}\n`) },
)
const json = `${JSON.stringify(reportOf(ended))}\n`
if (asked.report) writeFileSync(asked.report, json)
process.stdout.write(asked.json ? json : `${reportWords(ended)}\n`, () =>
  // What a part that did not end still holds open must not keep the report waiting.
  process.exit(ended.some(({ end }) => end === 'failed') ? 1 : 0),
)
