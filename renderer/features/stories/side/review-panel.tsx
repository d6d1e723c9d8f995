import { useDeferredValue, useMemo } from 'react'
import { spokenWords } from '../../../../shared/story/story-text.ts'
import { useBank } from '../../../storage/use-bank.ts'
import type { Draft } from '../draft/use-draft.ts'
import { readingPause } from '../editor/story-section.tsx'
import type { FactBook } from '../facts/story-facts.ts'
import { useSettled } from '../use-settled.ts'
import { FlagCards } from './flag-cards.tsx'
import { LengthBars } from './length-bars.tsx'
import { NumberList } from './number-list.tsx'
import styles from './review-panel.module.css'

/** What a careful reader would say about the story at hand, and how long it takes to tell. */
export function ReviewPanel({ draft, facts }: { draft: Draft; facts: FactBook }) {
  const { settings } = useBank()
  const story = useSettled(draft.state.story, draft.session.id, readingPause)
  // What takes longer to work out may come a frame later: moving through the list never waits for it.
  const read = useDeferredValue(story, null)
  const flags = useMemo(() => (read ? facts.of(read).flags : null), [facts, read])
  return (
    <div className={styles.panel}>
      {flags ? (
        <FlagCards
          flags={settings.hintsShown ? flags : flags.filter((flag) => flag.severity !== 'hints')}
          blank={spokenWords(story) === 0}
        />
      ) : null}
      <LengthBars story={story} wordsPerMinute={settings.wordsPerMinute} />
      {read ? <NumberList story={read} /> : null}
    </div>
  )
}
