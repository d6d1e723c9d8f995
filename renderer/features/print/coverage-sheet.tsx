import { coverageMatrix } from '../../../shared/coverage/coverage-matrix.ts'
import { principles } from '../../../shared/principle/principle-content.ts'
import { type Settings, targetOf } from '../../../shared/settings/settings.ts'
import type { Story } from '../../../shared/story/story.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import styles from './coverage-sheet.module.css'

const signs = { primary: '●', secondary: '○' } as const
const words = { primary: 'primary', secondary: 'also shows' } as const

/** Stories against principles, on paper: signs and numbers, no colour. */
export function CoverageSheet({ stories, settings }: { stories: readonly Story[]; settings: Settings }) {
  const matrix = coverageMatrix(stories, (id) => targetOf(settings, id))
  const nameOf = new Map(stories.map((story) => [story.id, storyName(story)]))
  return (
    <article className={styles.sheet}>
      <h1 className={styles.title}>Coverage</h1>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Story</th>
            {principles.map((principle) => (
              <th key={principle.id} scope="col" className={styles.principle}>
                <span>{principle.short}</span>
              </th>
            ))}
          </tr>
          <tr>
            <th scope="row" className={styles.count}>
              Ready stories per principle
            </th>
            {matrix.columns.map((column) => (
              <td key={column.id} className={column.state === 'gap' ? styles.gap : styles.count}>
                {column.state === 'gap' ? '0 gap' : column.ready}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <tr key={row.storyId}>
              <th scope="row">{nameOf.get(row.storyId)}</th>
              {row.cells.map((cell, at) => (
                <td key={principles[at]?.id}>
                  {cell ? (
                    <span role="img" aria-label={words[cell]}>
                      {signs[cell]}
                    </span>
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.legend}>● primary · ○ also shows · drafts have a row but do not count</p>
    </article>
  )
}
