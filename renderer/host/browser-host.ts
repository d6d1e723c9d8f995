import { openInBrowser, saveInBrowser } from './browser-files.ts'
import { browserErrands, browserLookup } from './browser-lookup.ts'
import type { Host, Version } from './host.ts'
import { leavers } from './leavers.ts'
import { pageMeta, pagePlatform, placeFromPage } from './page-meta.ts'
import { storageKeeping } from './storage-keeping.ts'

/** The title bar of an app window takes its colour from these; values as in ui/tokens.css (canvas). */
const titleColours = { light: '#faf9f6', dark: '#171614' }

function colourTitleBar(theme: 'system' | 'light' | 'dark'): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = meta.media.includes('dark') ? 'dark' : 'light'
    meta.content = titleColours[theme === 'system' ? own : theme]
  }
}

function browserVersion(): Version {
  const found = /(?:Edg|Chrome|Firefox|Version)\/([\d.]+)/.exec(navigator.userAgent)
  return { name: 'Browser', version: found?.[1] ?? 'unknown' }
}

/** The host of a page in a browser. A browser cannot wait at closing: it flushes on hiding and asks when text is unsaved. */
export function browserHost(): Host {
  const leaving = leavers()
  const flush = () => void leaving.flush()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush()
  })
  window.addEventListener('pagehide', flush)
  window.addEventListener('beforeunload', (event) => {
    if (leaving.unsavedText() === '') return
    flush()
    event.preventDefault()
  })

  return {
    kind: 'browser',
    platform: pagePlatform(),
    place: placeFromPage(`in this browser's storage for ${location.origin}`),
    saveFile: saveInBrowser,
    openFile: openInBrowser,
    // No menu here: the page's own keys and palette run every command.
    onCommand: () => () => undefined,
    onLeaving: leaving.add,
    onErrand: browserErrands,
    shell: null,
    keeping: storageKeeping(),
    lookup: browserLookup,
    setTheme: colourTitleBar,
    versions: async () => [{ name: 'STAR Story Bank', version: pageMeta('app-version') }, browserVersion()],
  }
}
