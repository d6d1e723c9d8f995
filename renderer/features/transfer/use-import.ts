import { useEffect, useRef, useState } from 'react'
import type { Bank } from '../../../shared/bank/bank.ts'
import { type ImportChoice, type ImportPlan, planSteps } from '../../../shared/bank/import-plan.ts'
import { keyedLists, listCountWords, listNames } from '../../../shared/bank/list-rows.ts'
import { countLists } from '../../../shared/bank/plan-lists.ts'
import { isBlank } from '../../../shared/bank/restore-plan.ts'
import { type SettingsChange, settingsChange } from '../../../shared/bank/settings-change.ts'
import type { CsvColumn, CsvTarget } from '../../../shared/bank-file/csv-columns.ts'
import type { BankReading } from '../../../shared/bank-file/reading.ts'
import type { Progress } from '../../../shared/steps.ts'
import { backupFailureWords } from '../../backup/backup-failure-words.ts'
import { useBackups } from '../../backup/use-backups.ts'
import type { OpenedFile } from '../../host/host.ts'
import { allOf } from '../../storage/bank-of.ts'
import { changeRows } from '../../storage/list-deeds.ts'
import { createStories, replaceStory } from '../../storage/story-deeds.ts'
import { useBankStore } from '../../storage/use-bank.ts'
import { writeFailureWords } from '../../storage/write-failure-words.ts'
import { wholeImport } from './import-lists.ts'
import { type ReadOutcome, type Run, readColumns, readImport, unlockImport } from './read-import.ts'
import { runSteps } from './run-steps.ts'

export type Choices = ReadonlyMap<number, ImportChoice>

/** Where an import stands. Nothing is written before the last step. */
export type ImportStep =
  | { at: 'source' }
  /** `cancel` is null once it can no longer be stopped. */
  | { at: 'working'; words: string; progress: Progress | null; cancel: (() => void) | null }
  | { at: 'failed'; name: string; why: string }
  | { at: 'passphrase'; file: OpenedFile; wrong: boolean }
  | { at: 'columns'; file: OpenedFile; columns: CsvColumn[] }
  | {
      at: 'preview'
      name: string
      reading: BankReading
      plan: ImportPlan
      choices: Choices
      /** The settings that the file would change, and whether they are to be taken. */
      settings: SettingsChange
      takesSettings: boolean
      /** The bank as it was compared. */
      present: Bank
      problem: string
    }

export interface Imported {
  label: string
  /** Null where only settings came, which no undo takes back. */
  deedId: string | null
  firstId: string | null
}

/** "2 stories and 4 loops, 12 questions" */
function importedWords(stories: number, lists: string): string {
  const counted = stories === 1 ? '1 story' : `${stories} stories`
  if (lists === '') return counted
  return stories === 0 ? lists : `${counted} and ${lists}`
}

