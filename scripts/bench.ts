import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

// `npm run bench [-- --json] [--engine ours]`: the matcher and its peers on the same banks and questions.

setFlagsFromString('--expose-gc')
Object.assign(globalThis, { gc: runInNewContext('gc') })
const { benchMatch, machine } = await import('./bench-match.ts')

const { values } = parseArgs({ options: { json: { type: 'boolean' }, engine: { type: 'string' } } })
const columns = ['build_ms', 'update_ms', 'p50_ms', 'p95_ms', 'memory_mb'] as const
if (!values.json) {
  console.log(machine())
  console.log(`${'engine'.padEnd(12)}${'stories'.padStart(8)}${columns.map((each) => each.padStart(12)).join('')}`)
}
const rows = await benchMatch((row) => {
  if (values.json) return
  const numbers = columns.map((each) => row[each].toFixed(2).padStart(12)).join('')
  console.log(`${row.engine.padEnd(12)}${String(row.stories).padStart(8)}${numbers}`)
}, values.engine)
if (values.json) console.log(JSON.stringify({ rows }))
else console.log(`whole run: ${Math.round(performance.now() / 1000)} s (at most 480)`)
