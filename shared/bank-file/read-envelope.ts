import { failure, type Result, success } from '../result.ts'
import type { Steps } from '../steps.ts'
import { hashSteps } from './canonical-json.ts'
import { collectSteps } from './collect-rows.ts'
import type { BankFileFailure } from './failure.ts'
import { bankFileV1Schema } from './formats/v1.ts'
import { limits } from './limits.ts'
import { listsFromV1 } from './lists-from-v1.ts'
import { type BankReading, type FileNotice, readingOf } from './reading.ts'
import { fieldOf, instantFrom, isJsonObject, type JsonObject, kindOfValue } from './row-fields.ts'
import { raiseV1 } from './story-from-v1.ts'

export const bankFileFormat = 'star-story-bank'
const newestVersion = 1
const knownFields = new Set(Object.keys(bankFileV1Schema.shape))

function versionFailure(file: JsonObject): BankFileFailure | null {
  const version = fieldOf(file, 'version')
  if (typeof version !== 'number' || !Number.isInteger(version)) {
    const found =
      typeof version === 'string'
        ? `“${version}”`
        : typeof version === 'number'
          ? String(version)
          : kindOfValue(version)
    return { type: 'wrong-version-type', found: found.slice(0, 80) }
  }
  if (version > newestVersion) return { type: 'newer-version', found: version, known: newestVersion }
  return version < 1 ? { type: 'older-unknown-version', found: version } : null
}

/** The first list of the bank whose length is not the one the file promised. */
function countFailure(file: JsonObject, bank: JsonObject): BankFileFailure | null {
  const found = fieldOf(file, 'counts')
  const counts = isJsonObject(found) ? found : {}
  for (const name of new Set([...Object.keys(bank), ...Object.keys(counts)])) {
    const list = fieldOf(bank, name) ?? []
    if (!Array.isArray(list)) continue
    const said = Object.hasOwn(bank, name) ? fieldOf(counts, name) : (fieldOf(counts, name) ?? 0)
    if (said !== list.length) {
      const words = typeof said === 'number' || typeof said === 'string' ? String(said) : kindOfValue(said)
      return { type: 'counts-differ', list: name, said: words, found: list.length }
    }
  }
  return null
}

function exportedAtOf(file: JsonObject): { exportedAt: string | null; notices: FileNotice[] } {
  const found = fieldOf(file, 'exportedAt')
  const exportedAt = typeof found === 'string' ? instantFrom(found) : null
  const words = typeof found === 'string' ? found.slice(0, 80) : kindOfValue(found)
  return { exportedAt, notices: exportedAt === null ? [{ type: 'unreadable-time', found: words }] : [] }
}

/**
 * The bank of a file whose `format` is ours: version, then counts, then SHA-256 of the bank, and only then its
 * rows (rule BF7). Any one of them wrong refuses the whole file: never a part of it.
 */
export function* readEnvelope(file: JsonObject): Steps<Result<BankReading, BankFileFailure>> {
  const versionWrong = versionFailure(file)
  if (versionWrong) return failure(versionWrong)
  const bank = fieldOf(file, 'bank')
  const stories = isJsonObject(bank) ? fieldOf(bank, 'stories') : undefined
  if (!isJsonObject(bank) || !Array.isArray(stories)) {
    return failure({ type: 'wrong-format', found: 'it has no list of stories' })
  }
  if (stories.length > limits.stories) {
    return failure({ type: 'too-many-stories', found: stories.length, limit: limits.stories })
  }
  const countWrong = countFailure(file, bank)
  if (countWrong) return failure(countWrong)
  if (fieldOf(file, 'sha256') !== (yield* hashSteps(bank))) return failure({ type: 'hash-differs' })
  const rows = yield* collectSteps(stories.map((raw, index) => ({ raw: raiseV1(raw), place: `stories[${index}]` })))
  const { exportedAt, notices } = exportedAtOf(file)
  const unknown = Object.keys(file).filter((field) => !knownFields.has(field))
  const unknownNotices = unknown
    .slice(0, 20)
    .map((field) => ({ type: 'unknown-field', field: field.slice(0, 80) }) as const)
  const beside = listsFromV1(bank)
  const read = readingOf('bank-file', rows, [...notices, ...unknownNotices, ...beside.notices])
  const reading = { ...read, bank: { ...read.bank, ...beside.lists, settings: beside.settings } }
  return success(exportedAt === null ? reading : { ...reading, exportedAt })
}
