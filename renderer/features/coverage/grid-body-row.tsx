import { memo } from 'react'
import { heatLevel } from '../../../shared/coverage/heat-level.ts'
import { principleIds } from '../../../shared/principle/principle.ts'
import type { Strength } from '../../../shared/story/story.ts'
import { cellLabel, halves } from './cell-words.ts'
import styles from './coverage-grid.module.css'
import type { GridRow } from './grid-rows.ts'
import { principleOf } from './principle-of.ts'
import { rowName, tabStop } from './use-grid-focus.ts'

const heat = ['', styles.heat1, styles.heat2, styles.heat3, styles.heat4]
const names = principleIds.map((id) => principleOf(id).name)

function Mark({ cell, draft }: { cell: Strength | number | null; draft: boolean }) {
  if (typeof cell === 'number')
    return <span className={`${styles.box} ${heat[heatLevel(cell)]}`}>{cell > 0 ? halves(cell) : null}</span>
  return (
    <span className={styles.box}>
      {cell ? <i className={`${styles.dot} ${styles[cell]} ${draft ? styles.inDraft : ''}`} /> : null}
    </span>
  )
}

type GridBodyRowProps = GridRow & {
  /** From 1, both header rows counted. */
  position: number
  /** The column of the Tab stop; -1 where it is in another row. */
  active: number
}

/** One story or group. Drawn again only when one of its own values changed. */
export const GridBodyRow = memo(function GridBodyRow(row: GridBodyRowProps) {
  const { id, name, draft, stories, share = 0, cells, position, active } = row
  return (
    <tr aria-rowindex={position} className={styles.row}>
      <th
        scope="row"
        className={`${styles.title} ${draft ? styles.draftTitle : ''}`}
        data-row={rowName(id)}
        data-column={0}
        {...tabStop(active === 0)}
        aria-colindex={1}
        title={name}
      >
        <span className={styles.titleLine}>
          <span className={styles.titleText}>{name}</span>
          {draft ? <span className={styles.aside}>draft</span> : null}
          {stories === undefined ? null : (
            <span className={styles.aside}>
              {stories} · {Math.round(share * 100)}%
            </span>
          )}
        </span>
      </th>
      {cells.map((cell, index) => (
        <td
          key={principleIds[index]}
          className={styles.cell}
          data-row={rowName(id)}
          data-column={index + 1}
          {...tabStop(active === index + 1)}
          aria-colindex={index + 2}
          aria-label={cellLabel(row, names[index] ?? '', cell)}
        >
          <Mark cell={cell} draft={draft} />
        </td>
      ))}
    </tr>
  )
})