/** Reads, plans, asks, and only then writes: one backup before, one transaction, one undo. */
export function useImport(onImported: (imported: Imported) => void) {
  const store = useBankStore()
  const { keeper } = useBackups()
  const [step, setStep] = useState<ImportStep>({ at: 'source' })

  // What is going on and may be stopped, by Cancel, by Esc, or by closing the dialog.
  const going = useRef<AbortController | null>(null)
  const stop = () => going.current?.abort()
  useEffect(() => () => going.current?.abort(), [])

  const show = async (file: OpenedFile, outcome: ReadOutcome, run: Run) => {
    switch (outcome.type) {
      case 'read': {
        const present = allOf(store.snapshot())
        const plan = await run(planSteps(store.snapshot().stories, outcome.reading.rows))
        if (plan === null) return
        return setStep({
          at: 'preview',
          name: file.name,
          reading: outcome.reading,
          plan,
          choices: new Map(),
          settings: settingsChange(present.settings, outcome.reading.bank.settings),
          // Into a blank bank everything comes; into one in use only what is asked for.
          takesSettings: isBlank(present),
          present,
          problem: '',
        })
      }
      case 'columns':
        return setStep({ at: 'columns', file, columns: outcome.columns })
      case 'passphrase':
        return setStep({ at: 'passphrase', file, wrong: outcome.wrong })
      case 'failed':
        return setStep({ at: 'failed', name: file.name, why: outcome.why })
    }
  }

  /** Reads in the background until it is done or stopped; stopped, the dialog stands where it began. */
  const read = async (file: OpenedFile, words: string, reading: (run: Run) => Promise<ReadOutcome | null>) => {
    stop()
    const own = new AbortController()
    going.current = own
    const cancel = () => {
      own.abort()
      setStep({ at: 'source' })
    }
    const onProgress = (progress: Progress) => setStep({ at: 'working', words, progress, cancel })
    setStep({ at: 'working', words, progress: null, cancel })
    const run: Run = (steps) => runSteps(steps, { signal: own.signal, onProgress })
    await store.flush()
    const outcome = await reading(run)
    if (outcome && !own.signal.aborted) await show(file, outcome, run)
  }

  const write = async (preview: Extract<ImportStep, { at: 'preview' }>) => {
    const { plan, choices, reading } = preview
    const { creates, replaces, lists } = wholeImport({ plan, choices, file: reading.bank }, allOf(store.snapshot()), {
      ids: () => crypto.randomUUID(),
      now: new Date().toISOString(),
    })
    const takes = preview.takesSettings && preview.settings.words !== ''
    const others = [listCountWords(countLists(lists)), takes ? 'settings' : ''].filter(Boolean).join(', ')
    const what = importedWords(creates.length + replaces.length, others)
    const own = new AbortController()
    going.current = own
    const words = `Importing ${what}…`
    const cancel = () => {
      own.abort()
      setStep(preview)
    }
    setStep({ at: 'working', words, progress: null, cancel })
    const refuse = (why: string) => setStep({ ...preview, problem: `Nothing was imported. ${why}` })
    if (!isBlank(allOf(store.snapshot()))) {
      const kept = await keeper.backUp('before-import')
      // Where no backup can be kept at all the import still has its undo; a backup that failed is a reason to stop.
      if (!kept.ok && kept.error.type !== 'no-place')
        return own.signal.aborted
          ? undefined
          : refuse(`The bank could not be backed up first. ${backupFailureWords(kept.error)}`)
    }
    // The last moment at which nothing has happened.
    if (own.signal.aborted) return
    going.current = null
    setStep({ at: 'working', words, progress: null, cancel: null })
    const at = new Date().toISOString()
    const label = `Imported ${what} from ${preview.name}`
    const rows = keyedLists(lists)
    const changes = [
      ...createStories(creates, store.snapshot().trash),
      ...replaces.flatMap(({ before, after }) => replaceStory(before, after, at)),
      ...listNames.flatMap((list) =>
        changeRows(
          list,
          rows[list].map((after) => ({ before: null, after })),
        ),
      ),
    ]
    const done = changes.length > 0 ? await store.perform(label, changes) : null
    if (done && !done.ok) return refuse(writeFailureWords(done.error))
    // Settings are no deed anywhere in the app: they stay when the import is undone, as they do after a restore.
    const set = takes ? await store.saveSettings(preview.settings.settings) : null
    if (set && !set.ok && !done) return refuse(writeFailureWords(set.error))
    const remark = set && !set.ok ? `. Its settings could not be saved. ${writeFailureWords(set.error)}` : ''
    const missing = creates.filter((story) => !store.snapshot().storiesById.has(story.id)).length
    if (missing > 0) return refuse(`${missing} stories did not read back; undo takes the rest away again.`)
    const back = store.snapshot()
    const lost = listNames.filter((list) => {
      const there = new Set(back[list].map((row) => row.id))
      return rows[list].some((row) => !there.has(row.id))
    })
    if (lost.length > 0) return refuse(`Of ${lost.join(', ')} not all read back; undo takes the rest away again.`)
    onImported({
      label: `${label}${remark}`,
      deedId: done?.value.id ?? null,
      firstId: creates[0]?.id ?? replaces[0]?.after.id ?? null,
    })
  }

  return {
    step,
    restart: () => setStep({ at: 'source' }),
    open: (file: OpenedFile) => read(file, `Reading ${file.name}…`, (run) => readImport(file, run)),
    unlock: (file: OpenedFile, passphrase: string) =>
      read(file, 'Unlocking…', (run) => unlockImport(file, passphrase, run)),
    mapColumns: (file: OpenedFile, targets: readonly CsvTarget[]) =>
      read(file, `Reading ${file.name}…`, (run) => readColumns(file, targets, run)),
    takeSettings: (takesSettings: boolean) => {
      if (step.at === 'preview') setStep({ ...step, takesSettings })
    },
    choose: (index: number, choice: ImportChoice) => {
      if (step.at === 'preview') setStep({ ...step, choices: new Map([...step.choices, [index, choice]]) })
    },
    chooseAll: (choices: Choices) => {
      if (step.at === 'preview') setStep({ ...step, choices })
    },
    write,
  }
}
