import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './story-pick-list.module.css'

export interface StoryPick {
  storyId: string
  name: string
  /** Why it stands here. */
  note: string
  action?: ReactNode
}

/** Stories with the reason they are shown, and what can be done with each. */
export function StoryPickList({ picks, onOpen }: { picks: readonly StoryPick[]; onOpen: (storyId: string) => void }) {
  return (
    <ul className={styles.list}>
      {picks.map((pick) => (
        <li key={pick.storyId} className={styles.pick}>
          <div className={styles.words}>
            <p className={styles.name}>{pick.name}</p>
            <p className={styles.note}>{pick.note}</p>
          </div>
          {pick.action}
          <Button small onClick={() => onOpen(pick.storyId)} aria-label={`Open ${pick.name}`}>
            Open
          </Button>
        </li>
      ))}
    </ul>
  )
}
