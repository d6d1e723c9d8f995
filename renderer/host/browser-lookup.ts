import { lookupErrandSchema } from '../../shared/ipc/errand.ts'
import type { Host, LookupHost } from './host.ts'

const key = 'story-bank-errand'

/** In a browser the lookup is a page like another: it hands over by the tab's own storage, and goes to the main page. */
export const browserLookup: LookupHost = {
  hide: () => window.close(),
  arrange: () => undefined,
  askMain: (errand, keep) => {
    sessionStorage.setItem(key, JSON.stringify(errand))
    // A window opened from here starts with a copy of this tab's storage.
    if (keep) window.open('/')
    else location.assign('/')
  },
  // No page can be opened out of sight: the main page, where it is open, hears of it by itself.
  wrote: () => undefined,
  onSummoned: (listener) => {
    const onVisible = () => {
      if (document.visibilityState === 'visible') listener({ mainShown: true })
    }
    document.addEventListener('visibilitychange', onVisible)
    return () => document.removeEventListener('visibilitychange', onVisible)
  },
}

/** What the lookup page left for this page, if it did. */
export const browserErrands: Host['onErrand'] = (listener) => {
  const left = sessionStorage.getItem(key)
  sessionStorage.removeItem(key)
  try {
    const errand = lookupErrandSchema.safeParse(JSON.parse(left ?? 'null'))
    if (errand.success) listener(errand.data)
  } catch {
    // Not ours.
  }
  return () => undefined
}
