import { useState } from 'react'
import type { Gap, TextSays } from '../../../shared/coverage/coverage-gaps.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import type { BankFlag } from '../../../shared/review/bank-flag.ts'
import type { Story } from '../../../shared/story/story.ts'
import { Button } from '../../ui/button.tsx'
import { BankFlagCard, type BankFlagDeeds } from './bank-flag-card.tsx'
import { GapCard, type GapDeeds } from './gap-card.tsx'
import styles from './gap-panel.module.css'
import { gapWords } from './gap-words.ts'
import { inWords, principleOf } from './principle-of.ts'
import { useBankFlags } from './use-bank-flags.ts'

/** Cards of a kind shown before the others of it are folded: what comes after them must stay in reach. */
const mostShown = 3

interface GapPanelProps {
  gaps: readonly Gap[]
  /** The stories they were counted from. */
  stories: readonly Story[]
  textSays: TextSays
  storiesById: ReadonlyMap<string, Story>
  targetOf: (id: PrincipleId) => number
  /** No story at all: sixteen cards would say nothing. */
  empty: boolean
  deeds: GapDeeds & BankFlagDeeds
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

/** All but the first three of a kind, unless only one would be folded. */
function foldedOf<T>(some: readonly T[], unfolded: boolean): readonly T[] {
  return unfolded || some.length <= mostShown + 1 ? [] : some.slice(mostShown)
}

function Unfold({ label, onUnfold }: { label: string; onUnfold: () => void }) {
  return (
    <li>
      <Button small onClick={onUnfold}>
        {label}
      </Button>
    </li>
  )
}

/** What to mend, worst first, each with its fix: the gaps, then the bank as a whole, what warns before what is thin. */
export function GapPanel({ gaps, stories, textSays, storiesById, targetOf, empty, deeds }: GapPanelProps) {
  // Here and not above: what is found in idle time draws the panel again, and not the grid.
  const flags = useBankFlags(stories, textSays)
  const [allThin, setAllThin] = useState(false)
  const [allBare, setAllBare] = useState(false)
  if (empty) return <Start gaps={gaps} />
  const foldedThin = foldedOf(
    gaps.filter((gap) => gap.type === 'thin'),
    allThin,
  )
  const foldedBare = foldedOf(
    flags.filter((flag) => flag.id === 'unquantified-principle'),
    allBare,
  )
  const open = gaps.filter((gap) => gap.type === 'gap')
  const thin = gaps.filter((gap) => gap.type === 'thin' && !foldedThin.some((each) => each === gap))
  const resting = gaps.filter((gap) => gap.type !== 'gap' && gap.type !== 'thin')
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
  const flagCards = (some: readonly BankFlag[]) =>
    some.map((flag) => (
      <BankFlagCard key={`${flag.id} ${flag.principle ?? flag.storyIds[0]}`} flag={flag} deeds={deeds} />
    ))
  return (
    <>
      {gaps.length === 0 ? (
        <p className={styles.quiet}>Every principle has the ready stories you want, and none rests on one.</p>
      ) : null}
      {gaps.length + flags.length > 0 ? (
        <ul className={styles.cards}>
          {cards(open)}
          {flagCards(flags.filter((flag) => flag.severity === 'warns'))}
          {cards(thin)}
          {foldedThin.length > 0 ? (
            <Unfold label={`Show ${foldedThin.length} more thin`} onUnfold={() => setAllThin(true)} />
          ) : null}
          {cards(resting)}
          {flagCards(flags.filter((flag) => flag.severity !== 'warns' && !foldedBare.includes(flag)))}
          {foldedBare.length > 0 ? (
            <Unfold label={`Show ${foldedBare.length} more without numbers`} onUnfold={() => setAllBare(true)} />
          ) : null}
        </ul>
      ) : null}
    </>
  )
}
