import type { RunningBrowser } from '../browser/chromium.ts'
import { callPage } from '../browser/call-page.ts'
import type { ServedPage } from '../browser/served-page.ts'
import { openStoragePage, type StoragePage } from '../browser/storage-page.ts'
import { judgeDeeds } from './judge-deeds.ts'

/** What was seen over many trials. */
export interface Tally {
  trials: number
  acknowledged: number
  lost: number
  torn: string[]
}

export const emptyTally = (): Tally => ({ trials: 0, acknowledged: 0, lost: 0, torn: [] })

/** One bank over its deaths: what was acknowledged of it, in this process, which survives. */
export interface DeedRun {
  acknowledged: number
  tally: Tally
}

/** Opens the bank anew, compares it with what was acknowledged before the last death, and goes on from there. */
export async function openAndJudge(
  running: RunningBrowser,
  served: ServedPage,
  run: DeedRun,
): Promise<StoragePage & { onFirst: Promise<void>; heard: () => number }> {
  let heard = 0
  let first: () => void = () => undefined
  const onFirst = new Promise<void>((resolve) => {
    first = resolve
  })
  const opened = await openStoragePage(running, served, (said) => {
    run.acknowledged = Number(said)
    heard += 1
    first()
  })
  await callPage(opened.page, 'open')
  const judged = judgeDeeds(await callPage(opened.page, 'facts'), run.acknowledged)
  run.tally.lost += judged.lost
  run.tally.torn.push(...judged.torn)
  run.acknowledged = judged.last
  return { ...opened, onFirst, heard: () => heard }
}

/** Writes number after number until `end` has put an end to it; counts the trial. */
export async function writeUntil(
  { page, onFirst, heard }: Awaited<ReturnType<typeof openAndJudge>>,
  run: DeedRun,
  end: () => Promise<void>,
): Promise<void> {
  let refused: unknown = null
  const dying = callPage(page, 'write', run.acknowledged + 1).catch((error: unknown) => {
    refused = error
  })
  await Promise.race([onFirst, dying])
  if (heard() === 0) throw new Error(`nothing was written: ${refused}`)
  await end()
  await dying
  run.tally.trials += 1
  run.tally.acknowledged += heard()
}
