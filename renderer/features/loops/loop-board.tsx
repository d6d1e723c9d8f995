import { Plus } from 'lucide-react'
import { useState } from 'react'
import { boardSlots, type Need } from '../../../shared/loop/loop.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { useBank } from '../../storage/use-bank.ts'
import { Button } from '../../ui/button.tsx'
import { useCommand } from '../../ui/command-registry.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Popover } from '../../ui/popover.tsx'
import { useMedia } from '../../ui/use-media.ts'
import { useSay } from '../../ui/use-say.ts'
import { type BoardPlace, focusCellSoon } from './board-focus.ts'
import { BoardHead } from './board-head.tsx'
import { boardMenu, needMenu, roundMenu } from './board-menus.ts'
import { BoardPanel } from './board-panel.tsx'
import { toldApartWords } from './board-words.ts'
import type { LoopActions } from './loop-actions.ts'
import styles from './loop-board.module.css'
import { mendWords } from './mend-cards.tsx'
import { PrincipleStrip } from './principle-strip.tsx'
import { RoundRow } from './round-row.tsx'
import { SlotCard } from './slot-card.tsx'
import { SuggestDialog } from './suggest-dialog.tsx'
import { boardDeeds } from './use-board-deeds.ts'
import { useBoardKeys } from './use-board-keys.ts'
import { useBoardLayers } from './use-board-layers.tsx'
import { useBoardTurns } from './use-board-turns.ts'
import type { LoopDeeds } from './use-loop-deeds.ts'
import type { LoopView } from './use-loop-view.ts'

interface LoopBoardProps {
  view: LoopView
  deeds: LoopDeeds
  actions: LoopActions
}

