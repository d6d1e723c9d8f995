import { ArrowLeft } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../../../ui/button.tsx'
import styles from './full-view.module.css'

interface FullViewProps {
  title: string
  /** Where Back leads. */
  back: string
  onBack: () => void
  actions?: ReactNode
  children: ReactNode
}

/** A view that takes the whole screen for a while; Esc leads back. */
export function FullView({ title, back, onBack, actions, children }: FullViewProps) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onBack()
  }
  return (
    <main className={styles.view} data-pane="editor" aria-label={title} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <Button ref={button} look="quiet" onClick={onBack}>
          <ArrowLeft size={15} aria-hidden="true" /> {back}
        </Button>
        <h1 className={styles.title}>{title}</h1>
        <div className={styles.actions}>{actions}</div>
      </header>
      <div className={styles.body}>{children}</div>
    </main>
  )
}
