import type * as z from 'zod'
import { type BankSettings, bankSettingsSchema } from '../bank/bank.ts'
import { dismissalKey, type ListName, type Lists, listNames } from '../bank/list-rows.ts'
import {
  dismissalV1Schema,
  drillV1Schema,
  loopV1Schema,
  pinV1Schema,
  questionV1Schema,
  rehearsalV1Schema,
  settingsV1Schema,
  tellingV1Schema,
} from './formats/v1.ts'
import type { FileNotice } from './reading.ts'
import { fieldOf, isJsonObject, type JsonObject } from './row-fields.ts'

/** Rows of version 1 are today's rows; when they are not, these lines stop compiling. */
const schemas: { [Name in ListName]: z.ZodType<Lists[Name][number]> } = {
  questions: questionV1Schema,
  pins: pinV1Schema,
  dismissals: dismissalV1Schema,
  rehearsals: rehearsalV1Schema,
  drills: drillV1Schema,
  // A file from before a level was asked for says none. In the order of today's rows: a restore compares them as text.
  loops: loopV1Schema.transform(({ id, company, role, level = '', date, slots }) => ({
    id,
    company,
    role,
    level,
    date,
    slots,
  })),
  tellings: tellingV1Schema,
}

/** Rows of one list that are named one by one when they are left out; of the others only how many. */
const rowsNamed = 20

const keyOf = (row: object): string => ('id' in row ? String(row.id) : dismissalKey(row as Lists['dismissals'][number]))

function readList<Name extends ListName>(list: Name, found: unknown, notices: FileNotice[]): Lists[Name] {
  const rows: Lists[Name][number][] = []
  const known = new Set<string>()
  let left = 0
  for (const [index, raw] of (Array.isArray(found) ? found : []).entries()) {
    const read = schemas[list].safeParse(raw)
    const key = read.success ? keyOf(read.data) : ''
    // An id that every object has, or that stands twice, is the end of its row, as it is of a story (rules BF5, BF12).
    if (read.success && !known.has(key) && !(key in {})) {
      known.add(key)
      rows.push(read.data)
      continue
    }
    left += 1
    if (left <= rowsNamed) notices.push({ type: 'row-left-out', list, index, isTwice: known.has(key) })
  }
  if (left > rowsNamed) notices.push({ type: 'more-rows-left-out', list, count: left - rowsNamed })
  if (found !== undefined && !Array.isArray(found)) notices.push({ type: 'unknown-field', field: list })
  return rows as Lists[Name]
}

function readSettings(found: unknown, notices: FileNotice[]): BankSettings {
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(isJsonObject(found) ? found : {})) {
    const isKnown = Object.hasOwn(settingsV1Schema.shape, name)
    if (isKnown && settingsV1Schema.safeParse({ [name]: value }).success) kept[name] = value
    else notices.push({ type: 'unknown-field', field: `settings.${name}`.slice(0, 80) })
  }
  if (found !== undefined && !isJsonObject(found)) notices.push({ type: 'unknown-field', field: 'settings' })
  return bankSettingsSchema.parse(kept)
}

/**
 * The lists and settings of a bank of version 1 (rule BF20): a row that cannot be understood is left out and named by its
 * list and index, and the rest of the file is read. Missing lists are empty (rule BK1). Never throws.
 */
export function listsFromV1(bank: JsonObject): { lists: Lists; settings: BankSettings; notices: FileNotice[] } {
  const notices: FileNotice[] = []
  const read = <Name extends ListName>(list: Name) => readList(list, fieldOf(bank, list), notices)
  const lists: Lists = {
    questions: read('questions'),
    pins: read('pins'),
    dismissals: read('dismissals'),
    rehearsals: read('rehearsals'),
    drills: read('drills'),
    loops: read('loops'),
    tellings: read('tellings'),
  }
  const settings = readSettings(fieldOf(bank, 'settings'), notices)
  const known = new Set<string>(['stories', 'settings', ...listNames])
  const unknown = Object.keys(bank).filter((name) => !known.has(name))
  for (const field of unknown.slice(0, rowsNamed)) notices.push({ type: 'unknown-field', field: field.slice(0, 80) })
  return { lists, settings, notices }
}
