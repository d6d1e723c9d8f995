import { type MouseEvent, memo } from 'react'
import type { Story } from '../../../../shared/story/story.ts'
import { storyName } from '../../../../shared/story/story-text.ts'
import { Chip } from '../../../ui/chip.tsx'
import type { StoryFacts } from '../facts/story-facts.ts'
import { shortName } from '../principle-words.ts'
import { inReadingOrder } from '../reading-order.ts'
import styles from './story-row.module.css'

/** Principles named on a row; the rest are counted. */
const namedPrinciples = 2

export const rowHeight = 64
/** An id that an attribute can name: without white space. */
export const rowId = (storyId: string) => `story-row-${storyId.replace(/\s/g, '_')}`

interface StoryRowProps {
  story: Story
  facts: StoryFacts | null
  /** Open in the editor. */
  open: boolean
  selected: boolean
  /** No rows are taken for a deed, so the open one is the selected one. */
  alone: boolean
  /** From 1. */
  position: number
  count: number
  /** In pixels from the top of the list. */
  top: number
  onPress: (id: string, event: MouseEvent) => void
  onEdit: (id: string) => void
}

function metricWords(facts: StoryFacts | null): string {
  if (!facts || facts.metrics === 0) return ''
  return facts.metrics === 1 ? '1 metric' : `${facts.metrics} metrics`
}

/** One story in the list: its name, what it shows, and the one thing worth knowing about it. */
export const StoryRow = memo(function StoryRow(props: StoryRowProps) {
  const { story, facts, open, selected, alone, position, count, top, onPress, onEdit } = props
  const tags = inReadingOrder(story.principles)
  const more = tags.length - namedPrinciples
  const aside = [
    story.status === 'ready' ? '' : story.status === 'draft' ? 'Draft' : 'Retired',
    facts?.worst ? '' : metricWords(facts),
  ]
  const words = aside.filter(Boolean).join(' · ')
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names the active row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox answers the keys
    <div
      id={rowId(story.id)}
      role="option"
      aria-selected={selected || (alone && open)}
      aria-setsize={count}
      aria-posinset={position}
      data-active={open ? '' : undefined}
      className={[styles.row, open ? styles.open : '', selected ? styles.selected : ''].filter(Boolean).join(' ')}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => onPress(story.id, event)}
      onDoubleClick={() => onEdit(story.id)}
    >
      <b className={`${styles.title} ${story.status === 'retired' ? styles.retired : ''}`}>{storyName(story)}</b>
      <span className={styles.about}>
        {tags.slice(0, namedPrinciples).map((tag) => (
          <Chip key={tag.id} strong={tag.strength === 'primary'} raised={open}>
            {shortName(tag.id)}
          </Chip>
        ))}
        {more > 0 ? <span className={styles.more}>+{more}</span> : null}
        {words ? <span className={styles.aside}>{words}</span> : null}
        {facts?.worst ? <span className={styles.flag}>{facts.worst.label}</span> : null}
      </span>
    </div>
  )
})
