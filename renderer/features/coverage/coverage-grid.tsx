import { Fragment, type MouseEvent, useLayoutEffect, useRef, useState } from 'react'
import type { CoverageColumn } from '../../../shared/coverage/coverage-matrix.ts'
import { newTips, Tip } from '../../ui/tips.tsx'
import { columnWords } from './cell-words.ts'
import styles from './coverage-grid.module.css'
import type { ChangeView, CoverageView } from './coverage-view.ts'
import { GridBodyRow } from './grid-body-row.tsx'
import { GridHead } from './grid-head.tsx'
import { nextColumn } from './grid-move.ts'
import type { GridRow } from './grid-rows.ts'
import { markColumn } from './mark-column.ts'
import { principleOf } from './principle-of.ts'
import { cellOf, useGridFocus } from './use-grid-focus.ts'
import { type GridDeeds, headRows, pressCell, useGridKeys } from './use-grid-keys.ts'
import { usePrinting } from './use-printing.ts'
import { headHeight, rowHeight, useVirtualRows } from './virtual-rows.ts'

interface CoverageGridProps {
  rows: readonly GridRow[]
  columns: readonly CoverageColumn[]
  view: CoverageView
  note: ChangeView
  /** Whether single letters are keys (a setting). */
  letters: boolean
  /** The id of the sentence that sums the grid up. */
  describedBy: string
  deeds: Omit<GridDeeds, 'nextGap'>
  onNoGap: () => void
}

function Spacer({ height }: { height: number }) {
  return height > 0 ? (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of a table is not focusable by itself
    <tr aria-hidden="true" className={styles.spacer}>
      <td colSpan={17} style={{ height }} />
    </tr>
  ) : null
}

/** Under a name the tip leaves the count in sight that it speaks of. */
const belowStrip = (place: { height: number }) => (place.height > 60 ? 44 : 6)

/** The columns that `[` and `]` visit: the gaps, or where there are none the thin ones. */
function troubled(columns: readonly CoverageColumn[]): number[] {
  const of = (state: CoverageColumn['state']) =>
    columns.flatMap((column, index) => (column.state === state ? [index + 1] : []))
  const gaps = of('gap')
  return gaps.length > 0 ? gaps : of('thin')
}

/** Stories, projects or years against the sixteen principles: one grid, one Tab stop. */
export function CoverageGrid({ rows, columns, view, note, letters, describedBy, deeds, onNoGap }: CoverageGridProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const [tips] = useState(newTips<CoverageColumn>)
  const printing = usePrinting()
  const { at, pointOf, moveTo, onFocus } = useGridFocus(table, rows, view, note)
  const { drawn, after } = useVirtualRows(scroller, rows.length, at.row - headRows, printing, view.scrollTop)
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: view.scrollTop })
  }, [view.scrollTop])

  const pageRows = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1)
  const allDeeds: GridDeeds = {
    ...deeds,
    nextGap: (from, way) => {
      const column = nextColumn(from, way, troubled(columns))
      if (column === null) onNoGap()
      else moveTo({ row: 1, column })
    },
  }
  const onKeyDown = useGridKeys({ pointOf, rows, page: pageRows, columns: 17, letters, moveTo, deeds: allDeeds })
  const onClick = (event: MouseEvent) => {
    const cell = cellOf(event.target)
    if (cell) pressCell(pointOf(cell), rows, cell, allDeeds)
  }

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      onScroll={(event) => note({ scrollTop: event.currentTarget.scrollTop })}
    >
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the APG grid pattern over a real table
        role="grid"
        aria-label="Coverage by principle"
        aria-describedby={describedBy}
        aria-rowcount={rows.length + headRows}
        aria-colcount={17}
        className={styles.table}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={(event) => {
          onFocus(event)
          markColumn(table.current, event.target)
        }}
        onPointerOver={(event) => markColumn(table.current, event.target)}
        onPointerLeave={() => markColumn(table.current, null)}
      >
        <colgroup>
          <col className={styles.titleColumn} />
          <col span={16} className={styles.principleColumn} />
        </colgroup>
        <GridHead
          columns={columns}
          weighted={view.weighted}
          sortedBy={view.sorting?.column ?? 0}
          inNames={at.row === 0 ? at.column : -1}
          inCounts={at.row === 1 ? at.column : -1}
          tips={tips}
        />
        <tbody>
          {drawn.map(({ index, before }) => {
            const row = rows[index]
            return row ? (
              <Fragment key={row.id}>
                <Spacer height={before} />
                <GridBodyRow
                  {...row}
                  position={index + headRows + 1}
                  active={at.row === index + headRows ? at.column : -1}
                />
              </Fragment>
            ) : null
          })}
          <Spacer height={after} />
        </tbody>
      </table>
      <Tip tips={tips} offset={belowStrip}>
        {(column) => (
          <>
            <strong>{principleOf(column.id).name}</strong>
            <span>{principleOf(column.id).reading}</span>
            <span>{columnWords(column)}</span>
          </>
        )}
      </Tip>
    </div>
  )
}
