import { useEffect, useRef } from 'react'
import { listCountWords } from '../../../shared/bank/list-rows.ts'
import type { OpenedFile } from '../../host/host.ts'
import { useHost } from '../../host/use-host.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useNotice } from '../../ui/notices.tsx'
import { ColumnStep } from './column-step.tsx'
import { fileFailureWords } from './file-failure-words.ts'
import styles from './import.module.css'
import { listsAhead } from './import-lists.ts'
import { ImportProgress } from './import-progress.tsx'
import { ImportPreview, importAhead } from './import-preview.tsx'
import { ImportSource } from './import-source.tsx'
import { PassphraseStep } from './passphrase-step.tsx'
import { PasteNotes } from './paste-notes.tsx'
import { type Imported, useImport } from './use-import.ts'

export interface ImportDialogProps {
  open: boolean
  /** Text pasted by hand instead of a file. */
  paste: boolean
  /** A file the system opened with the app: read at once, and shown like one that was chosen. */
  file?: OpenedFile | null
  onClose: () => void
  onOpenStory: (id: string) => void
  /** Takes one import back, if nothing was done since. */
  onUndo: (deedId: string) => void
}

/** Kinds of file that can be brought in. */
const extensions = ['storybank', 'json', 'md', 'markdown', 'txt', 'csv', 'docx'] as const

/** Tells what an import would do before it does it. Closed, it forgets everything. */
export function ImportDialog(props: ImportDialogProps) {
  const ids = useRef(new WeakMap<OpenedFile, string>())
  if (!props.open) return null
  const { file } = props
  if (file && !ids.current.has(file)) ids.current.set(file, crypto.randomUUID())
  // Another file is another import, with nothing left of the one before.
  return <ImportSteps key={(file && ids.current.get(file)) ?? (props.paste ? 'paste' : 'file')} {...props} />
}

function ImportSteps({ paste, file, onClose, onOpenStory, onUndo }: ImportDialogProps) {
  const host = useHost()
  const tell = useNotice()
  const done = ({ label, deedId, firstId }: Imported) => {
    tell({ text: label, ...(deedId && { action: { label: 'Undo', run: () => onUndo(deedId) } }) })
    if (firstId) onOpenStory(firstId)
    else onClose()
  }
  const flow = useImport(done)
  const { step } = flow
  const firstButton = useRef<HTMLButtonElement>(null)
  const firstText = useRef<HTMLTextAreaElement>(null)
  const latest = useRef(flow.open)
  useEffect(() => {
    latest.current = flow.open
  })
  useEffect(() => {
    if (file) void latest.current(file)
  }, [file])
  const choose = async () => {
    const opened = await host.openFile(extensions)
    if (opened.ok) await flow.open(opened.value)
    else if (opened.error.type !== 'cancelled') tell({ text: fileFailureWords(opened.error), tone: 'problem' })
  }
  const count = step.at === 'preview' ? importAhead(step.plan, step.choices).count : 0
  const isMore =
    step.at === 'preview' &&
    ((step.takesSettings && step.settings.words !== '') ||
      listCountWords(listsAhead({ plan: step.plan, choices: step.choices, file: step.reading.bank }, step.present)) !==
        '')
  const deed = count > 0 ? `Import ${count === 1 ? '1 story' : `${count} stories`}` : 'Import what else is new'

  return (
    <Dialog
      title={paste ? 'New story from pasted notes' : 'Import'}
      open
      onClose={step.at === 'working' ? (step.cancel ?? nothing) : onClose}
      width={step.at === 'preview' ? 860 : 640}
      {...(step.at === 'source' && { firstFocus: paste ? firstText : firstButton })}
      foot={
        step.at === 'preview' ? (
          <>
            <Button look="quiet" onClick={flow.restart}>
              Back
            </Button>
            <Button look="primary" disabled={count === 0 && !isMore} onClick={() => void flow.write(step)}>
              {count === 0 && !isMore ? 'Nothing to import' : deed}
            </Button>
          </>
        ) : null
      }
    >
      {step.at === 'source' && paste ? (
        <PasteNotes field={firstText} onMany={(text) => void flow.open(pasted(text))} onCreated={onOpenStory} />
      ) : null}
      {step.at === 'source' && !paste ? (
        <ImportSource button={firstButton} onChoose={() => void choose()} onFile={(file) => void flow.open(file)} />
      ) : null}
      {step.at === 'working' ? (
        <ImportProgress words={step.words} progress={step.progress} onCancel={step.cancel} />
      ) : null}
      {step.at === 'failed' ? (
        <div className={styles.failed} role="alert">
          <p>
            <b>{step.name}</b> was not imported, and nothing was changed.
          </p>
          <p>{step.why}</p>
          <Button onClick={flow.restart}>Choose another</Button>
        </div>
      ) : null}
      {step.at === 'passphrase' ? (
        <PassphraseStep
          name={step.file.name}
          wrong={step.wrong}
          onTry={(words) => void flow.unlock(step.file, words)}
        />
      ) : null}
      {step.at === 'columns' ? (
        <ColumnStep columns={step.columns} onMapped={(targets) => void flow.mapColumns(step.file, targets)} />
      ) : null}
      {step.at === 'preview' ? (
        <ImportPreview
          preview={step}
          onChoose={flow.choose}
          onChooseAll={flow.chooseAll}
          onTakeSettings={flow.takeSettings}
        />
      ) : null}
    </Dialog>
  )
}

function pasted(text: string) {
  return { name: 'pasted text', bytes: new TextEncoder().encode(text) }
}

/** While the stories are being written there is nothing to leave: it is one moment, and undo takes it back. */
const nothing = () => undefined
