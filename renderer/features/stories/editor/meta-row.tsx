import { useMemo } from 'react'
import type { PrincipleId } from '../../../../shared/principle/principle.ts'
import { worstFlag } from '../../../../shared/review/worst-flag.ts'
import type { Story, StoryStatus } from '../../../../shared/story/story.ts'
import { storyFacets } from '../../../../shared/story/story-filter.ts'
import { useBank } from '../../../storage/use-bank.ts'
import { useNotice } from '../../../ui/notices.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import type { DraftSession } from '../draft/draft-session.ts'
import type { FactBook } from '../facts/fact-book.ts'
import type { StoryDeeds } from '../use-story-deeds.ts'
import { DetailChips } from './detail-chips.tsx'
import styles from './meta-row.module.css'
import { PrincipleChips } from './principle-chips.tsx'
import { statusOptions } from './status-words.ts'
import { TagChips } from './tag-chips.tsx'

interface MetaRowProps {
  session: DraftSession
  story: Story
  facts: FactBook
  deeds: StoryDeeds
  at: PrincipleId | null
  onShowTag: (tag: string) => void
}

/** What a story is filed under. */
export function MetaRow({ session, story, facts, deeds, at, onShowTag }: MetaRowProps) {
  const { stories } = useBank()
  const tell = useNotice()
  const tags = useMemo(() => storyFacets(stories).tags, [stories])
  const known = useMemo(() => {
    const used = (names: string[]) => [...new Set(names.filter(Boolean))].sort()
    return {
      project: used(stories.map((each) => each.project)),
      employer: used(stories.map((each) => each.employer)),
      role: used(stories.map((each) => each.role)),
    }
  }, [stories])
  const setStatusTo = async (status: StoryStatus) => {
    const done = await deeds.setStatus([story.id], status)
    const worst = worstFlag(facts.of(session.state().story).flags)
    if (done && status === 'ready' && worst?.severity === 'blocks')
      tell({ text: `Ready, but one thing is missing: ${worst.label}. ${worst.fix}` })
  }
  return (
    <div className={styles.row}>
      <PrincipleChips session={session} story={story} deeds={deeds} at={at} />
      <DetailChips session={session} story={story} deeds={deeds} known={known} />
      <TagChips story={story} tags={tags} deeds={deeds} onShowTag={onShowTag} />
      <Segmented
        label="Status"
        small
        value={story.status}
        options={statusOptions}
        onChange={(status) => void setStatusTo(status)}
      />
    </div>
  )
}
