import { type FormEvent, useMemo, useState } from 'react'
import { isPrincipleId } from '../../../shared/principle/principle.ts'
import { principles } from '../../../shared/principle/principle-content.ts'
import { strengthOf } from '../../../shared/story/edit-story.ts'
import { bankOf } from '../../storage/bank-of.ts'
import { useBank } from '../../storage/use-bank.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { EraseEverything } from './erase-everything.tsx'
import styles from './panels.module.css'
import type { ExportScope, Exports } from './use-export.ts'

const formats = [
  { value: 'bank', label: 'Bank file: everything, to be read back' },
  { value: 'markdown', label: 'Markdown: to read, and to be read back' },
  { value: 'csv', label: 'CSV table: for a spreadsheet' },
] as const

/** Stories out: which, and as what. */
export function ExportPanel({ exports, onPrint }: { exports: Exports; onPrint: () => void }) {
  const bank = useBank()
  const [principle, setPrinciple] = useState<string | null>(null)
  const [status, setStatus] = useState<string | null>(null)
  const [format, setFormat] = useState<string>('bank')
  const [passphrase, setPassphrase] = useState('')
  const whole = principle === null && status === null
  const scope = useMemo((): ExportScope => {
    const stories = bankOf(bank).stories.filter(
      (story) =>
        (status === null || story.status === status) &&
        (!isPrincipleId(principle) || strengthOf(story, principle) !== null),
    )
    return { name: [status, principle, 'stories'].filter(Boolean).join('-'), stories }
  }, [bank, principle, status])

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const chosen = whole ? undefined : scope
    if (format === 'markdown') return void exports.markdown(chosen)
    if (format === 'csv') return void exports.csv(chosen)
    void exports.bankFile({ ...(chosen ? { scope: chosen } : {}), ...(passphrase ? { passphrase } : {}) })
    setPassphrase('')
  }

  return (
    <form className={styles.panel} onSubmit={onSubmit}>
      <div className={styles.choices}>
        <Select
          id="export-status"
          label="Status"
          value={status}
          options={[
            { value: 'ready', label: 'Ready' },
            { value: 'draft', label: 'Draft' },
            { value: 'retired', label: 'Retired' },
          ]}
          onChange={setStatus}
        />
        <Select
          id="export-principle"
          label="Principle"
          value={principle}
          options={principles.map((each) => ({ value: each.id, label: each.name }))}
          onChange={setPrinciple}
        />
      </div>
      <fieldset className={styles.formats}>
        <legend>Format</legend>
        {formats.map((each) => (
          <label key={each.value}>
            <input
              type="radio"
              name="format"
              value={each.value}
              checked={format === each.value}
              onChange={() => setFormat(each.value)}
            />
            {each.label}
          </label>
        ))}
      </fieldset>
      {format === 'bank' ? (
        <div className={styles.lock}>
          <label htmlFor="export-passphrase">Lock it with a passphrase, if you like</label>
          <input
            id="export-passphrase"
            type="password"
            autoComplete="new-password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
          <small>Without the passphrase nobody can open the file again, this app included.</small>
        </div>
      ) : null}
      <Button look="primary" type="submit" disabled={scope.stories.length === 0}>
        Export {scope.stories.length === 1 ? '1 story' : `${scope.stories.length} stories`}…
      </Button>
      <section className={styles.print} aria-label="Print">
        <h3 className={styles.heading}>On paper</h3>
        <p>
          The full book, one page a story, cue cards, the coverage sheet, or the brief of a loop: printed, or saved as a
          PDF.
        </p>
        <Button disabled={bank.stories.length === 0} onClick={onPrint}>
          Choose what to print…
        </Button>
      </section>
      <EraseEverything />
    </form>
  )
}
