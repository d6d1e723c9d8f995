import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findStores } from './browser/find-stores.ts'
import { buildStoragePage } from './browser/storage-page.ts'
import type { Part, PartResult, Torture } from './part.ts'

export interface EndedPart extends PartResult {
  name: string
  shows: string
  end: 'passed' | 'failed' | 'skipped'
  seconds: number
}

/** How long a part may take before it counts as hanging, in minutes: far more than the slowest machine needs. */
const limits = { short: 20, long: 240 } as const

function within<Value>(minutes: number, deed: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`it did not end within ${minutes} minutes`)), minutes * 60_000)
  })
  return Promise.race([deed, late]).finally(() => clearTimeout(timer))
}

async function runPart(part: Part, torture: Torture): Promise<EndedPart> {
  const start = performance.now()
  const result = await within(limits[torture.short ? 'short' : 'long'], part.run(torture)).catch(
    (error: unknown): PartResult => ({
      ran: true,
      figures: {},
      faults: [`it could not be run to its end: ${error instanceof Error ? (error.stack ?? error.message) : error}`],
      skipped: [],
    }),
  )
  const end = result.faults.length > 0 ? 'failed' : result.ran ? 'passed' : 'skipped'
  return { ...result, name: part.name, shows: part.shows, end, seconds: (performance.now() - start) / 1000 }
}

/** Runs the parts one after another in a folder of their own. Never rejects for what a part did. */
export async function runParts(
  parts: readonly Part[],
  { short, say }: Pick<Torture, 'short' | 'say'>,
): Promise<EndedPart[]> {
  const folder = await mkdtemp(join(tmpdir(), 'torture-'))
  try {
    const storagePage = await buildStoragePage(join(folder, 'storage-page'))
    const torture: Torture = { short, say, folder, storagePage, stores: await findStores(folder, storagePage) }
    const ended: EndedPart[] = []
    for (const part of parts) {
      say(`${part.name}…`)
      const result = await runPart(part, torture)
      for (const fault of result.faults) say(`${part.name}: ${fault}`)
      say(`${part.name} ${result.end} in ${result.seconds.toFixed(1)} s`)
      ended.push(result)
    }
    return ended
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}
