import { assertNever } from '../../../shared/assert.ts'
import type { Progress } from '../../../shared/steps.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import styles from './import.module.css'

const number = new Intl.NumberFormat('en-GB')

/** "Reading row 1,240 of 3,000" */
export function progressWords({ at, done, total }: Progress): string {
  switch (at) {
    case 'file':
      return 'Reading the file'
    case 'checking':
      return `Reading row ${number.format(done)} of ${number.format(total)}`
    case 'comparing':
      return `Comparing row ${number.format(done)} of ${number.format(total)} with your stories`
    default:
      return assertNever(at, 'every stage has words')
  }
}

/** What is read out: a quarter at a time, or a screen reader would speak of nothing else. */
export function saidWords(progress: Progress): string {
  const quarters = Math.floor((4 * progress.done) / Math.max(1, progress.total))
  return progress.at === 'file' || quarters === 0
    ? progressWords({ ...progress, done: 0 }).replace(/ row 0 of .*/, '')
    : `${progress.at === 'checking' ? 'Read' : 'Compared'} ${quarters * 25} %`
}

interface ImportProgressProps {
  words: string
  progress: Progress | null
  /** Null once it can no longer be stopped. */
  onCancel: (() => void) | null
}

/** What is being done with the file, how far it is where that takes long enough to tell, and the way out of it. */
export function ImportProgress({ words, progress, onCancel }: ImportProgressProps) {
  return (
    <div className={styles.progress}>
      <p role="status" aria-live="polite" className={progress ? styles.unseen : undefined}>
        {progress ? `${words} ${saidWords(progress)}` : words}
      </p>
      {progress ? (
        <>
          <p aria-hidden="true">{words}</p>
          <ProgressBar
            label={words}
            share={progress.done / Math.max(1, progress.total)}
            words={progressWords(progress)}
          />
          <p aria-hidden="true" className={styles.counted}>
            {progressWords(progress)}
          </p>
        </>
      ) : null}
      {onCancel ? <Button onClick={onCancel}>Cancel</Button> : null}
    </div>
  )
}
