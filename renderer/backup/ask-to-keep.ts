import { sampleTag } from '../../shared/story/sample-tag.ts'
import { wholeText } from '../../shared/story/story-text.ts'
import type { StorageKeeping } from '../host/storage-keeping.ts'
import type { BankStore } from '../storage/bank-store.ts'

/**
 * Asks the browser once to keep what is stored, when there is something worth keeping: after the first write of this
 * start with a story of one's own in the bank, and never on loading. Call it once the bank was read.
 */
export function askToKeep(store: BankStore, keeping: StorageKeeping): void {
  const { revision } = store.snapshot()
  const stop = store.subscribe(() => {
    const now = store.snapshot()
    if (now.status !== 'ready' || now.revision <= revision) return
    if (!now.stories.some((story) => !story.tags.includes(sampleTag) && wholeText(story).trim() !== '')) return
    stop()
    void keeping.ask()
  })
}
