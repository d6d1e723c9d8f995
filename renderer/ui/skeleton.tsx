import { useEffect, useState } from 'react'
import styles from './skeleton.module.css'

/** True once `ms` have passed: what loads faster shows nothing in between. */
export function useLate(ms = 120): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return late
}

/** Grey rows in the shape of what is coming; nothing for the first 120 ms. */
export function SkeletonRows({ rows = 8, height = 64 }: { rows?: number; height?: number }) {
  const late = useLate()
  if (!late) return null
  return (
    <div aria-hidden="true" className={styles.rows}>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <div key={index} className={styles.row} style={{ height }} />
      ))}
    </div>
  )
}
