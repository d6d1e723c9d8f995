import type { StoryFilter } from '../../../../shared/story/story-filter.ts'
import { Button } from '../../../ui/button.tsx'
import type { Filing } from '../filing.ts'
import { filterParts } from './filter-words.ts'
import styles from './no-match.module.css'

interface NoMatchProps {
  filter: StoryFilter
  onClear: () => void
  onNewWith: (filing: Filing) => void
}

/** What of a filter a new story can be born with, and what to call that; null when there is none. */
function filingOf({ principle, tag }: StoryFilter): { filing: Filing; words: string } | null {
  const filing = { principles: principle ? [principle] : [], tags: tag ? [tag] : [] }
  if (principle && tag) return { filing, words: 'New with this principle and tag' }
  if (principle) return { filing, words: 'New with this principle' }
  return tag ? { filing, words: 'New with this tag' } : null
}

/** "No story matches Frugality + 2024", the way back, and the story that would match. */
export function NoMatch({ filter, onClear, onNewWith }: NoMatchProps) {
  const words = filterParts(filter)
    .map((part) => part.words)
    .join(' + ')
  const fresh = filingOf(filter)
  return (
    <div className={styles.none} data-pane-focus tabIndex={-1}>
      <p>No story matches {words}.</p>
      <div className={styles.deeds}>
        <Button small onClick={onClear}>
          Clear filters
        </Button>
        {fresh ? (
          <Button small onClick={() => onNewWith(fresh.filing)}>
            {fresh.words}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
