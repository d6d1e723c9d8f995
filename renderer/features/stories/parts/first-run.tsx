import { FileInput, PenLine, Telescope } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCommandRegistry } from '../../../ui/command-registry.tsx'
import styles from './first-run.module.css'

interface FirstRunProps {
  onNew: () => void
  onImport: () => void
  onPaste: () => void
  onSamples: () => void
  /** Stories in the trash: the bank is empty, but not new. */
  trashed: number
  onTrash: () => void
}

function Choice({ icon, title, text, onPress }: { icon: ReactNode; title: string; text: string; onPress: () => void }) {
  return (
    <button type="button" className={styles.choice} onClick={onPress}>
      {icon}
      <span className={styles.words}>
        <b>{title}</b>
        <span className={styles.text}>{text}</span>
      </span>
    </button>
  )
}

/** What stands where no story is yet: one sentence and three ways to begin. */
export function FirstRun({ onNew, onImport, onPaste, onSamples, trashed, onTrash }: FirstRunProps) {
  const registry = useCommandRegistry()
  return (
    <main className={styles.page} data-pane="editor" aria-label="Stories">
      <div className={styles.middle}>
        <h1 className={styles.title}>Your stories live here, on this computer.</h1>
        <div className={styles.choices}>
          <Choice
            icon={<PenLine size={18} aria-hidden="true" />}
            title="Start writing"
            text="Situation, task, action, result: one story at a time."
            onPress={onNew}
          />
          <Choice
            icon={<FileInput size={18} aria-hidden="true" />}
            title="Import what I have"
            text="A bank file, Markdown, a table or a Word document."
            onPress={onImport}
          />
          <Choice
            icon={<Telescope size={18} aria-hidden="true" />}
            title="Look around with samples"
            text="Invented stories, gone again with one click."
            onPress={onSamples}
          />
        </div>
        <p className={styles.more}>
          <button type="button" className={styles.link} onClick={onPaste}>
            Paste notes
          </button>
          <button type="button" className={styles.link} onClick={() => registry.run('show-guide')}>
            Read the guide
          </button>
          {trashed > 0 ? (
            <button type="button" className={styles.link} onClick={onTrash}>
              Trash · {trashed}
            </button>
          ) : null}
        </p>
      </div>
    </main>
  )
}
