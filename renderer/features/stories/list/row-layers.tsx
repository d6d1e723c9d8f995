import { useMemo } from 'react'
import type { Story } from '../../../../shared/story/story.ts'
import { storyFacets } from '../../../../shared/story/story-filter.ts'
import { Menu, type OpenedAt } from '../../../ui/menu.tsx'
import { Picker } from '../../../ui/picker.tsx'
import { principleItems, togglePrinciple } from '../editor/principle-chips.tsx'
import { statusOptions } from '../editor/status-words.ts'
import type { StoryDeeds } from '../use-story-deeds.ts'
import { rowId } from './story-row.tsx'

export type RowLayer = 'none' | 'status' | 'tag' | 'principles'

export interface RowLayersProps {
  layer: RowLayer
  onClose: () => void
  /** The stories a key was pressed for. */
  targets: readonly Story[]
  /** The one it stands beside, and the one whose principles are meant. */
  at: Story
  stories: readonly Story[]
  deeds: StoryDeeds
  /** Has the focus afterwards. */
  list: () => HTMLElement | null
}

/** What the keys E, T and P open beside a row. */
export function RowLayers({ layer, onClose, targets, at: first, stories, deeds, list }: RowLayersProps) {
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
