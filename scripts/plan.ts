import { planAsJson } from './plan-as-json.ts'

/** `npm run -s plan`: prints the plan and nothing else; notices and a failure, of one line, go to standard error. */
try {
  console.log(planAsJson(process.argv.slice(2), (notice) => console.error(notice)))
} catch (error) {
  console.error((error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' '))
  process.exitCode = 1
}
