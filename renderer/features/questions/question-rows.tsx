import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import type { Story } from '../../../shared/story/story.ts'
import type { AnswerBook } from '../../match/answer-book.ts'
import styles from '../../ui/rows-box.module.css'
import { useRowsInSight } from '../../ui/use-rows-in-sight.ts'
import type { QuestionEntry } from './question-entry.ts'
import { QuestionRow, questionRowHeight, questionRowId } from './question-row.tsx'

interface QuestionRowsProps {
  entries: readonly QuestionEntry[]
  book: AnswerBook
  storiesById: ReadonlyMap<string, Story>
  openId: string | null
  box: RefObject<HTMLDivElement | null>
  onKeyDown: (event: KeyboardEvent) => void
  onPress: (id: string) => void
  onEnter: (id: string) => void
}

/** The rows that can be seen, and only those. */
export function QuestionRows(props: QuestionRowsProps) {
  const { entries, book, storiesById, openId, box, onKeyDown, onPress, onEnter } = props
  const openAt = openId === null ? -1 : entries.findIndex((entry) => entry.asked.id === openId)
  const inSight = useRowsInSight(openAt)
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => box.current,
    estimateSize: () => questionRowHeight,
    getItemKey: (index) => entries[index]?.asked.id ?? index,
    overscan: 6,
    rangeExtractor: inSight,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list follows the question that is opened, not one that moves
  useEffect(() => {
    if (openAt >= 0) rows.scrollToIndex(openAt, { align: 'auto' })
  }, [openId])
  return (
    <div
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label="Questions"
      aria-activedescendant={openAt >= 0 && openId ? questionRowId(openId) : undefined}
      data-pane-focus
      className={styles.box}
      onKeyDown={onKeyDown}
    >
      <div className={styles.all} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const entry = entries[item.index]
          if (!entry) return null
          const best = book.best(entry.asked.id)
          return (
            <QuestionRow
              key={item.key}
              entry={entry}
              best={best}
              story={best?.storyId ? storiesById.get(best.storyId) : undefined}
              open={entry.asked.id === openId}
              position={item.index + 1}
              count={entries.length}
              top={item.start}
              onPress={onPress}
              onEnter={onEnter}
            />
          )
        })}
      </div>
    </div>
  )
}
