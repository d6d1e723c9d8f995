/**
 * The data's address. The page's origin owns the database, the names decide the folders: change any of these after a
 * release and every bank looks empty (HOUSE.md §5). Frozen by a test (D8). Imports nothing, so both hosts may read it.
 */
export const scheme = 'app'
export const pageHost = 'story-bank'
export const pageAddress = `${scheme}://${pageHost}/`
/** The lookup window's page: of the same origin, so of the same bank. */
export const lookupPath = '/lookup.html'
export const lookupAddress = `${scheme}://${pageHost}${lookupPath}`

/** The browser host's one door. Never another port: another port is another origin, and another, empty bank. */
export const browserHostname = '127.0.0.1'
export const browserPort = 7827

export const appId = 'dev.starstorybank.app'
export const productName = 'STAR Story Bank'

/** Our own folder inside userData. Never `databases` or another name of Chromium's: it deletes those (SAFETY.md 1.4). */
export const ownFolder = 'story-bank'
/** The folder both hosts know, in the system's place for application data. */
export const commonFolder = 'star-story-bank'

/** Where a running browser host says who it is. */
export const identityPath = '/.well-known/star-story-bank'
export const identityApp = 'star-story-bank'
