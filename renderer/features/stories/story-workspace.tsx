import { type CSSProperties, useCallback, useEffect, useRef, useState } from 'react'
import type { Turn } from '../../../shared/practice/session-plan.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import type { Story } from '../../../shared/story/story.ts'
import { useBank } from '../../storage/use-bank.ts'
import { useCommand } from '../../ui/command-registry.tsx'
import { PaneBoundary } from '../../ui/pane-boundary.tsx'
import { PaneSeparator } from '../../ui/pane-separator.tsx'
import { SaveProblemBar } from './draft/save-problem-bar.tsx'
import type { DueOf } from './due.ts'
import type { StoryEditorHandle } from './editor/story-editor.tsx'
import { useFacts } from './facts/use-facts.ts'
import type { Filing } from './filing.ts'
import { OpenStory } from './late-parts.tsx'
import type { ExportFormat } from './list/bulk-bar.tsx'
import { StoryListPane } from './list/story-list-pane.tsx'
import { useSelection } from './list/use-selection.ts'
import { useStoryList } from './list/use-story-list.ts'
import { NoStory } from './parts/no-story.tsx'
import { StoryMissing } from './parts/story-missing.tsx'
import styles from './story-workspace.module.css'
import { listWidths, useListWidth } from './use-list-width.ts'
import { useSidePanel } from './use-side-panel.ts'
import type { StoryDeeds } from './use-story-deeds.ts'

interface StoryWorkspaceProps {
  storyId: string | null
  principle: PrincipleId | null
  at: PrincipleId | null
  deeds: StoryDeeds
  onOpenStory: (id: string | null, how?: 'push' | 'replace') => void
  onDropPrinciple: () => void
  onNewStory: () => void
  onNewStoryWith: (filing: Filing) => void
  due: DueOf
  onShowPractice: () => void
  onPractise: (turn: Turn) => void
  onExport: (format: ExportFormat, stories: readonly Story[]) => void
  onShow: (place: 'trash' | 'repair' | 'versions') => void
  onSaveBackup: (unsaved: readonly Story[]) => void
}

