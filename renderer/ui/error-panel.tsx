import { type ReactNode, useState } from 'react'
import { Button } from './button.tsx'
import styles from './error-panel.module.css'

/** Something failed: what, why in words, what to do. `details` can be copied for a report. */
export function ErrorPanel({ title, details, children }: { title: string; details?: string; children?: ReactNode }) {
  const [copied, setCopied] = useState(false)
  return (
    <div role="alert" className={styles.panel}>
      <p className={styles.title}>{title}</p>
      {children}
      {details ? (
        <>
          <pre className={styles.details}>{details}</pre>
          <Button small onClick={() => void navigator.clipboard.writeText(details).then(() => setCopied(true))}>
            {copied ? 'Copied' : 'Copy details'}
          </Button>
        </>
      ) : null}
    </div>
  )
}
