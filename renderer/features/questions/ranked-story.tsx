import type { MatchResult } from '../../../shared/match/match.ts'
import type { Story } from '../../../shared/story/story.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import { Evidence } from '../../match/evidence.tsx'
import { FitWord } from '../../match/fit-word.tsx'
import { ToggleButton } from '../../ui/toggle-button.tsx'
import styles from './question-pane.module.css'

interface RankedStoryProps {
  story: Story
  match: MatchResult
  question: string
  pinned: boolean
  onOpen: () => void
  onPin: () => void
}

/** A story that may answer, how well, and why. */
export function RankedStory({ story, match, question, pinned, onOpen, onPin }: RankedStoryProps) {
  const name = storyName(story)
  return (
    <li className={styles.ranked} data-story={story.id}>
      <button type="button" className={styles.open} onClick={onOpen} data-open>
        {name}
      </button>
      {match.fit === 'gap' ? null : <FitWord fit={match.fit} />}
      <ToggleButton pressed={pinned} onChange={onPin}>
        {pinned ? 'Pinned' : 'Pin'}
        <span className="visually-hidden"> “{name}”</span>
      </ToggleButton>
      <span className={styles.why}>
        <Evidence reasons={match.reasons} question={question} story={story} whole />
      </span>
    </li>
  )
}
