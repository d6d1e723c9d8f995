import { useEffect, useState } from 'react'
import styles from './save-status.module.css'
import { saveStatusWords } from './save-words.ts'
import type { Draft } from './use-draft.ts'

/** Whether the text is safe. Read out only when it is not. */
export function SaveStatus({ draft }: { draft: Draft }) {
  const [now, setNow] = useState(() => Date.now())
  const { savedAt } = draft.state
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new save counts its minutes from itself
  useEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [savedAt])
  const failed = draft.status === 'failed'
  return (
    <>
      <span className={failed ? styles.failed : undefined} data-save-status={draft.status}>
        {saveStatusWords(draft.status, savedAt, now)}
      </span>
      <span role="status" className="visually-hidden">
        {failed ? 'Not saved. Retrying.' : ''}
      </span>
    </>
  )
}
