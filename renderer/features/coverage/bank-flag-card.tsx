import type { BankFlag } from '../../../shared/review/bank-flag.ts'
import { Button } from '../../ui/button.tsx'
import styles from './gap-panel.module.css'
import type { NewStoryFrom } from './new-story-from.ts'

export interface BankFlagDeeds {
  newStory: (from: NewStoryFrom) => void
  openStory: (storyId: string) => void
  showPractice: () => void
}

/** What a story that mends the flag starts from; null where none is to be written. */
function startOf(flag: BankFlag): NewStoryFrom | null {
  if (flag.id === 'no-failure-story') return { tags: ['failure'] }
  if (flag.id === 'no-conflict-story') return { principles: ['have-backbone-disagree-and-commit'], tags: ['conflict'] }
  return null
}

/** One thing to mend in the bank as a whole: what, why, and how. */
export function BankFlagCard({ flag, deeds }: { flag: BankFlag; deeds: BankFlagDeeds }) {
  const start = startOf(flag)
  const [storyId] = flag.storyIds
  const practise = flag.id === 'stale-principle'
  return (
    <li className={styles.card}>
      <h3 className={`${styles.cardTitle} ${flag.severity === 'warns' ? styles.open : ''}`}>{flag.label}</h3>
      <p className={styles.cardText}>
        {flag.why} {flag.fix}
      </p>
      {start || storyId || practise ? (
        <div className={styles.fixes}>
          {start ? (
            <Button small onClick={() => deeds.newStory(start)}>
              Write story
            </Button>
          ) : null}
          {practise ? (
            <Button small onClick={deeds.showPractice}>
              Go to Practice
            </Button>
          ) : null}
          {storyId ? (
            <Button small onClick={() => deeds.openStory(storyId)}>
              Open story
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}
