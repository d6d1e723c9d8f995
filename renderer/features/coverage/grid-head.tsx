import { memo } from 'react'
import type { CoverageColumn } from '../../../shared/coverage/coverage-matrix.ts'
import { heatLevel } from '../../../shared/coverage/heat-level.ts'
import { TipPlace, type Tips } from '../../ui/tips.tsx'
import { countLabel, halves } from './cell-words.ts'
import styles from './coverage-grid.module.css'
import { countsRow, namesRow } from './coverage-view.ts'
import { principleOf } from './principle-of.ts'
import { tabStop } from './use-grid-focus.ts'

interface GridHeadProps {
  columns: readonly CoverageColumn[]
  weighted: boolean
  /** The column the rows are sorted by; 0 = by name. */
  sortedBy: number
  /** The column of the Tab stop in each header row; -1 where it is elsewhere. */
  inNames: number
  inCounts: number
  tips: Tips<CoverageColumn>
}

const heat = [styles.heat0, styles.heat1, styles.heat2, styles.heat3, styles.heat4]

/** The classes of a strip cell: its shade, and how it stands against its target. */
function countClass(column: CoverageColumn, shown: number): string {
  if (column.state === 'gap') return styles.gap ?? ''
  if (column.state === 'ignored') return styles.ignored ?? ''
  return `${heat[heatLevel(shown)]} ${column.state === 'thin' ? styles.thin : ''}`
}

/** The names of the principles, and the strip of counts under them. Both stay in sight while rows scroll. */
export const GridHead = memo(function GridHead({
  columns,
  weighted,
  sortedBy,
  inNames,
  inCounts,
  tips,
}: GridHeadProps) {
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1}>
        <th
          scope="col"
          className={styles.corner}
          data-row={namesRow}
          data-column={0}
          {...tabStop(0 === inNames)}
          aria-colindex={1}
          aria-sort={sortedBy === 0 ? 'ascending' : undefined}
        >
          <span className="visually-hidden">Story</span>
        </th>
        {columns.map((column, index) => {
          const { name, short } = principleOf(column.id)
          return (
            <TipPlace key={column.id} tips={tips} about={column}>
              <th
                scope="col"
                className={styles.name}
                data-row={namesRow}
                data-column={index + 1}
                {...tabStop(index + 1 === inNames)}
                aria-colindex={index + 2}
                aria-sort={sortedBy === index + 1 ? 'descending' : undefined}
                aria-label={name}
              >
                <span className={styles.vertical}>{short}</span>
              </th>
            </TipPlace>
          )
        })}
      </tr>
      <tr aria-rowindex={2}>
        <th
          scope="row"
          className={`${styles.title} ${styles.stripTitle}`}
          data-row={countsRow}
          data-column={0}
          {...tabStop(0 === inCounts)}
          aria-colindex={1}
        >
          Stories per principle
        </th>
        {columns.map((column, index) => {
          const shown = weighted ? column.weighted : column.ready
          return (
            <TipPlace key={column.id} tips={tips} about={column}>
              <td
                className={styles.cell}
                data-row={countsRow}
                data-column={index + 1}
                {...tabStop(index + 1 === inCounts)}
                aria-colindex={index + 2}
                aria-label={countLabel(column, weighted)}
              >
                <span className={`${styles.count} ${countClass(column, shown)}`}>{halves(shown)}</span>
              </td>
            </TipPlace>
          )
        })}
      </tr>
    </thead>
  )
})
