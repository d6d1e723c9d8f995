import { useState } from 'react'
import type { Gap } from '../../../shared/coverage/coverage-gaps.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import type { Story } from '../../../shared/story/story.ts'
import { Button } from '../../ui/button.tsx'
import { GapCard, type GapDeeds } from './gap-card.tsx'
import styles from './gap-panel.module.css'
import { gapWords } from './gap-words.ts'
import { inWords, principleOf } from './principle-of.ts'

/** Thin principles shown before the others are folded: what comes after them must stay in reach. */
const thinShown = 3

interface GapPanelProps {
  gaps: readonly Gap[]
  storiesById: ReadonlyMap<string, Story>
  targetOf: (id: PrincipleId) => number
  /** No story at all: sixteen cards would say nothing. */
  empty: boolean
  deeds: GapDeeds
}

function keyOf(gap: Gap): string {
  if (gap.type === 'single-point-of-failure') return `alone-${gap.storyId}`
  return gap.type === 'one-project' ? `project-${gap.project}` : gap.principle
}

/** For a bank without stories: where to start. */
function Start({ gaps }: { gaps: readonly Gap[] }) {
  const most = gaps.flatMap((gap) => (gap.type === 'gap' && gap.weight === 3 ? [principleOf(gap.principle).name] : []))
  return (
    <p className={styles.quiet}>
      {most.length > 0 ? `Asked most in your role: ${inWords(most)}. ` : ''}
      Each story can show two to four principles; 12–16 stories make a sound bank.
    </p>
  )
}

/** What to mend, worst first, each with its fix. */
export function GapPanel({ gaps, storiesById, targetOf, empty, deeds }: GapPanelProps) {
  const [unfolded, setUnfolded] = useState(false)
  if (empty) return <Start gaps={gaps} />
  if (gaps.length === 0)
    return <p className={styles.quiet}>Every principle has the ready stories you want, and none rests on one.</p>
  const thin = gaps.filter((gap) => gap.type === 'thin')
  const folded = unfolded || thin.length <= thinShown + 1 ? [] : thin.slice(thinShown)
  const upToThin = gaps.filter(
    (gap) => (gap.type === 'gap' || gap.type === 'thin') && !folded.some((each) => each === gap),
  )
  const after = gaps.filter((gap) => gap.type !== 'gap' && gap.type !== 'thin')
  const cards = (some: readonly Gap[]) =>
    some.map((gap) => (
      <GapCard
        key={keyOf(gap)}
        gap={gap}
        words={gapWords(gap, storiesById, targetOf)}
        first={gap === gaps[0]}
        deeds={deeds}
      />
    ))
  return (
    <ul className={styles.cards}>
      {cards(upToThin)}
      {folded.length > 0 ? (
        <li>
          <Button small onClick={() => setUnfolded(true)}>{`Show ${folded.length} more thin`}</Button>
        </li>
      ) : null}
      {cards(after)}
    </ul>
  )
}
