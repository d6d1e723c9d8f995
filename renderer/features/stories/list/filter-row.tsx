import { SlidersHorizontal, X } from 'lucide-react'
import type { KeyboardEvent, Ref } from 'react'
import type { Story } from '../../../../shared/story/story.ts'
import type { StoryFilter } from '../../../../shared/story/story-filter.ts'
import { IconButton } from '../../../ui/button.tsx'
import { ChipButton } from '../../../ui/chip-button.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { FilterFacets } from './filter-facets.tsx'
import styles from './filter-row.module.css'
import { filterParts } from './filter-words.ts'

interface FilterRowProps {
  stories: readonly Story[]
  filter: StoryFilter
  setFilter: (change: Partial<StoryFilter>) => void
  /** Down into the list. */
  onDown: () => void
  /** Out of the filter, which is empty. */
  onClose: () => void
  ref?: Ref<HTMLInputElement>
}

/** Words to narrow the list by, the other ways to narrow it, and what narrows it now. */
export function FilterRow({ stories, filter, setFilter, onDown, onClose, ref }: FilterRowProps) {
  const chips = filterParts(filter).filter((part) => part.name !== 'words')
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'Enter') onDown()
    else if (event.key === 'Escape' && filter.words) setFilter({ words: '' })
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.row}>
      <div className={styles.line}>
        <input
          ref={ref}
          type="search"
          className={styles.words}
          value={filter.words}
          placeholder="Filter by words"
          aria-label="Filter stories by words"
          onChange={(event) => setFilter({ words: event.target.value })}
          onKeyDown={onKeyDown}
        />
        <Popover
          title="Narrow the list"
          width={300}
          align="end"
          trigger={
            <IconButton label="More ways to filter">
              <SlidersHorizontal size={15} />
            </IconButton>
          }
        >
          <FilterFacets stories={stories} filter={filter} setFilter={setFilter} />
        </Popover>
      </div>
      {chips.length > 0 ? (
        <ul className={styles.chips} aria-label="Active filters">
          {chips.map(({ name, words }) => (
            <li key={name}>
              <ChipButton aria-label={`Remove filter ${words}`} onClick={() => setFilter({ [name]: null })}>
                {words} <X size={11} aria-hidden="true" />
              </ChipButton>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
