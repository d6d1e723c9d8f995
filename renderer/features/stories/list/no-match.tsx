import type { StoryFilter } from '../../../../shared/story/story-filter.ts'
import { Button } from '../../../ui/button.tsx'
import { filterParts } from './filter-words.ts'
import styles from './no-match.module.css'

interface NoMatchProps {
  filter: StoryFilter
  onClear: () => void
}

/** "No story matches Frugality + 2024", and the way back. */
export function NoMatch({ filter, onClear }: NoMatchProps) {
  const words = filterParts(filter)
    .map((part) => part.words)
    .join(' + ')
  return (
    <div className={styles.none} data-pane-focus tabIndex={-1}>
      <p>No story matches {words}.</p>
      <Button small onClick={onClear}>
        Clear filters
      </Button>
    </div>
  )
}
