import type { CoverageColumn } from '../../../shared/coverage/coverage-matrix.ts'
import type { Strength } from '../../../shared/story/story.ts'
import type { GridRow } from './grid-rows.ts'
import { principleOf } from './principle-of.ts'
import { strengthWords } from './strength-words.ts'

/** 2.5 → "2½". */
export function halves(count: number): string {
  const whole = Math.floor(count)
  if (whole === count) return String(count)
  return whole === 0 ? '½' : `${whole}½`
}

/** "1 story", "2 stories". */
function storiesInWords(count: number, kind = ''): string {
  return `${halves(count)} ${kind}${count === 1 ? 'story' : 'stories'}`
}

/** "6 ready stories, 1 draft, target 2": what the strip says of a principle. */
export function columnWords(column: CoverageColumn): string {
  const parts = [storiesInWords(column.ready, 'ready ')]
  if (column.drafts > 0) parts.push(column.drafts === 1 ? '1 draft' : `${column.drafts} drafts`)
  if (column.state === 'gap' || column.state === 'thin') parts.push(column.state)
  parts.push(column.state === 'ignored' ? 'not counted: target 0' : `target ${column.target}`)
  return parts.join(', ')
}

/** The name of a strip cell: "Frugality: 0 ready stories, gap, target 2". */
export function countLabel(column: CoverageColumn, weighted: boolean): string {
  const strength = weighted ? `, ${halves(column.weighted)} by strength` : ''
  return `${principleOf(column.id).name}: ${columnWords(column)}${strength}`
}

/** The name of a body cell: "Rebuilt the returns queue, Deliver Results, primary". */
export function cellLabel(row: Pick<GridRow, 'name' | 'draft'>, principle: string, cell: Strength | number | null) {
  const held = typeof cell === 'number' ? storiesInWords(cell) : strengthWords(cell)
  return `${row.name}, ${principle}, ${held}${row.draft ? ', draft' : ''}`
}
