import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react'
import type { Story } from '../../../../shared/story/story.ts'
import styles from '../../../ui/rows-box.module.css'
import { useRowsInSight } from '../../../ui/use-rows-in-sight.ts'
import type { FactBook } from '../facts/fact-book.ts'
import { rowHeight, rowId, StoryRow } from './story-row.tsx'

interface StoryRowsProps {
  stories: readonly Story[]
  facts: FactBook
  openId: string | null
  selected: ReadonlySet<string>
  /** Names the filter and the order: each has its own place to be scrolled to. */
  viewKey: string
  scrolled: Map<string, number>
  onKeyDown: (event: KeyboardEvent) => void
  onPress: (id: string, event: MouseEvent) => void
  onEdit: (id: string) => void
  /** A right click on a row, or the key for it: what can be done to that story. */
  onMenu: (id: string) => void
  ref?: Ref<HTMLDivElement>
}

/** The rows that can be seen, and only those. */
export function StoryRows(props: StoryRowsProps) {
  const { stories, facts, openId, selected, viewKey, scrolled, onKeyDown, onPress, onEdit, onMenu, ref } = props
  const box = useRef<HTMLDivElement>(null)
  useImperativeHandle(ref, () => box.current as HTMLDivElement)
  const openAt = openId === null ? -1 : stories.findIndex((story) => story.id === openId)
  const inSight = useRowsInSight(openAt)
  const rows = useVirtualizer({
    count: stories.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => stories[index]?.id ?? index,
    overscan: 6,
    initialOffset: scrolled.get(viewKey) ?? 0,
    rangeExtractor: inSight,
  })

  useLayoutEffect(() => {
    const element = box.current
    if (element) element.scrollTop = scrolled.get(viewKey) ?? 0
  }, [scrolled, viewKey])
  // From what is known, without asking the page for its layout: a row in sight costs nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list follows the story that is opened, not one that moves
  useEffect(() => {
    const element = box.current
    const height = rows.scrollRect?.height ?? 0
    const offset = rows.scrollOffset ?? 0
    if (!element || openAt < 0 || height === 0) return
    const top = openAt * rowHeight
    if (top < offset) element.scrollTop = top
    else if (top + rowHeight > offset + height) element.scrollTop = top + rowHeight - height
  }, [openId])

  return (
    <div
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label="Stories"
      aria-multiselectable
      aria-activedescendant={openAt >= 0 && openId ? rowId(openId) : undefined}
      data-pane-focus
      className={styles.box}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        // The key for it speaks to the list, which means the row it points at.
        const row = event.target instanceof Element ? event.target.closest('[role="option"]') : null
        const id = row ? stories[Number(row.getAttribute('aria-posinset')) - 1]?.id : openId
        if (!id) return
        event.preventDefault()
        onMenu(id)
      }}
      onScroll={(event) => scrolled.set(viewKey, event.currentTarget.scrollTop)}
    >
      <div className={styles.all} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const story = stories[item.index]
          return story ? (
            <StoryRow
              key={item.key}
              story={story}
              facts={facts.known(story)}
              open={story.id === openId}
              selected={selected.has(story.id)}
              alone={selected.size === 0}
              position={item.index + 1}
              count={stories.length}
              top={item.start}
              onPress={onPress}
              onEdit={onEdit}
            />
          ) : null
        })}
      </div>
    </div>
  )
}
