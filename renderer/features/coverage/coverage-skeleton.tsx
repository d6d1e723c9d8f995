import { principleIds } from '../../../shared/principle/principle.ts'
import { useLate } from '../../ui/skeleton.tsx'
import styles from './coverage-skeleton.module.css'
import { principleOf } from './principle-of.ts'

const bodyRows = [1, 2, 3, 4, 5, 6, 7, 8]

/** The shape of what is coming: the strip first, the rows after; nothing for the first 120 ms. */
export function CoverageSkeleton() {
  const strip = useLate(120)
  const body = useLate(300)
  if (!strip) return null
  return (
    <div aria-hidden="true" className={styles.skeleton}>
      <div className={styles.strip}>
        <span className={styles.title}>Stories per principle</span>
        {principleIds.map((id) => (
          <span key={id} className={styles.column}>
            <span className={styles.name}>{principleOf(id).short}</span>
            <span className={styles.count} />
          </span>
        ))}
      </div>
      {body ? bodyRows.map((row) => <div key={row} className={styles.row} />) : null}
    </div>
  )
}
