import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { loopWeights } from '../shared/loop/loop-role.ts'
import { planLoop } from '../shared/loop/plan-loop.ts'
import { loopFailureWords, readLoop } from '../shared/loop/read-loop.ts'
import { defaultSettings } from '../shared/settings/settings.ts'
import { readStories } from './read-stories.ts'

const usage = 'Usage: npm run -s plan -- --stories FILE --loop FILE [--today YYYY-MM-DD]'

/** The best plan of a loop as JSON (shared/loop/README.md, "The plan command"); `say` hears notices. Throws what cannot be read, in words. */
export function planAsJson(args: string[], say: (notice: string) => void): string {
  const options = { stories: { type: 'string' }, loop: { type: 'string' }, today: { type: 'string' } } as const
  const { values } = parseArgs({ args, options, allowPositionals: false })
  if (!values.stories || !values.loop) throw new Error(usage)
  const today = values.today ?? new Date().toISOString().slice(0, 10)
  if (!z.iso.date().safeParse(today).success) throw new Error(`--today ${today} is not a day (YYYY-MM-DD).`)
  const { stories, notices: said } = readStories(values.stories)
  const read = readLoop(jsonOf(values.loop), { id: 'loop' })
  if (!read.ok) throw new Error(`${values.loop}: ${loopFailureWords(read.error)}`)
  const { loop, toldBefore, notices } = read.value
  for (const notice of [...said, ...notices]) say(notice)
  const weightOf = loopWeights(loop, defaultSettings)
  const { assignments, holes } = planLoop({ loop, stories, toldBefore, today, weightOf, readinessOf: () => 1 })
  return JSON.stringify({
    assignments: assignments.map(({ slot, principle, story, backup, why }) => ({
      slot,
      principle,
      story,
      backup,
      why,
    })),
    holes: holes.map(({ slot, principle, why }) => ({ slot, principle, why })),
  })
}

function jsonOf(path: string): unknown {
  const text = textOf(path)
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`${path} is not JSON.`)
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    throw new Error(`${path} cannot be read.`)
  }
}
