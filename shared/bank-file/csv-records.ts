import { type CsvField, cellEntries } from './csv-cells.ts'
import type { CsvTarget } from './csv-columns.ts'
import { monthFrom } from './month-from.ts'
import { principlePieces } from './named-principles.ts'
import { parseJson } from './parse-json.ts'

const listSeparators = /\s*[;,\n|]\s*/
const ownTag = /^(.+) \((primary|secondary)\)(?:: ([\s\S]*))?$/

function principlesFrom(cell: string): unknown {
  const tags = cellEntries(cell).map((entry) => ownTag.exec(entry))
  if (tags.every((tag) => tag !== null)) return tags.map(([, id, strength, note = '']) => ({ id, strength, note }))
  return principlePieces(cell).map(({ id, text }) => id ?? text)
}

function recordsFrom(cell: string): unknown {
  const parsed = cell.trimStart().startsWith('[') ? parseJson(cell) : null
  return parsed?.ok ? parsed.value.value : cellEntries(cell)
}

/** What a cell says for a field, raw for the row check. Of foreign tables more ways of writing are understood. */
export function cellValue(field: CsvField | 'text', cell: string, isOwn: boolean): unknown {
  switch (field) {
    case 'principles':
      return principlesFrom(cell)
    case 'tags':
      return isOwn ? cellEntries(cell) : cell.split(listSeparators).filter(Boolean)
    case 'anchors':
      return cellEntries(cell)
    case 'metrics':
    case 'followUps':
      return recordsFrom(cell)
    case 'status':
      return isOwn ? cell : cell.trim().toLowerCase()
    case 'happenedOn':
      return monthFrom(cell) ?? cell
    default:
      return cell
  }
}

/** One row as a raw story. Two columns for one text are joined; of any other field the first that is filled counts. */
export function rawFromCells(cells: readonly string[], targets: readonly CsvTarget[], isOwn: boolean): unknown {
  const raw = new Map<string, unknown>()
  for (const [index, target] of targets.entries()) {
    const cell = cells[index] ?? ''
    if (target === null || cell === '') continue
    const before = raw.get(target)
    const value = cellValue(target, cell, isOwn)
    if (before === undefined) raw.set(target, value)
    else if (typeof before === 'string' && typeof value === 'string') raw.set(target, `${before}\n\n${value}`)
  }
  return Object.fromEntries(raw)
}
