import { X } from 'lucide-react'
import { type Ref, useCallback, useEffect, useImperativeHandle, useRef } from 'react'
import { type Turn, turnFor } from '../../../shared/practice/session-plan.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import type { Story } from '../../../shared/story/story.ts'
import { spokenWords } from '../../../shared/story/story-text.ts'
import { IconButton } from '../../ui/button.tsx'
import { useCommand } from '../../ui/command-registry.tsx'
import { ErrorPanel } from '../../ui/error-panel.tsx'
import { errorDetails, PaneBoundary } from '../../ui/pane-boundary.tsx'
import { useDraft } from './draft/use-draft.ts'
import { useOtherWindow } from './draft/use-other-window.ts'
import { StoryEditor, type StoryEditorHandle } from './editor/story-editor.tsx'
import type { FactBook } from './facts/fact-book.ts'
import styles from './open-story.module.css'
import { HintCount } from './review/hint-count.tsx'
import { HintLayers } from './review/hint-layers.tsx'
import { useFlagActions } from './review/use-flag-actions.ts'
import { useHints } from './review/use-hints.ts'
import { useReview } from './review/use-review.ts'
import { ReviewPanel } from './side/review-panel.tsx'
import { StoryFoot, versionsLink } from './side/story-foot.tsx'
import type { SidePanel } from './use-side-panel.ts'
import type { StoryDeeds } from './use-story-deeds.ts'
import { NameVersion } from './versions/name-version.tsx'
import { useVersionNaming } from './versions/use-version-naming.ts'

export interface OpenStoryProps {
  story: Story
  facts: FactBook
  deeds: StoryDeeds
  side: SidePanel
  /** The principle whose card is open at first. */
  at: PrincipleId | null
  takesFocus: boolean
  onEscape: () => void
  onNextStory: () => void
  onShowTag: (tag: string) => void
  onVersions: () => void
  onPractise: (turn: Turn) => void
  /** Back to the list, where there is room for only one pane. */
  onBack: () => void
  ref?: Ref<StoryEditorHandle>
}

const reviewFailed = 'The review of this story failed. Your text is safe, and is saved as always.'

/** The open story: its editor, and what a reviewer says beside it. */
export function OpenStory(props: OpenStoryProps) {
  const { story, facts, deeds, side, takesFocus, onEscape, onNextStory, onShowTag, onVersions, onBack, ref } = props
  const draft = useDraft(story)
  useOtherWindow(story)
  const panel = useRef<HTMLElement>(null)
  const naming = useVersionNaming()
  useCommand('save-now', () => void deeds.keepVersion(story.id, naming.asker()))

  // Leads that never change, so that the fields keep their keys while the list around them moves.
  const leads = useRef({ onEscape, onNextStory })
  useEffect(() => {
    leads.current = { onEscape, onNextStory }
  })
  const leave = useCallback(() => leads.current.onEscape(), [])
  const nextStory = useCallback(() => leads.current.onNextStory(), [])

  const editor = useRef<StoryEditorHandle>(null)
  useImperativeHandle(
    ref,
    () => ({
      focus: () => editor.current?.focus(),
      field: (section) => editor.current?.field(section) ?? null,
      peek: (by) => editor.current?.peek(by),
    }),
    [],
  )
  const { review, failed } = useReview(draft, facts)
  const hints = useHints(review, editor, story.id)
  const actions = useFlagActions(hints, deeds, () => props.onPractise(turnFor(story, null)))
  const found = review && spokenWords(review.story) > 0 ? review.flags.length : 0
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
          ref={editor}
          draft={draft}
          facts={facts}
          deeds={deeds}
          hints={review?.hints ?? null}
          at={props.at}
          takesFocus={takesFocus}
          onEscape={leave}
          onNextStory={nextStory}
          onShowTag={onShowTag}
        />
        {side.shown && !side.over ? null : (
          <StoryFoot
            draft={draft}
            onVersions={onVersions}
            review={{ words: found > 0 ? `Review · ${found}` : 'Review', open: side.toggle }}
          />
        )}
        <HintCount story={draft.state.story} count={review?.flags.length ?? 0} />
        {review ? <HintLayers hints={hints} review={review} editor={editor} actions={actions} deeds={deeds} /> : null}
        {naming.version ? (
          <NameVersion version={naming.version} place={versionsLink} deeds={deeds} onClose={naming.close} />
        ) : null}
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
          <PaneBoundary title={reviewFailed} resetKeys={[story]}>
            {failed === null ? (
              <ReviewPanel draft={draft} review={review} current={hints.current} actions={actions} deeds={deeds} />
            ) : (
              <ErrorPanel title={reviewFailed} details={errorDetails(failed)} />
            )}
          </PaneBoundary>
          {side.over ? null : <StoryFoot draft={draft} onVersions={onVersions} />}
        </aside>
      ) : null}
    </>
  )
}
