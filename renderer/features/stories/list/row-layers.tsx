import { useMemo } from 'react'
import type { Story } from '../../../../shared/story/story.ts'
import { storyFacets } from '../../../../shared/story/story-filter.ts'
import { storyName } from '../../../../shared/story/story-text.ts'
import { Menu, type OpenedAt } from '../../../ui/menu.tsx'
import { useNotice } from '../../../ui/notices.tsx'
import { Picker } from '../../../ui/picker.tsx'
import { principleItems, togglePrinciple } from '../editor/principle-chips.tsx'
import { statusOptions } from '../editor/status-words.ts'
import type { StoryDeeds } from '../use-story-deeds.ts'
import { copyAsMarkdown } from './copy-as-markdown.ts'
import { rowId } from './story-row.tsx'

export type RowLayer = 'none' | 'menu' | 'status' | 'tag' | 'principles'

export interface RowLayersProps {
  layer: RowLayer
  onClose: () => void
  onEdit: (id: string) => void
  onDuplicate: (id: string) => void
  onTrash: (ids: readonly string[]) => void
  /** Whether the letters of the list work, so that the menu may name them. */
  letters: boolean
  /** The stories a key was pressed for. */
  targets: readonly Story[]
  /** The one it stands beside, and the one whose principles are meant. */
  at: Story
  stories: readonly Story[]
  deeds: StoryDeeds
  /** Has the focus afterwards. */
  list: () => HTMLElement | null
}

/** What a right click and the keys E, T and P open beside a row. */
export function RowLayers(props: RowLayersProps) {
  const { layer, onClose, onEdit, onDuplicate, onTrash, letters, targets, at: first, stories, deeds, list } = props
  const tell = useNotice()
  const tags = useMemo(() => (layer === 'tag' ? storyFacets(stories).tags : []), [layer, stories])
  const ids = targets.map((story) => story.id)
  const at = (name: RowLayer): OpenedAt => ({
    open: layer === name,
    onOpenChange: (open) => {
      if (!open) onClose()
    },
    anchor: () => document.getElementById(rowId(first.id)) ?? list(),
    finalFocus: list,
  })
  return (
    <>
      <Menu
        label={`What to do with “${storyName(first)}”`}
        at={at('menu')}
        entries={[
          { label: 'Edit', keys: '↵', run: () => onEdit(first.id) },
          ...statusOptions
            .filter(({ value }) => value !== first.status)
            .map(({ value, label }) => ({
              label: `Make it ${label.toLowerCase()}`,
              run: () => void deeds.setStatus([first.id], value),
            })),
          { label: 'Copy as Markdown', run: () => void copyAsMarkdown([first], tell) },
          { label: 'Duplicate', ...(letters && { keys: 'D' }), run: () => onDuplicate(first.id) },
          { label: 'Move to Trash', keys: 'Del', danger: true, run: () => onTrash([first.id]) },
        ]}
      />
      <Menu
        label="Status"
        at={at('status')}
        entries={statusOptions.map(({ value, label }) => ({
          label,
          current: targets.every((story) => story.status === value),
          run: () => void deeds.setStatus(ids, value),
        }))}
      />
      <Picker
        label="Tag"
        at={at('tag')}
        items={tags.map((tag) => ({ value: tag, label: tag }))}
        chosen={tags.filter((tag) => targets.every((story) => story.tags.includes(tag)))}
        onToggle={(tag, on) => void deeds.tag(ids, tag, on)}
        onAdd={(tag) => void deeds.tag(ids, tag, true)}
        empty="Type a new tag."
      />
      <Picker
        label="Principles"
        width={340}
        at={at('principles')}
        items={principleItems}
        chosen={first.principles.map((tag) => tag.id)}
        onToggle={(value, on) => togglePrinciple(deeds, first, value, on)}
      />
    </>
  )
}
