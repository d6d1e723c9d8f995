/** One row of HOUSE.md §3: who stands in a room, which of ours they may import, and which libraries. */
export interface Row {
  room: RegExp
  ours: readonly RegExp[]
  libraries: readonly RegExp[]
}

const in_ = (...folders: string[]) => folders.map((folder) => new RegExp(`^${folder}/`))
const only = (...names: string[]) => names.map((name) => new RegExp(`^${name}(/|$)`))

const base = [/^shared\/(assert|result|steps)\.ts$/]
const zod = only('zod')
const node = [/^node:/]
const react = only('react', 'react-dom')

// In shared/, each may import what stands before it.
const nouns = in_(
  ...['story', 'principle', 'question', 'metric', 'deed', 'settings', 'page'].map((noun) => `shared/${noun}`),
)
const coverage = in_('shared/coverage')
const review = in_('shared/review')
const match = in_('shared/match')
const practiceAndLoop = in_('shared/practice', 'shared/loop')
const bank = in_('shared/bank')
const bankFile = in_('shared/bank-file')
const backup = in_('shared/backup')

const toCoverage = [...base, ...nouns, ...coverage]
const toReview = [...toCoverage, ...review]
const toMatch = [...toReview, ...match]
const toBank = [...toMatch, ...practiceAndLoop, ...bank]

const shared = in_('shared')
/** What a feature may be built with: anything but what has a door of its own. */
const openLibraries = [/^(?!dexie|fuse\.js|electron|node:|mammoth|papaparse|ts-fsrs|yalps|minisearch)/]

/**
 * HOUSE.md §3 as data. Decisions added to it:
 * - `shared/steps` stands with `assert` and `result`, before everything;
 * - `shared/deed`, `shared/settings` and `shared/page` are nouns; `shared/backup` stands last, after bank-file;
 * - `shared/ipc` may use the schemas of the nouns and of backups, so that one shape is said once;
 * - `renderer/backup` stands between storage and the features;
 * - `renderer/match` too: what lookup, questions and the editor share of asking the bank (evidence, pins, answers);
 * - `renderer/ui` wraps @tanstack/react-virtual; `renderer/host` and bank-file hash with @noble/hashes;
 * - scripts may import those modules of electron/ that do not reach 'electron'.
 */
export const houseTable: readonly Row[] = [
  { room: /^shared\/(assert|result|steps)\.ts$/, ours: base, libraries: [] },
  { room: /^shared\/zod-config\.ts$/, ours: [], libraries: zod },
  {
    room: /^shared\/(story|principle|question|metric|deed|settings|page)\//,
    ours: [...base, ...nouns],
    libraries: zod,
  },
  { room: /^shared\/coverage\//, ours: toCoverage, libraries: zod },
  { room: /^shared\/review\//, ours: toReview, libraries: zod },
  { room: /^shared\/match\//, ours: toMatch, libraries: only('zod', 'fuse.js', 'minisearch', 'wink-porter2-stemmer') },
  { room: /^shared\/practice\//, ours: [...toMatch, ...in_('shared/practice')], libraries: only('zod', 'ts-fsrs') },
  { room: /^shared\/loop\//, ours: [...toMatch, ...in_('shared/loop')], libraries: only('zod', 'yalps') },
  { room: /^shared\/bank\//, ours: toBank, libraries: zod },
  {
    room: /^shared\/bank-file\//,
    ours: [...toBank, ...bankFile],
    libraries: only('zod', 'papaparse', 'mammoth', '@noble/hashes'),
  },
  { room: /^shared\/backup\//, ours: [...toBank, ...bankFile, ...backup], libraries: zod },
  { room: /^shared\/ipc\//, ours: [...base, ...nouns, ...backup, ...in_('shared/ipc')], libraries: zod },

  { room: /^electron\/preload\.ts$/, ours: in_('shared/ipc'), libraries: only('electron') },
  { room: /^electron\//, ours: [...shared, ...in_('electron')], libraries: [...node, ...only('electron', 'zod')] },

  {
    room: /^renderer\/ui\//,
    ours: [...base, ...in_('renderer/ui')],
    libraries: [...react, ...only('@base-ui/react', '@tanstack/react-virtual', 'lucide-react', 'react-error-boundary')],
  },
  {
    room: /^renderer\/storage\//,
    ours: [...shared, ...in_('renderer/storage')],
    libraries: [...react, ...zod, ...only('dexie')],
  },
  {
    room: /^renderer\/host\//,
    ours: [...shared, ...in_('renderer/host')],
    libraries: [...react, ...zod, ...only('@noble/hashes')],
  },
  {
    room: /^renderer\/backup\//,
    ours: [...shared, ...in_('renderer/storage', 'renderer/host', 'renderer/backup')],
    libraries: [...react, ...zod],
  },
  {
    room: /^renderer\/match\//,
    ours: [...shared, ...in_('renderer/storage', 'renderer/ui', 'renderer/match')],
    libraries: react,
  },
  {
    room: /^renderer\/features\//,
    ours: [...shared, ...in_('renderer/storage', 'renderer/host', 'renderer/backup', 'renderer/ui', 'renderer/match')],
    libraries: openLibraries,
  },
  {
    room: /^renderer\/(app\/|main\.tsx$|lookup\.tsx$)/,
    ours: [...shared, ...in_('renderer'), /^fixtures\/sample-bank\.json$/],
    libraries: openLibraries,
  },
  { room: /^scripts\//, ours: [...shared, ...in_('scripts', 'electron')], libraries: [/^(?!electron$)/] },
]
