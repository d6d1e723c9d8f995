// `npm run torture`: kills, crashes, corrupts and starves a real browser under the app's own code, and counts what is
// lost. `--short` is the form that `npm test` runs; `--json` prints the report as JSON and nothing else; `--only=a,b`
// runs these parts; `--report=FILE` writes the report there too. Exit 1 when anything was lost, torn, leaked or silent.
import '../../shared/zod-config.ts'
import { writeFileSync } from 'node:fs'
import { findChromium } from '../../scripts/find-chromium.ts'
import { parts } from './parts.ts'
import { reportOf, reportWords } from './report.ts'
import { runParts } from './run-parts.ts'

const asked = process.argv.slice(2)
const valueAfter = (name: string) => asked.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3)
const only = valueAfter('only')?.split(',')
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

const ended = await runParts(
  parts.filter((part) => !only || only.includes(part.name)),
  { short: asked.includes('--short'), say: (line) => process.stderr.write(`${line}\n`) },
)
const json = `${JSON.stringify(reportOf(ended))}\n`
const file = valueAfter('report')
if (file) writeFileSync(file, json)
process.stdout.write(asked.includes('--json') ? json : `${reportWords(ended)}\n`, () =>
  // What a part that did not end still holds open must not keep the report waiting.
  process.exit(ended.some(({ end }) => end === 'failed') ? 1 : 0),
)
