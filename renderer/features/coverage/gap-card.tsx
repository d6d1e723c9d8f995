import type { Gap } from '../../../shared/coverage/coverage-gaps.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { Button } from '../../ui/button.tsx'
import styles from './gap-panel.module.css'
import type { GapWords } from './gap-words.ts'

export interface GapDeeds {
  newStoryFor: (principle: PrincipleId) => void
  showCandidates: (principle: PrincipleId) => void
  openStory: (storyId: string) => void
  showProjects: () => void
}

interface GapCardProps {
  gap: Gap
  words: GapWords
  /** The one card whose fix is the loudest. */
  first: boolean
  deeds: GapDeeds
}

function Fixes({ gap, first, deeds }: Omit<GapCardProps, 'words'>) {
  switch (gap.type) {
    case 'gap':
    case 'thin': {
      const candidates = gap.candidates.length
      return (
        <>
          <Button
            small
            look={first && gap.type === 'gap' ? 'primary' : 'plain'}
            onClick={() => deeds.newStoryFor(gap.principle)}
          >
            Write story
          </Button>
          {candidates > 0 ? (
            <Button small onClick={() => deeds.showCandidates(gap.principle)}>
              {candidates === 1 ? 'See 1 candidate' : `See ${candidates} candidates`}
            </Button>
          ) : null}
        </>
      )
    }
    case 'single-point-of-failure':
      return (
        <Button small onClick={() => deeds.openStory(gap.storyId)}>
          Open story
        </Button>
      )
    case 'one-project':
      return (
        <Button small onClick={deeds.showProjects}>
          See projects
        </Button>
      )
  }
}

/** One thing to mend: what, why, and how. */
export function GapCard({ gap, words, first, deeds }: GapCardProps) {
  return (
    <li className={styles.card}>
      <h3 className={`${styles.cardTitle} ${gap.type === 'gap' ? styles.open : ''}`}>{words.title}</h3>
      <p className={styles.cardText}>{words.text}</p>
      <div className={styles.fixes}>
        <Fixes gap={gap} first={first} deeds={deeds} />
      </div>
    </li>
  )
}
