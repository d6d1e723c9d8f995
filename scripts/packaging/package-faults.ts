import { gzipSync } from 'node:zlib'

/** A file of the packed app: its path in the archive, with forward slashes, and its bytes. */
export interface PackedFile {
  path: string
  bytes: Buffer
}

/** What may be in the archive, by path. */
const meant: readonly RegExp[] = [
  /^package\.json$/,
  /^LICENSE$/,
  /^out\/main\/[\w.-]+\.(js|png)$/,
  /^out\/preload\/[\w-]+\.cjs$/,
  /^out\/renderer\/[\w-]+\.html$/,
  /^out\/renderer\/third-party-licences\.txt$/,
  /^out\/renderer\/assets\/[\w.-]+-[\w-]{8}\.(js|css|woff2|svg|png)$/,
]

/** What must be in it, or the app does not start or may not be passed on. */
const needed = [
  'package.json',
  'LICENSE',
  'out/main/main.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/renderer/third-party-licences.txt',
]

/** What no file may say: keys, tokens, the folders of whoever built it, and the tools of the workshop. */
const forbidden: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['a key for AWS', /\bAKIA[0-9A-Z]{16}\b/],
  ['a token', /\b(?:ghp|gho|ghs|github_pat|npm|xox[abp]|sk_live)_[A-Za-z0-9_]{20,}/],
  ['somebody’s folder', /(?:\/home|\/Users|[A-Z]:\\\\?Users)[\\/]+[\w.-]+[\\/]/],
  ['a test', /\bfrom\s*["'](?:vitest|@playwright\/test)["']|\bdescribe\.skip\b/],
  ['a source map', /[#@]\s*sourceMappingURL=/],
]

const kilobyte = 1024
/** Largest sizes in bytes: of one file as it is, or of several together and compressed. */
const budgets = {
  archive: 5 * 1024 * kilobyte,
  main: 240 * kilobyte,
  preload: 4 * kilobyte,
  fonts: 160 * kilobyte,
  stylesGz: 25 * kilobyte,
  scriptsGz: 1240 * kilobyte,
} as const

function sum(files: readonly PackedFile[], pattern: RegExp, size = (bytes: Buffer) => bytes.byteLength): number {
  return files.filter(({ path }) => pattern.test(path)).reduce((total, { bytes }) => total + size(bytes), 0)
}
const gzipped = (bytes: Buffer) => gzipSync(bytes).byteLength

/** Each budgeted size, in bytes, beside its budget. */
export function packageSizes(files: readonly PackedFile[]): { name: keyof typeof budgets; is: number; most: number }[] {
  const sizes: Record<keyof typeof budgets, number> = {
    archive: sum(files, /^/),
    main: sum(files, /^out\/main\//),
    preload: sum(files, /^out\/preload\//),
    fonts: sum(files, /\.woff2$/),
    stylesGz: sum(files, /\.css$/, gzipped),
    scriptsGz: sum(files, /^out\/renderer\/.*\.js$/, gzipped),
  }
  return (Object.keys(budgets) as (keyof typeof budgets)[]).map((name) => ({
    name,
    is: sizes[name],
    most: budgets[name],
  }))
}

/** What an installer must not contain, lacks, or has too much of, a line each; empty where all is as meant. */
export function packageFaults(files: readonly PackedFile[], strangers: readonly { path: string; words: string }[]) {
  const faults: string[] = []
  for (const path of needed) if (!files.some((file) => file.path === path)) faults.push(`${path} is missing`)
  for (const { path, bytes } of files) {
    if (!meant.some((pattern) => pattern.test(path))) faults.push(`${path} is not meant to be there`)
    const text = bytes.toString('latin1')
    for (const [what, pattern] of forbidden) if (pattern.test(text)) faults.push(`${path} holds ${what}`)
    const utf8 = bytes.toString('utf8')
    for (const { path: fixture, words } of strangers)
      if (utf8.includes(words)) faults.push(`${path} holds words of ${fixture}`)
  }
  for (const { name, is, most } of packageSizes(files)) {
    if (is > most) faults.push(`${name}: ${is} bytes of ${most}`)
  }
  return faults
}
