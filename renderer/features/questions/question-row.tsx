import { memo } from 'react'
import type { Story } from '../../../shared/story/story.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import type { BestAnswer } from '../../match/answer-book.ts'
import { FitWord } from '../../match/fit-word.tsx'
import { Chip } from '../../ui/chip.tsx'
import { principlesOf, type QuestionEntry } from './question-entry.ts'
import styles from './question-row.module.css'
import { fullName, shortName } from './question-words.ts'

export const questionRowHeight = 84
/** An id that an attribute can name: without white space. */
export const questionRowId = (id: string) => `question-row-${id.replace(/\s/g, '_')}`

const namedPrinciples = 2

interface QuestionRowProps {
  entry: QuestionEntry
  best: BestAnswer | undefined
  story: Story | undefined
  open: boolean
  /** From 1. */
  position: number
  count: number
  /** In pixels from the top of the list. */
  top: number
  onPress: (id: string) => void
  onEnter: (id: string) => void
}

/** One question: what it asks, what it probes, and the story that answers it. */
export const QuestionRow = memo(function QuestionRow(props: QuestionRowProps) {
  const { entry, best, story, open, position, count, top, onPress, onEnter } = props
  const { id, text } = entry.asked
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names the active row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox answers the keys
    <div
      id={questionRowId(id)}
      role="option"
      aria-selected={open}
      aria-setsize={count}
      aria-posinset={position}
      data-active={open ? '' : undefined}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onPress(id)}
      onDoubleClick={() => onEnter(id)}
    >
      <span className={styles.text}>{text}</span>
      <span className={styles.about}>
        {principlesOf(entry, best)
          .slice(0, namedPrinciples)
          .map((principle, at) => (
            <Chip key={principle} strong={at === 0} raised={open} title={fullName(principle)}>
              {shortName(principle)}
            </Chip>
          ))}
        {entry.own ? <span className={styles.own}>Mine</span> : null}
        <span className={styles.best}>
          {best === undefined ? (
            <span className={styles.waiting}>…</span>
          ) : best.fit === 'gap' || !story ? (
            <span className={styles.none}>No story yet</span>
          ) : (
            <>
              <FitWord fit={best.fit} />
              <span className={styles.story}>{storyName(story)}</span>
            </>
          )}
        </span>
      </span>
    </div>
  )
})
