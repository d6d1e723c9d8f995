import { useMemo } from 'react'
import type { PrincipleId } from '../../../../shared/principle/principle.ts'
import type { Pin } from '../../../../shared/question/question.ts'
import type { Story } from '../../../../shared/story/story.ts'
import { type Suggestion, useSuggestions } from '../../../match/suggestions.ts'
import { ChipButton } from '../../../ui/chip-button.tsx'
import { principleOf } from '../principle-words.ts'
import { useSettled } from '../use-settled.ts'
import styles from './principle-suggestions.module.css'

/** Milliseconds without typing before a text is read. */
const pause = 700
const questionLetters = 60

function becauseWords({ because }: Suggestion, pins: number): string {
  if (because.type === 'its-words') return because.words.map((words) => `“${words}”`).join(', ')
  if (pins === 1) return 'asked by the question it answers'
  const { question } = because
  return `asked by “${question.length > questionLetters ? `${question.slice(0, questionLetters).trimEnd()}…` : question}”`
}

interface PrincipleSuggestionsProps {
  story: Story
  /** Questions pinned to the story. */
  pins: readonly Pin[]
  onTag: (id: PrincipleId) => void
}

/** Principles the story seems to show, with the words that say so. Nothing is tagged until it is pressed. */
export function PrincipleSuggestions({ story, pins, onTag }: PrincipleSuggestionsProps) {
  const settled = useSettled(story, `${story.id} ${story.principles.map((tag) => tag.id).join(' ')}`, pause)
  const questions = useMemo(() => pins.map((pin) => pin.question).filter(Boolean), [pins])
  const suggestions = useSuggestions(settled, questions).filter(
    ({ id }) => !story.principles.some((tag) => tag.id === id),
  )
  // The place is kept when there is nothing in it: what comes a moment later must not push the text down.
  if (suggestions.length === 0) return <div className={styles.list} />
  return (
    <ul className={styles.list} aria-label="Suggested principles">
      {suggestions.map((suggestion) => {
        const principle = principleOf(suggestion.id)
        const words = becauseWords(suggestion, pins.length)
        return (
          <li key={suggestion.id} className={styles.one}>
            <ChipButton
              className={styles.chip}
              aria-label={`Tag ${principle?.name ?? suggestion.id}: ${words}`}
              onClick={() => onTag(suggestion.id)}
            >
              {principle?.short ?? suggestion.id}?
            </ChipButton>
            <span className={styles.words}>{words}</span>
          </li>
        )
      })}
    </ul>
  )
}
