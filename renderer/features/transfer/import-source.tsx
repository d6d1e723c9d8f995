import { Upload } from 'lucide-react'
import { type DragEvent, type Ref, useState } from 'react'
import { limits } from '../../../shared/bank-file/limits.ts'
import type { OpenedFile } from '../../host/host.ts'
import { Button } from '../../ui/button.tsx'
import styles from './import.module.css'

interface ImportSourceProps {
  /** Has the focus when the dialog opens. */
  button: Ref<HTMLButtonElement>
  onChoose: () => void
  onFile: (file: OpenedFile) => void
}

/** Where the file comes from: chosen, or dropped here. */
export function ImportSource({ button, onChoose, onFile }: ImportSourceProps) {
  const [over, setOver] = useState(false)
  const [problem, setProblem] = useState('')
  const onDrop = async (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (!file) return setProblem('Drop one file.')
    if (file.size > limits.bytes)
      return setProblem(`${file.name} has ${Math.round(file.size / 1024 / 1024)} MB; 50 MB is the most.`)
    onFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  return (
    <section
      aria-label="File to import"
      className={styles.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void onDrop(event)}
    >
      <Upload size={22} aria-hidden="true" />
      <p>Drop a file here, or</p>
      <Button ref={button} look="primary" onClick={onChoose}>
        Choose a file…
      </Button>
      <p className={styles.quiet}>
        Bank file, JSON, Markdown, CSV table, Word document or plain text, up to 50 MB. You see what it would do before
        anything is changed.
      </p>
      {problem ? <p role="alert">{problem}</p> : null}
    </section>
  )
}
