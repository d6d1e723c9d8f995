import { useEffect, useState } from 'react'
import { useBankStore } from '../../../storage/use-bank.ts'
import { SaveStatus } from '../draft/save-status.tsx'
import type { Draft } from '../draft/use-draft.ts'
import styles from './story-foot.module.css'

/** How many versions a story has; asked again a moment after it was saved. */
function useVersionCount(id: string, savedAt: string): number | null {
  const store = useBankStore()
  const [count, setCount] = useState<{ id: string; count: number } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save may have kept another version
  useEffect(() => {
    let wanted = true
    const timer = setTimeout(() => {
      store.versionsOf(id).then(
        (versions) => {
          if (wanted) setCount({ id, count: versions.length })
        },
        () => undefined,
      )
    }, 250)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [store, id, savedAt])
  return count?.id === id ? count.count : null
}

const versionsLinkId = 'versions-of-the-story'

/** Where the way to the versions is on the page, for what opens beside it. */
export const versionsLink = () => document.getElementById(versionsLinkId)?.getBoundingClientRect() ?? null

interface StoryFootProps {
  draft: Draft
  onVersions: () => void
  /** Opens the Review panel, where it is not in sight. */
  review?: { words: string; open: () => void }
}

/** Whether the text is safe, and the way to what it was before. Always in sight. */
export function StoryFoot({ draft, onVersions, review }: StoryFootProps) {
  const count = useVersionCount(draft.session.id, draft.state.savedAt)
  const words = !count ? 'Versions' : count === 1 ? '1 version' : `${count} versions`
  return (
    <footer className={styles.foot}>
      <SaveStatus draft={draft} />
      <span className={styles.links}>
        {review ? (
          <button type="button" className={styles.link} onClick={review.open}>
            {review.words}
          </button>
        ) : null}
        <button id={versionsLinkId} type="button" className={styles.link} onClick={onVersions}>
          {words}
        </button>
      </span>
    </footer>
  )
}
