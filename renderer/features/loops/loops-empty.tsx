import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './loop-list.module.css'

/** Before the first loop. */
export function LoopsEmpty({ onTemplate, onBlank }: { onTemplate: () => void; onBlank: () => void }) {
  return (
    <EmptyState title="Planning a loop? Add the rounds you know.">
      <p>Each round gets a story for every principle it will probe, and no story is told twice.</p>
      <div className={styles.buttons}>
        <Button look="primary" onClick={onTemplate}>
          Amazon, five rounds
        </Button>
        <Button onClick={onBlank}>Start with one round</Button>
      </div>
    </EmptyState>
  )
}
