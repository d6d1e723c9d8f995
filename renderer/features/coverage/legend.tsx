import dots from './coverage-grid.module.css'
import styles from './coverage-screen.module.css'
import type { CoverageView } from './coverage-view.ts'
import { principleAt, principleOf } from './principle-of.ts'

function topRow(weighted: boolean): string {
  const counted = weighted ? 'by strength, primary 1 and also ½' : 'ready stories that show it'
  return `Top row: ${counted} · dashed = gap · underlined = thin`
}

/** What the marks mean. */
export function Legend({ view, drafts }: { view: CoverageView; drafts: boolean }) {
  const sortedBy = principleAt(view.sorting?.column ?? 0)
  return (
    <p className={styles.legend}>
      {view.lens === 'stories' ? (
        <>
          <span>
            <i className={`${dots.dot} ${dots.primary}`} />
            Primary
          </span>
          <span>
            <i className={`${dots.dot} ${dots.secondary}`} />
            Also shows
          </span>
          {drafts ? (
            <span>
              <i className={`${dots.dot} ${dots.primary} ${dots.inDraft}`} />
              In a draft, not counted
            </span>
          ) : null}
        </>
      ) : (
        <span>{view.readyOnly ? 'Cells: ready stories' : 'Cells: stories, drafts included'}</span>
      )}
      <span>{topRow(view.weighted)}</span>
      {sortedBy ? <span>Sorted by {principleOf(sortedBy).short}</span> : null}
    </p>
  )
}
