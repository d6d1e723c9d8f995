import { type ReactNode, useState } from 'react'
import type { TextSays } from '../../../shared/coverage/coverage-gaps.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { strengthOf } from '../../../shared/story/edit-story.ts'
import type { Story } from '../../../shared/story/story.ts'
import { Menu } from '../../ui/menu.tsx'
import { CandidatesDialog } from './candidates-dialog.tsx'
import type { CoverageView } from './coverage-view.ts'
import { GroupDialog } from './group-dialog.tsx'
import { principleOf } from './principle-of.ts'
import type { GridDeeds } from './use-grid-keys.ts'
import type { Tagging } from './use-tagging.ts'

type Layer =
  | { type: 'candidates'; principle: PrincipleId }
  | { type: 'group'; name: string; principle: PrincipleId | null }
  | { type: 'none' }

type LayerDeeds = Pick<GridDeeds, 'showCandidates' | 'showGroup' | 'openMenu'>

interface LayersAsk {
  tagging: Tagging
  textSays: TextSays
  view: CoverageView
  deeds: Pick<GridDeeds, 'openStory' | 'showStoriesOf' | 'newStoryFor'> & { sortBy: (principle: PrincipleId) => void }
}

function inGroup(story: Story, name: string, { lens, readyOnly }: CoverageView): boolean {
  if (story.status === 'retired' || (readyOnly && story.status !== 'ready')) return false
  return name === (lens === 'project' ? story.project.trim() : (story.happenedOn?.slice(0, 4) ?? ''))
}

function groupTitle(name: string, principle: PrincipleId | null, { lens }: CoverageView): string {
  const group = name || (lens === 'project' ? 'No project' : 'No date')
  return principle ? `${group} · ${principleOf(principle).name}` : group
}

/** What may lie over the grid: the menu of a column, the candidates for a gap, the stories behind a count. */
export function useLayers({ tagging, textSays, view, deeds }: LayersAsk): {
  layers: ReactNode
  layerDeeds: LayerDeeds
} {
  const [layer, setLayer] = useState<Layer>({ type: 'none' })
  const [menu, setMenu] = useState<{ principle: PrincipleId; anchor: HTMLElement } | null>(null)
  const [menuOpen, setMenuOpen] = useState(false)
  const close = () => setLayer({ type: 'none' })

  const entries = (principle: PrincipleId) => [
    { label: 'Show its stories', keys: '↵', run: () => deeds.showStoriesOf(principle) },
    { label: 'New story for it', keys: 'N', run: () => deeds.newStoryFor(principle) },
    { label: 'See candidates', keys: 'M', run: () => setLayer({ type: 'candidates', principle }) },
    { label: 'Sort by this column', keys: 'S', run: () => deeds.sortBy(principle) },
  ]
  return {
    layerDeeds: {
      showCandidates: (principle) => setLayer({ type: 'candidates', principle }),
      showGroup: (name, principle) => setLayer({ type: 'group', name, principle }),
      openMenu: (principle, anchor) => {
        setMenu({ principle, anchor })
        setMenuOpen(true)
      },
    },
    layers: (
      <>
        {menu ? (
          <Menu
            label={principleOf(menu.principle).name}
            entries={entries(menu.principle)}
            at={{
              open: menuOpen,
              onOpenChange: setMenuOpen,
              anchor: () => menu.anchor,
              finalFocus: () => menu.anchor,
            }}
          />
        ) : null}
        {layer.type === 'candidates' ? (
          <CandidatesDialog
            principle={layer.principle}
            stories={tagging.stories}
            textSays={textSays}
            onTag={tagging.tag}
            onOpen={(storyId) => deeds.openStory(storyId, layer.principle)}
            onNewStory={deeds.newStoryFor}
            onClose={close}
          />
        ) : null}
        {layer.type === 'group' ? (
          <GroupDialog
            title={groupTitle(layer.name, layer.principle, view)}
            principle={layer.principle}
            stories={tagging.stories.filter(
              (story) => inGroup(story, layer.name, view) && (!layer.principle || strengthOf(story, layer.principle)),
            )}
            onOpen={(storyId) => deeds.openStory(storyId, layer.principle)}
            onClose={close}
          />
        ) : null}
      </>
    ),
  }
}
