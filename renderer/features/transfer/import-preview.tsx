import { useMemo } from 'react'
import type { ImportChoice, ImportPlan, PlannedRow } from '../../../shared/bank/import-plan.ts'
import { listCountWords } from '../../../shared/bank/list-rows.ts'
import { planWords } from '../../../shared/bank/plan-words.ts'
import { resolveImport } from '../../../shared/bank/resolve-import.ts'
import { noticeWords } from '../../../shared/bank/row-words.ts'
import { fileNoticeWords } from '../../../shared/bank-file/reading.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import { Button } from '../../ui/button.tsx'
import { VirtualRows } from '../../ui/virtual-rows.tsx'
import styles from './import.module.css'
import { listsAhead } from './import-lists.ts'
import type { Choices, ImportStep } from './use-import.ts'

const statusWords: Record<PlannedRow['status'], string> = {
  problem: 'Problem',
  new: 'New',
  same: 'Same',
  differs: 'Differs',
  'near-duplicate': 'Nearly the same',
}

const choiceWords: Record<ImportChoice, string> = {
  add: 'Add',
  'keep-both': 'Keep both',
  replace: 'Replace',
  skip: 'Skip',
}

const choiceOf = (planned: PlannedRow, choices: Choices): ImportChoice =>
  choices.get(planned.row.index) ?? planned.choice

/** What would be written: how many stories, and which rows are kept beside what replaces them. */
export function importAhead(plan: ImportPlan, choices: Choices): { count: number; kept: ReadonlySet<number> } {
  let made = 0
  const { creates, replaces, kept } = resolveImport(plan, choices, { ids: () => `not-yet-${++made}`, now: '' })
  return { count: creates.length + replaces.length, kept }
}

function nameOf({ row }: PlannedRow): string {
  return row.story ? storyName(row.story) : row.title || row.place
}

interface RowProps {
  planned: PlannedRow
  choice: ImportChoice
  /** It is here already, and would be kept beside what replaces it. */
  kept: boolean
  onChoose: (choice: ImportChoice) => void
}

function PreviewRow({ planned, choice, kept, onChoose }: RowProps) {
  const name = nameOf(planned)
  return (
    <div className={styles.row} data-status={planned.status}>
      <span className={styles.status}>{statusWords[planned.status]}</span>
      <span className={styles.name}>
        <b>{name}</b>
        <small>
          {planWords(planned)} {planned.row.notices.map(noticeWords).join(' ')}
        </small>
      </span>
      {planned.choices.length > 1 ? (
        <select
          className={styles.choice}
          aria-label={`What to do with ${name}`}
          value={choice}
          onChange={(event) => {
            const chosen = planned.choices.find((each) => each === event.target.value)
            if (chosen) onChoose(chosen)
          }}
        >
          {planned.choices.map((each) => (
            <option key={each} value={each}>
              {choiceWords[each]}
            </option>
          ))}
        </select>
      ) : (
        <span className={styles.choice}>{kept ? choiceWords['keep-both'] : choiceWords[choice]}</span>
      )}
    </div>
  )
}

interface ImportPreviewProps {
  preview: Extract<ImportStep, { at: 'preview' }>
  onChoose: (index: number, choice: ImportChoice) => void
  onChooseAll: (choices: Choices) => void
  onTakeSettings: (takes: boolean) => void
}

/** "12 new · 3 the same · 1 problem" */
function countWords(plan: ImportPlan): string {
  const counts = new Map<PlannedRow['status'], number>()
  for (const { status } of plan.rows) counts.set(status, (counts.get(status) ?? 0) + 1)
  return (['new', 'differs', 'near-duplicate', 'same', 'problem'] as const)
    .filter((status) => counts.has(status))
    .map((status) => `${counts.get(status)} ${statusWords[status].toLowerCase()}`)
    .join(' · ')
}

/** Row by row what the import would do, and what to do with what is already here. */
export function ImportPreview({ preview, onChoose, onChooseAll, onTakeSettings }: ImportPreviewProps) {
  const { plan, reading, choices, present } = preview
  const lists = useMemo(
    () => listCountWords(listsAhead({ plan, choices, file: reading.bank }, present)),
    [plan, choices, reading, present],
  )
  const { kept } = useMemo(() => importAhead(plan, choices), [plan, choices])
  const doubtful = plan.rows.filter((planned) => planned.choices.includes('replace'))
  const setAll = (choice: ImportChoice) =>
    onChooseAll(new Map([...choices, ...doubtful.map((planned) => [planned.row.index, choice] as const)]))
  return (
    <div className={styles.preview}>
      {preview.problem ? <p role="alert">{preview.problem}</p> : null}
      <p>
        <b>{preview.name}</b>: {countWords(plan)}
        {lists ? `, and ${lists}` : ''}. Nothing is changed yet.
      </p>
      {reading.notices.map((notice) => (
        <p key={fileNoticeWords(notice)} className={styles.quiet}>
          {fileNoticeWords(notice)}
        </p>
      ))}
      {preview.settings.words ? (
        <label className={styles.settings}>
          <input
            type="checkbox"
            checked={preview.takesSettings}
            onChange={(event) => onTakeSettings(event.target.checked)}
          />
          <span>Take the file’s settings too: {preview.settings.words}. They stay when the import is undone.</span>
        </label>
      ) : null}
      {doubtful.length > 1 ? (
        <p className={styles.all}>
          All {doubtful.length} that are already here in another form:
          {(['keep-both', 'replace', 'skip'] as const).map((choice) => (
            <Button key={choice} small onClick={() => setAll(choice)}>
              {choiceWords[choice]}
            </Button>
          ))}
        </p>
      ) : null}
      <VirtualRows
        count={plan.rows.length}
        height={58}
        className={styles.rows}
        label="Stories in the file"
        render={(index) => {
          const planned = plan.rows[index]
          if (!planned) return null
          return (
            <PreviewRow
              planned={planned}
              choice={choiceOf(planned, choices)}
              kept={kept.has(planned.row.index)}
              onChoose={(choice) => onChoose(planned.row.index, choice)}
            />
          )
        }}
      />
    </div>
  )
}
