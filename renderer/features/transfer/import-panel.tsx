import { Button } from '../../ui/button.tsx'
import styles from './panels.module.css'

interface ImportPanelProps {
  onImport: () => void
  onPaste: () => void
  onAddSamples: () => void
  onRemoveSamples: () => void
}

/** Ways to bring stories in. */
export function ImportPanel({ onImport, onPaste, onAddSamples, onRemoveSamples }: ImportPanelProps) {
  return (
    <div className={styles.panel}>
      <p>
        From a bank file, JSON, Markdown, a CSV table, a Word document or plain text. You see row by row what would
        happen before anything is changed; one undo takes the whole import back.
      </p>
      <p className={styles.buttons}>
        <Button look="primary" onClick={onImport}>
          Import a file…
        </Button>
        <Button onClick={onPaste}>Paste notes…</Button>
      </p>
      <h3 className={styles.heading}>Sample stories</h3>
      <p>Twelve invented stories of a programme manager, to look around with.</p>
      <p className={styles.buttons}>
        <Button onClick={onAddSamples}>Add the sample stories</Button>
        <Button onClick={onRemoveSamples}>Remove the sample stories</Button>
      </p>
    </div>
  )
}
