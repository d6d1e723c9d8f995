import type { ServedPage } from '../../support/served-page.ts'
import { callPage } from '../browser/call-page.ts'
import type { RunningBrowser } from '../browser/chromium.ts'
import { openStoragePage, type StoragePage } from '../browser/storage-page.ts'
import { judgeDeeds } from './judge-deeds.ts'

/** What was seen over many trials. */
export interface Tally {
  trials: number
  acknowledged: number
  lost: number
  /** Which store lost them, at which start, and what the bank said then. */
  losses: string[]
  torn: string[]
}

export const emptyTally = (): Tally => ({ trials: 0, acknowledged: 0, lost: 0, losses: [], torn: [] })

/** One bank over its deaths: what was acknowledged of it, in this process, which survives. */
export interface DeedRun {
  store: string
  acknowledged: number
  tally: Tally
}

/** A page whose bank is open and was judged. */
interface OpenedRun extends StoragePage {
  /** How many numbers it has acknowledged. */
  heard: () => number
  /** Resolves when it has acknowledged so many. */
  whenHeard: (count: number) => Promise<void>
}

/** Opens the bank anew, compares it with what was acknowledged before the last death, and goes on from there. */
export async function openAndJudge(running: RunningBrowser, served: ServedPage, run: DeedRun): Promise<OpenedRun> {
  let heard = 0
  let wake: () => void = () => undefined
  const opened = await openStoragePage(running, served, (said) => {
    run.acknowledged = Math.max(run.acknowledged, Number(said))
    heard += 1
    wake()
  })
  await callPage(opened.page, 'open')
  const facts = await callPage(opened.page, 'facts')
  const judged = judgeDeeds(facts, run.acknowledged)
  run.tally.lost += judged.lost
  if (judged.lost > 0) {
    const { tally, acknowledged, store } = run
    tally.losses.push(`${store}, after death ${tally.trials}, ${acknowledged} said, revision ${facts.revision}`)
  }
  run.tally.torn.push(...judged.torn)
  run.acknowledged = judged.last
  return {
    ...opened,
    heard: () => heard,
    whenHeard: (count) =>
      new Promise((resolve) => {
        wake = () => {
          if (heard >= count) resolve()
        }
        wake()
      }),
  }
}

/** Transactions under way at any moment: as many as a quick person, an import and a second window could have. */
const writers = 8

/** Has numbers written, and once so many are acknowledged puts an end to it by `end`; counts the trial. */
export async function writeUntil(
  { page, heard, whenHeard }: OpenedRun,
  run: DeedRun,
  { count, end }: { count: number; end: () => Promise<void> },
): Promise<void> {
  let refused: unknown = null
  const dying = callPage(page, 'writeOn', run.acknowledged + 1, writers).catch((error: unknown) => {
    refused = error
  })
  await Promise.race([whenHeard(count), dying])
  if (heard() === 0) throw new Error(`nothing was written: ${refused}`)
  await end()
  await dying
  run.tally.trials += 1
  run.tally.acknowledged += heard()
}
