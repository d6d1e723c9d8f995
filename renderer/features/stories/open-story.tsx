import { X } from 'lucide-react'
import { type Ref, useCallback, useEffect, useMemo, useRef } from 'react'
import type { Story } from '../../../shared/story/story.ts'
import { IconButton } from '../../ui/button.tsx'
import { useCommand } from '../../ui/command-registry.tsx'
import { useDraft } from './draft/use-draft.ts'
import { StoryEditor, type StoryEditorHandle } from './editor/story-editor.tsx'
import type { FactBook } from './facts/story-facts.ts'
import styles from './open-story.module.css'
import { ReviewPanel } from './side/review-panel.tsx'
import { StoryFoot } from './side/story-foot.tsx'
import type { SidePanel } from './use-side-panel.ts'
import type { StoryDeeds } from './use-story-deeds.ts'

interface OpenStoryProps {
  story: Story
  facts: FactBook
  deeds: StoryDeeds
  side: SidePanel
  takesFocus: boolean
  onEscape: () => void
  onNextStory: () => void
  onShowTag: (tag: string) => void
  onVersions: () => void
  /** Back to the list, where there is room for only one pane. */
  onBack: () => void
  ref?: Ref<StoryEditorHandle>
}

/** The open story: its editor, and what a reviewer says beside it. */
export function OpenStory(props: OpenStoryProps) {
  const { story, facts, deeds, side, takesFocus, onEscape, onNextStory, onShowTag, onVersions, onBack, ref } = props
  const draft = useDraft(story)
  const panel = useRef<HTMLElement>(null)
  useCommand('save-now', () => void deeds.keepVersion(story.id))

  // Leads that never change, so that the fields keep their keys while the list around them moves.
  const leads = useRef({ onEscape, onNextStory })
  useEffect(() => {
    leads.current = { onEscape, onNextStory }
  })
  const leave = useCallback(() => leads.current.onEscape(), [])
  const nextStory = useCallback(() => leads.current.onNextStory(), [])

  const warned = useMemo(
    () => (facts.known(story)?.flags ?? []).filter((flag) => flag.severity !== 'hints').length,
    [facts, story],
  )
  useEffect(() => {
    if (side.over && side.shown) panel.current?.querySelector<HTMLElement>('button')?.focus()
  }, [side.over, side.shown])

  return (
    <>
      <main className={styles.editor} aria-label="Story" data-pane="editor">
        <button type="button" className={styles.back} onClick={onBack}>
          ‹ Stories
        </button>
        <StoryEditor
          ref={ref}
          draft={draft}
          facts={facts}
          deeds={deeds}
          takesFocus={takesFocus}
          onEscape={leave}
          onNextStory={nextStory}
          onShowTag={onShowTag}
        />
        {side.shown && !side.over ? null : (
          <StoryFoot
            draft={draft}
            onVersions={onVersions}
            review={{ words: warned > 0 ? `Review · ${warned}` : 'Review', open: side.toggle }}
          />
        )}
      </main>
      {side.shown ? (
        <aside
          ref={panel}
          className={`${styles.side} ${side.over ? styles.over : ''}`}
          aria-label="Review"
          data-pane="side"
          onKeyDown={(event) => {
            if (side.over && event.key === 'Escape') side.toggle()
          }}
        >
          {side.over ? (
            <IconButton label="Close the review panel" className={styles.close} onClick={side.toggle}>
              <X size={15} />
            </IconButton>
          ) : null}
          <ReviewPanel draft={draft} facts={facts} />
          {side.over ? null : <StoryFoot draft={draft} onVersions={onVersions} />}
        </aside>
      ) : null}
    </>
  )
}
