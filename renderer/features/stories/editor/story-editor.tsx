import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { PrincipleId } from '../../../../shared/principle/principle.ts'
import { type SectionName, type Story, sectionNames } from '../../../../shared/story/story.ts'
import { spokenWords } from '../../../../shared/story/story-text.ts'
import { useBank, useBankStore } from '../../../storage/use-bank.ts'
import { useCommand } from '../../../ui/command-registry.tsx'
import type { Draft } from '../draft/use-draft.ts'
import type { FactBook } from '../facts/fact-book.ts'
import type { SectionHints } from '../review/hint-spans.ts'
import type { TextFieldHandle } from '../text/field-handle.ts'
import type { StoryDeeds } from '../use-story-deeds.ts'
import { Cues } from './cues.tsx'
import { MetaRow } from './meta-row.tsx'
import { PinnedQuestions } from './pinned-questions.tsx'
import { togglePrinciple } from './principle-chips.tsx'
import { PrincipleSuggestions } from './principle-suggestions.tsx'
import styles from './story-editor.module.css'
import { StorySection } from './story-section.tsx'
import { TitleField } from './title-field.tsx'

export interface StoryEditorHandle {
  /** Into the title of an unnamed story, else into its first text. */
  focus: () => void
  /** The text field of a section, once the editor is here. */
  field: (section: SectionName) => TextFieldHandle | null
  /** Scrolls by most of what is in sight, `by` 1 down or -1 up; the focus stays where it is. */
  peek: (by: 1 | -1) => void
}

interface StoryEditorProps {
  draft: Draft
  facts: FactBook
  deeds: StoryDeeds
  /** What a reviewer sees in each section; null until the story was read. */
  hints: Record<SectionName, SectionHints> | null
  /** The principle whose card is open at first. */
  at: PrincipleId | null
  /** True when something other than the list opened it: a blank one then takes the focus. */
  takesFocus: boolean
  onEscape: () => void
  onNextStory: () => void
  onShowTag: (tag: string) => void
  ref?: Ref<StoryEditorHandle>
}

const isBlank = (story: Story) => !story.title && spokenWords(story) === 0

/** One story, ready to be typed into. */
export function StoryEditor({
  draft,
  facts,
  deeds,
  hints,
  at,
  takesFocus,
  onEscape,
  onNextStory,
  onShowTag,
  ref,
}: StoryEditorProps) {
  const { session, state } = draft
  const { story } = state
  const { pins, settings } = useBank()
  const store = useBankStore()
  useCommand('toggle-focus', () => void store.saveSettings({ focusMode: !settings.focusMode }))
  const mine = useMemo(() => pins.filter((pin) => pin.storyId === story.id), [pins, story.id])
  const title = useRef<HTMLTextAreaElement>(null)
  const fields = useRef<(TextFieldHandle | null)[]>([])
  const page = useRef<HTMLDivElement>(null)
  const scrolled = useRef(false)
  const [cuesOpen, setCuesOpen] = useState(false)

  const leads = useMemo(() => {
    const to = (at: number) => {
      if (at < 0) title.current?.focus()
      else fields.current[at]?.focus('keep')
    }
    return sectionNames.map((_, at) => ({
      Escape: onEscape,
      'Mod-ArrowDown': () => to(Math.min(at + 1, sectionNames.length - 1)),
      'Mod-ArrowUp': () => to(at - 1),
      'Mod-Enter': onNextStory,
    }))
  }, [onEscape, onNextStory])

  useImperativeHandle(
    ref,
    () => ({
      focus: () => {
        if (session.state().story.title) fields.current[0]?.focus('start')
        else title.current?.focus()
      },
      field: (section) => fields.current[sectionNames.indexOf(section)] ?? null,
      peek: (by) => page.current?.scrollBy({ top: by * 0.85 * page.current.clientHeight }),
    }),
    [session],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another story starts at its top
  useEffect(() => {
    if (scrolled.current) page.current?.scrollTo(0, 0)
    scrolled.current = false
    if (takesFocus && isBlank(session.state().story)) title.current?.focus()
  }, [session])

  // A layer that lies over the editor has its keys to itself; a section takes them before they come here.
  const leave = (event: KeyboardEvent<HTMLDivElement>) => {
    const inside = event.target instanceof Node && event.currentTarget.contains(event.target)
    if (!inside || event.defaultPrevented || event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onEscape()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onNextStory()
    else return
    event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the two keys work wherever the focus is in the editor
    <div
      ref={page}
      className={styles.page}
      onKeyDown={leave}
      onScroll={() => {
        scrolled.current = true
      }}
    >
      <div className={styles.column} data-focus-mode={settings.focusMode ? '' : undefined}>
        <TitleField
          ref={title}
          session={session}
          value={story.title}
          onDown={() => fields.current[0]?.focus('start')}
        />
        <MetaRow session={session} story={story} facts={facts} deeds={deeds} at={at} onShowTag={onShowTag} />
        {settings.hintsShown ? (
          <PrincipleSuggestions story={story} pins={mine} onTag={(id) => togglePrinciple(deeds, story, id, true)} />
        ) : null}
        <PinnedQuestions pins={mine} />
        {sectionNames.map((section, at) => (
          <StorySection
            key={section}
            ref={(field) => {
              fields.current[at] = field
            }}
            session={session}
            section={section}
            value={story[section]}
            hints={hints?.[section] ?? null}
            keys={leads[at] ?? {}}
          />
        ))}
        <Cues session={session} story={story} deeds={deeds} open={cuesOpen} onOpenChange={setCuesOpen} />
      </div>
    </div>
  )
}
