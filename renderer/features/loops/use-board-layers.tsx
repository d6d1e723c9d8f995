import { type ReactNode, useRef, useState } from 'react'
import { setSlotPrinciples } from '../../../shared/loop/edit-loop.ts'
import { boardPrinciples, type Need, slotName } from '../../../shared/loop/loop.ts'
import { isPrincipleId, principleIds } from '../../../shared/principle/principle.ts'
import { Menu, type MenuEntry, type OpenedAt } from '../../ui/menu.tsx'
import { Picker } from '../../ui/picker.tsx'
import { type BoardPlace, cellAt } from './board-focus.ts'
import { principleOf } from './principle-words.ts'
import { storyChoices } from './story-choices.ts'
import type { BoardDeeds } from './use-board-deeds.ts'
import type { LoopView } from './use-loop-view.ts'

type Layer =
  | { type: 'choose' | 'move' | 'menu'; need: Need; anchor: HTMLElement }
  | { type: 'principles' | 'round'; slot: number; anchor: HTMLElement }

export interface BoardLayers {
  choose: (at: BoardPlace) => void
  moveTo: (at: BoardPlace) => void
  menu: (at: BoardPlace) => void
  principles: (slot: number) => void
  round: (slot: number) => void
}

interface LayersAsk {
  view: LoopView
  deeds: BoardDeeds
  /** Menu entries of a need and of a round. */
  needEntries: (need: Need) => MenuEntry[]
  roundEntries: (slot: number) => MenuEntry[]
  onNewStory: (need: Need, title: string) => void
}

/** What may lie over the board: stories to choose, places to move to, principles, menus. */
export function useBoardLayers(ask: LayersAsk): { layers: ReactNode; open: BoardLayers } {
  const { view, deeds } = ask
  const { loop, board } = view
  const [layer, setLayer] = useState<Layer | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const focusAfter = useRef<HTMLElement | null>(null)
  const show = (next: Layer) => {
    focusAfter.current = next.anchor
    setLayer(next)
    setIsOpen(true)
  }
  const needAt = ({ slot, place }: BoardPlace): Need | null =>
    board.assignments.filter((row) => row.slot === slot)[place] ?? null
  const open: BoardLayers = {
    choose: (at) => openNeed('choose', at),
    moveTo: (at) => openNeed('move', at),
    menu: (at) => openNeed('menu', at),
    principles: (slot) => {
      const anchor = cellAt({ slot, place: 0 })
      if (anchor) show({ type: 'principles', slot, anchor })
    },
    round: (slot) => {
      const anchor = document.querySelector<HTMLElement>(`[data-round="${slot}"]`)
      if (anchor) show({ type: 'round', slot, anchor })
    },
  }
  function openNeed(type: 'choose' | 'move' | 'menu', at: BoardPlace) {
    const need = needAt(at)
    const anchor = cellAt(at)
    if (!need || !anchor) return
    const row = board.assignments.find((each) => each.slot === need.slot && each.principle === need.principle)
    if (type === 'move' && !row?.story) return
    show({ type, need, anchor })
  }
  if (!layer) return { layers: null, open }

  const at: OpenedAt = {
    open: isOpen,
    onOpenChange: setIsOpen,
    anchor: () => layer.anchor,
    finalFocus: () => focusAfter.current,
  }
  const close = () => setIsOpen(false)
  const key = (need: Need) => `${need.slot} ${need.principle}`
  const drawn = (): ReactNode => {
    switch (layer.type) {
      case 'choose': {
        const { need } = layer
        const now = board.assignments.find((row) => key(row) === key(need))
        return (
          <Picker
            label={`Story for ${principleOf(need.principle).name}`}
            items={storyChoices(view, need.principle)}
            chosen={now?.story ? [now.story] : []}
            most={60}
            width={380}
            at={at}
            empty="No story by that name."
            onAdd={(title) => {
              close()
              ask.onNewStory(need, title)
            }}
            onToggle={(story, chosen) => {
              close()
              if (chosen) deeds.choose(need, story)
              else deeds.clear(need)
            }}
          />
        )
      }
      case 'move': {
        const { need } = layer
        const others = board.assignments.filter(
          (row) => key(row) !== key(need) && row.state !== 'told' && row.state !== 'over',
        )
        return (
          <Picker
            label="Move to"
            items={others.map((row) => ({
              value: key(row),
              label: `${slotName(loop, row.slot)} · ${principleOf(row.principle).short}`,
              note: row.story ? `now ${view.nameOf(row.story)}` : 'empty',
            }))}
            chosen={[]}
            at={at}
            onToggle={(value) => {
              const to = others.find((row) => key(row) === value)
              close()
              if (to) focusAfter.current = deeds.move(need, to) ?? layer.anchor
            }}
          />
        )
      }
      case 'principles': {
        const chosen = loop.slots[layer.slot]?.principles ?? []
        const full = chosen.length >= boardPrinciples
        return (
          <Picker
            label={`Principles of ${slotName(loop, layer.slot)}`}
            items={principleIds
              .filter((id) => !full || chosen.includes(id))
              .map((id) => ({ value: id, label: principleOf(id).name }))}
            chosen={chosen}
            width={320}
            at={{ ...at, finalFocus: () => cellAt({ slot: layer.slot, place: 0 }) }}
            empty={full ? `A round has at most ${boardPrinciples}. Take one out first.` : 'No principle by that name.'}
            onToggle={(value, on) => {
              if (!isPrincipleId(value)) return
              const next = on ? [...chosen, value] : chosen.filter((id) => id !== value)
              deeds.edit(`Changed the principles of ${slotName(loop, layer.slot)}`, (now) =>
                setSlotPrinciples(now, layer.slot, next),
              )
            }}
          />
        )
      }
      case 'menu':
        return <Menu label="Story" entries={ask.needEntries(layer.need)} at={at} />
      case 'round':
        return <Menu label={slotName(loop, layer.slot)} entries={ask.roundEntries(layer.slot)} at={at} />
    }
  }
  return { layers: <span key={layer.type}>{drawn()}</span>, open }
}