/** The list, the open story and its review, side by side. */
export function StoryWorkspace(props: StoryWorkspaceProps) {
  const { storyId, principle, deeds, onOpenStory, onDropPrinciple, onNewStory, onNewStoryWith, onShow } = props
  const { storiesById } = useBank()
  const [whole, setWhole] = useState(false)
  const facts = useFacts(whole)
  const list = useStoryList({ facts, openId: storyId, principle, onDropPrinciple, due: props.due })
  const asksAll = list.sort === 'weakest' || list.filter.metric !== null
  if (asksAll !== whole) setWhole(asksAll)
  const selection = useSelection(storiesById)
  const side = useSidePanel()
  const [width, setWidth] = useListWidth()
  const listBox = useRef<HTMLDivElement>(null)
  const editor = useRef<StoryEditorHandle>(null)
  // The editor may come after the story was asked for; the focus waits for it.
  const [editorHere, setEditorHere] = useState(false)
  const keepEditor = useCallback((handle: StoryEditorHandle | null) => {
    editor.current = handle
    setEditorHere(handle !== null)
  }, [])
  // Who opened the story: the list keeps the focus, anything else gives it to a blank story.
  const [fromList, setFromList] = useState<string | null>(null)
  const [front, setFront] = useState<'list' | 'editor'>(storyId ? 'editor' : 'list')
  const [wanted, setWanted] = useState<string | null>(null)
  const story = storyId ? storiesById.get(storyId) : undefined

  const open = (id: string, how: 'preview' | 'edit') => {
    setFromList(id)
    if (how === 'edit') {
      setFront('editor')
      setWanted(id)
    }
    if (id !== storyId) onOpenStory(id, how === 'preview' && storyId ? 'replace' : 'push')
  }
  useEffect(() => {
    if (wanted === null || wanted !== storyId || !editorHere) return
    setWanted(null)
    editor.current?.focus()
  }, [wanted, storyId, editorHere])
  useEffect(() => {
    if (storyId !== null && storyId !== fromList) setFront('editor')
  }, [storyId, fromList])

  const [listAsked, setListAsked] = useState(0)
  const toList = () => {
    setFront('list')
    setListAsked((times) => times + 1)
  }
  useEffect(() => {
    if (listAsked > 0) listBox.current?.focus()
  }, [listAsked])
  const order = list.stories.map((each) => each.id)
  const nextStory = () => {
    const next = storyId ? order[order.indexOf(storyId) + 1] : undefined
    if (next) onOpenStory(next, 'replace')
  }
  const trash = async (ids: readonly string[]) => {
    if (ids.length === 0) return
    const at = order.findIndex((id) => ids.includes(id))
    const after =
      order.slice(at).find((id) => !ids.includes(id)) ?? order.slice(0, at).findLast((id) => !ids.includes(id))
    const wasOpen = storyId !== null && ids.includes(storyId)
    const [first] = ids
    const done = await deeds.trash(ids, () => {
      if (!wasOpen || !first) return
      setFromList(first)
      onOpenStory(first, 'replace')
    })
    if (!done) return
    selection.clear()
    if (!wasOpen) return
    setFromList(after ?? null)
    onOpenStory(after ?? null, 'replace')
    listBox.current?.focus()
  }
  const doomed = selection.ids.size > 0 ? [...selection.ids] : story ? [story.id] : []
  useCommand('delete-story', () => void trash(doomed), doomed.length > 0)

  return (
    <div className={styles.screen}>
      <SaveProblemBar onSaveBackup={props.onSaveBackup} />
      <div
        className={styles.panes}
        data-front={front}
        data-side={side.shown && !side.over && story ? '' : undefined}
        style={{ '--list-width': `${width}px` } as CSSProperties}
      >
        <PaneBoundary title="The list could not be shown. Your stories are safe." resetKeys={[storyId]}>
          <StoryListPane
            list={list}
            selection={selection}
            facts={facts}
            deeds={deeds}
            openId={storyId}
            onOpen={open}
            onPeek={(by) => editor.current?.peek(by)}
            onNew={onNewStory}
            onNewWith={onNewStoryWith}
            onExport={props.onExport}
            onTrash={(ids) => void trash(ids)}
            onShow={onShow}
            listBox={listBox}
            border={
              <PaneSeparator
                label="Width of the list"
                value={width}
                min={listWidths.min}
                max={listWidths.max}
                usual={listWidths.usual}
                onChange={setWidth}
              />
            }
          />
        </PaneBoundary>
        <PaneBoundary title="This story could not be shown. What is saved of it is safe." resetKeys={[storyId]}>
          {story ? (
            <OpenStory
              ref={keepEditor}
              story={story}
              facts={facts}
              deeds={deeds}
              side={side}
              at={props.at}
              takesFocus={fromList !== story.id}
              onEscape={toList}
              onNextStory={nextStory}
              onShowTag={(tag) => list.setFilter({ tag })}
              onVersions={() => onShow('versions')}
              onPractise={props.onPractise}
              onBack={toList}
            />
          ) : (
            <main className={styles.none} aria-label="Story" data-pane="editor">
              {storyId === null ? (
                <NoStory
                  facts={facts}
                  due={props.due}
                  onOpenStory={(id) => open(id, 'edit')}
                  onNewStoryFor={(id) => onNewStoryWith({ principles: [id], tags: [] })}
                  onShowPractice={props.onShowPractice}
                />
              ) : (
                <StoryMissing
                  storyId={storyId}
                  deeds={deeds}
                  onClose={() => onOpenStory(null)}
                  onRepair={() => onShow('repair')}
                />
              )}
            </main>
          )}
        </PaneBoundary>
      </div>
    </div>
  )
}