/** The loop as a table: who asks what, which story answers, what is left to mend. */
export function LoopBoard({ view, deeds, actions }: LoopBoardProps) {
  const { loop, board } = view
  const { settings } = useBank()
  const [said, say] = useSay()
  const [at, setAt] = useState<BoardPlace>({ slot: 0, place: 0 })
  const [suggesting, setSuggesting] = useState(false)
  const [over, setOver] = useState(false)
  const roomy = useMedia('(min-width: 1180px)')
  const turns = useBoardTurns()
  const mine = boardDeeds(view, deeds, turns, say)
  useCommand('toggle-side-panel', () => setOver((open) => !open), !roomy)
  useCommand('print-page', actions.print)

  const rowsOf = (slot: number) => board.assignments.filter((row) => row.slot === slot)
  const rowAt = ({ slot, place }: BoardPlace) => rowsOf(slot)[place]
  const current: BoardPlace = {
    slot: Math.max(0, Math.min(at.slot, loop.slots.length - 1)),
    place: Math.max(0, Math.min(at.place, rowsOf(at.slot).length - 1)),
  }
  const withNeed = (deed: (need: Need) => void) => (place: BoardPlace) => {
    const row = rowAt(place)
    if (row) deed(row)
  }
  const newStory = (principle: PrincipleId, title = '') => actions.newStoryFor(principle, title)
  const { layers, open } = useBoardLayers({
    view,
    deeds: mine,
    onNewStory: (need, title) => newStory(need.principle, title),
    needEntries: (need) => needMenu(view, need, mine, actions, () => openAt(need)),
    roundEntries: (slot) => roundMenu(slot, mine, actions, { principles: open.principles }),
  })
  function openAt(need: Need) {
    const place = rowsOf(need.slot).findIndex((row) => row.principle === need.principle)
    setTimeout(() => open.moveTo({ slot: need.slot, place }), 0)
  }
  useBoardKeys(
    {
      rounds: loop.slots.length,
      cellsOf: (slot) => Math.max(1, rowsOf(slot).length),
      letters: settings.singleKeyShortcuts,
      current,
      choose: open.choose,
      moveTo: open.moveTo,
      menu: open.menu,
      clear: withNeed(mine.clear),
      toggleLock: withNeed(mine.toggleLock),
      reorder: mine.reorder,
      addRound: mine.addRound,
      principles: open.principles,
      log: (slot) => actions.log(slot, rowAt(current)?.slot === slot ? (rowAt(current)?.story ?? null) : null),
      suggest: () => setSuggesting(true),
    },
    turns,
  )

  const panel = (
    <BoardPanel
      view={view}
      slot={current.slot}
      deeds={{ onOpenStory: actions.openStory, onNewStoryFor: (principle) => newStory(principle) }}
      onUse={(story, principle) => {
        const row = rowAt(current)
        const shows = view.ground.stories
          .find((each) => each.id === story)
          ?.principles.some((tag) => tag.id === row?.principle)
        mine.choose(row && shows ? row : { slot: current.slot, principle }, story)
      }}
    />
  )
  const beside = roomy && settings.sidePanelShown
  return (
    <main className={`${styles.screen} ${beside ? styles.withPanel : ''}`}>
      <section className={styles.page} aria-label="Loop" data-pane="loop">
        <BoardHead view={view} deeds={deeds} onBack={actions.back}>
          {beside ? null : (
            <Popover
              title="Stories and what to mend"
              titleShown={false}
              width={312}
              align="end"
              open={over}
              onOpenChange={setOver}
              trigger={<Button>{mendWords(view) || 'Stories'}</Button>}
            >
              <div className={styles.over}>{panel}</div>
            </Popover>
          )}
          <Button onClick={() => actions.log(current.slot, null)}>Log question</Button>
          <Button onClick={actions.day}>Day view</Button>
          <Button look="primary" onClick={() => setSuggesting(true)}>
            Suggest plan
          </Button>
          <Menu label="More for this loop" entries={boardMenu(actions)} trigger={<Button>More</Button>} />
        </BoardHead>
        <ol className={styles.rounds} aria-label="Rounds">
          {loop.slots.map((slot, index) => (
            <RoundRow
              key={slot.id || index}
              loop={loop}
              slot={slot}
              at={index}
              current={index === current.slot}
              deeds={deeds}
              toldApart={toldApartWords(view, index)}
              onBarRaiser={() => mine.toggleBarRaiser(index)}
              onPrinciples={() => open.principles(index)}
              onMenu={() => open.round(index)}
              onFocus={() => setAt((former) => (former.slot === index ? former : { slot: index, place: 0 }))}
            >
              {rowsOf(index).map((row, place) => (
                <SlotCard
                  key={row.principle}
                  view={view}
                  row={row}
                  place={place}
                  current={current.slot === index && current.place === place}
                  onFocus={() => setAt({ slot: index, place })}
                  onChoose={() => open.choose({ slot: index, place })}
                  onMenu={() => open.menu({ slot: index, place })}
                  onDrop={(dragged) => {
                    if (dragged.from === 'tray') mine.choose(row, dragged.story)
                    else mine.move(dragged.need, row)
                  }}
                />
              ))}
            </RoundRow>
          ))}
          {loop.slots.length < boardSlots ? (
            <li className={styles.add}>
              <Button small onClick={mine.addRound}>
                <Plus size={14} aria-hidden="true" /> Interviewer
              </Button>
            </li>
          ) : null}
        </ol>
        <PrincipleStrip view={view} />
        <p role="status" className="visually-hidden">
          {said}
        </p>
      </section>
      {beside ? (
        <aside className={styles.panel} aria-label="Stories and what to mend" data-pane="tray">
          {panel}
        </aside>
      ) : null}
      {layers}
      {suggesting ? (
        <SuggestDialog
          view={view}
          onClose={() => {
            setSuggesting(false)
            focusCellSoon(current)
          }}
          onTake={(label, change) => {
            mine.edit(label, change, { announce: true })
            say(label)
          }}
        />
      ) : null}
    </main>
  )
}
