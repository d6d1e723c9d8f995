import { failure, type Result } from '../result.ts'
import { atOnce, type Steps } from '../steps.ts'
import { decodeText } from './decode-text.ts'
import type { BankFileFailure } from './failure.ts'
import { lineLimitFailure, notesLimitFailure } from './line-limit.ts'
import { csvTextSteps, startsLikeOwnCsv } from './read-csv.ts'
import { jsonSteps, startsLikeJson } from './read-json.ts'
import { jsonLinesSteps } from './read-json-lines.ts'
import { hasHeading, markdownSteps } from './read-markdown.ts'
import { isCutInFirstLine, ownMarkdownVersion } from './read-own-markdown.ts'
import { textSteps } from './read-text.ts'
import type { BankReading } from './reading.ts'
import { textPlace } from './text-place.ts'

const endingOf = (fileName: string) => /\.([a-z0-9]{1,12})$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? ''

const jsonEndings = new Set(['json', 'storybank', 'jsonl', 'ndjson'])
const lineEndings = new Set(['jsonl', 'ndjson'])
const markdownEndings = new Set(['md', 'markdown', 'mdown'])
const tableEndings = new Set(['csv', 'tsv'])

/** Messages and files of other programs that say themselves that they are encrypted. */
const encryptedElsewhere =
  /^\s*(?:-----BEGIN PGP MESSAGE-----|age-encryption\.org\/|-----BEGIN AGE ENCRYPTED FILE-----)/

/** JSON of any kind; for a file named as JSON Lines, a broken first line is one row and not the end of it. */
function* jsonFileSteps(text: string, ending: string): Steps<Result<BankReading, BankFileFailure>> {
  const reading = yield* jsonSteps(text)
  if (reading.ok || !lineEndings.has(ending)) return reading
  if (reading.error.type !== 'truncated' && reading.error.type !== 'not-json') return reading
  const byLine = yield* jsonLinesSteps(text)
  return byLine.ok && byLine.value.bank.stories.length > 0 ? byLine : reading
}

/**
 * Reads a file of stories of any kind the app knows, bytes in, stories and everything noticed out (I1). Never throws and
 * never reads a damaged bank file in part: each failure is a value for `failureWords`. `fileName` only helps where the
 * content could be several things; the content decides. Word files are for `readDocx`, encrypted ones for
 * `decryptBankFile`. At most 50 MB; linear in the length of the file. Rules BF1–BF17.
 */
export function* bankFileSteps(
  bytes: Uint8Array,
  { fileName }: { fileName: string },
): Steps<Result<BankReading, BankFileFailure>> {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const text = decoded.value
  const ending = endingOf(fileName)
  if (encryptedElsewhere.test(text.slice(0, 200))) return failure({ type: 'encrypted', by: 'another' })
  if (startsLikeJson(text) || jsonEndings.has(ending)) return yield* jsonFileSteps(text, ending)
  if (isCutInFirstLine(text)) return failure({ type: 'truncated', place: textPlace(text, text.length) })
  if (tableEndings.has(ending) || startsLikeOwnCsv(text)) return yield* csvTextSteps(text)
  const tooLong = ownMarkdownVersion(text) === null ? notesLimitFailure(text) : lineLimitFailure(text)
  if (tooLong) return failure(tooLong)
  const isMarkdown = ownMarkdownVersion(text) !== null || markdownEndings.has(ending) || hasHeading(text)
  return isMarkdown ? yield* markdownSteps(text) : yield* textSteps(text)
}

/** The same at once. */
export function readBankFile(
  bytes: Uint8Array,
  { fileName }: { fileName: string },
): Result<BankReading, BankFileFailure> {
  return atOnce(bankFileSteps(bytes, { fileName }))
}
