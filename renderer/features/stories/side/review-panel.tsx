import { spokenWords } from '../../../../shared/story/story-text.ts'
import { useBank } from '../../../storage/use-bank.ts'
import type { Draft } from '../draft/use-draft.ts'
import { readingPause } from '../editor/story-section.tsx'
import type { FlagActions } from '../review/use-flag-actions.ts'
import type { Review } from '../review/use-review.ts'
import { useSettled } from '../use-settled.ts'
import type { StoryDeeds } from '../use-story-deeds.ts'
import { FlagCards } from './flag-cards.tsx'
import { LengthBars } from './length-bars.tsx'
import { NumberList } from './number-list.tsx'
import { ReadinessMeter } from './readiness-meter.tsx'
import styles from './review-panel.module.css'

interface ReviewPanelProps {
  draft: Draft
  /** Null until the story was read. */
  review: Review | null
  /** The flag last stepped to. */
  current: string | null
  actions: FlagActions
  deeds: StoryDeeds
}

/** What a careful reader would say about the story at hand, and how long it takes to tell. */
export function ReviewPanel({ draft, review, current, actions, deeds }: ReviewPanelProps) {
  const { settings } = useBank()
  const story = useSettled(draft.state.story, draft.session.id, readingPause)
  return (
    <div className={styles.panel}>
      {review && spokenWords(review.story) > 0 ? <ReadinessMeter readiness={review.readiness} /> : null}
      {review ? (
        <FlagCards
          key={draft.session.id}
          flags={review.flags}
          dismissed={review.dismissed}
          blank={spokenWords(review.story) === 0}
          current={current}
          actions={actions}
        />
      ) : null}
      <LengthBars story={story} wordsPerMinute={settings.wordsPerMinute} />
      {review ? <NumberList story={review.story} deeds={deeds} /> : null}
    </div>
  )
}
