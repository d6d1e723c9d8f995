import type { PageFiles } from '../../../shared/page/page-answer.ts'
import { type ServedPage, serveFiles } from '../../support/served-page.ts'
import type { Store } from '../browser/stores.ts'
import type { PartResult, Torture } from '../part.ts'
import type { Tally } from './deed-run.ts'

/** Does the same on both stores, side by side, on a page served under the app's real headers. */
export async function eachStore<Value>(
  torture: Torture,
  deed: (store: Store, served: ServedPage) => Promise<Value>,
  files: PageFiles = torture.storagePage,
): Promise<Value[]> {
  const served = await serveFiles(files)
  try {
    // All of them to their end, also when one fails: no browser outlives its part.
    const ended = await Promise.allSettled(torture.stores.all.map((store) => deed(store, served)))
    return ended.map((each) => {
      if (each.status === 'rejected') throw each.reason
      return each.value
    })
  } finally {
    await served.stop()
  }
}

/** The tallies of both stores as one result: anything lost or torn is a fault. */
export async function onEachStore(
  torture: Torture,
  deed: (store: Store, served: ServedPage) => Promise<Tally>,
): Promise<PartResult> {
  const tallies = await eachStore(torture, deed)
  const sum = (key: 'trials' | 'acknowledged' | 'lost') => tallies.reduce((total, each) => total + each[key], 0)
  const torn = tallies.flatMap((tally) => tally.torn)
  const lost = sum('lost')
  const losses = tallies.flatMap((tally) => tally.losses).join('; ')
  return {
    ran: tallies.length > 0,
    figures: { trials: sum('trials'), acknowledged: sum('acknowledged'), lost, torn: torn.length },
    faults: [...torn, ...(lost > 0 ? [`${lost} acknowledged writes are lost: ${losses}`] : [])],
    skipped: [...torture.stores.missing],
  }
}
