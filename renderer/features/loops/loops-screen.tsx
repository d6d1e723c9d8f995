import { useState } from 'react'
import { amazonLoop } from '../../../shared/loop/amazon-loop.ts'
import { briefMarkdown } from '../../../shared/loop/brief-markdown.ts'
import { addSlot } from '../../../shared/loop/edit-loop.ts'
import { blankLoop, type Loop, slotName } from '../../../shared/loop/loop.ts'
import { loopBrief } from '../../../shared/loop/loop-brief.ts'
import { isPast } from '../../../shared/loop/loop-days.ts'
import { loopWeights } from '../../../shared/loop/loop-role.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { useBank, useBankStore } from '../../storage/use-bank.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorPanel } from '../../ui/error-panel.tsx'
import { useNotice } from '../../ui/notices.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { DayView } from './day-view.tsx'
import { localDay } from '../../host/local-day.ts'
import { LogDialog } from './log-dialog.tsx'
import { blankLog, type LogDraft, loggedOf } from './log-draft.ts'
import type { LoopActions } from './loop-actions.ts'
import { LoopBoard } from './loop-board.tsx'
import { LoopList } from './loop-list.tsx'
import { LoopsEmpty } from './loops-empty.tsx'
import { PastLoop } from './past-loop.tsx'
import { type LoopDeeds, useLoopDeeds } from './use-loop-deeds.ts'
import { useLoopView } from './use-loop-view.ts'

export interface LoopsScreenProps {
  /** Null = the list, or the only loop. */
  loopId: string | null
  /** The day view instead of the board. */
  day: boolean
  onOpen: (loopId: string | null, day?: boolean) => void
  onOpenStory: (id: string) => void
  onNewStoryFor: (principle: PrincipleId, title?: string) => void
  onPrint: (loopId: string) => void
}

interface OneLoopProps extends LoopsScreenProps {
  loop: Loop
  deeds: LoopDeeds
  many: boolean
  onNewLoop: () => void
}

function OneLoop({ loop, deeds, many, onNewLoop, ...ask }: OneLoopProps) {
  const view = useLoopView(loop)
  const { storiesById } = useBank()
  const tell = useNotice()
  const [draft, setDraft] = useState<LogDraft>(() => blankLog(0))
  const [logging, setLogging] = useState(false)
  const [boardShown, setBoardShown] = useState(false)
  const actions: LoopActions = {
    back: many ? () => ask.onOpen(null) : null,
    openStory: ask.onOpenStory,
    newStoryFor: ask.onNewStoryFor,
    log: (slot, story) => {
      const typed = draft.question.trim() !== ''
      // What was typed before closing is not thrown away; the round and the story follow the place asked from.
      setDraft({ ...(typed ? draft : blankLog(slot)), slot, storyId: story ?? (typed ? draft.storyId : null) })
      setLogging(true)
    },
    day: () => ask.onOpen(loop.id, true),
    print: () => ask.onPrint(loop.id),
    copyMarkdown: () => {
      const text = briefMarkdown(loop, loopBrief(loop, view.board, storiesById))
      navigator.clipboard.writeText(text).then(
        () => tell({ text: 'Brief copied as Markdown' }),
        () => tell({ text: 'The brief could not be copied.', tone: 'problem' }),
      )
    },
    newLoop: onNewLoop,
    remove: () => void deeds.remove(loop).then((done) => (done ? ask.onOpen(null) : undefined)),
  }
  const save = (made: LogDraft) => {
    const logged = loggedOf(view, made, { id: crypto.randomUUID(), at: new Date().toISOString() })
    const what = logged.telling ? `Told “${view.nameOf(logged.telling.storyId)}”` : 'Logged a question'
    return deeds.log(loop.id, `${what} in ${slotName(loop, made.slot)}`, logged)
  }
  const shown = ask.day ? (
    <DayView view={view} actions={actions} onLeave={() => ask.onOpen(loop.id)} />
  ) : isPast(loop, view.ground.today) && !boardShown ? (
    <PastLoop
      view={view}
      actions={actions}
      onShowBoard={() => setBoardShown(true)}
      onUntell={(telling) => void deeds.untell(telling, `Took back “${view.nameOf(telling.storyId)}”`)}
    />
  ) : (
    <LoopBoard view={view} deeds={deeds} actions={actions} />
  )
  return (
    <>
      {shown}
      {logging ? (
        <LogDialog view={view} draft={draft} onChange={setDraft} onSave={save} onClose={() => setLogging(false)} />
      ) : null}
    </>
  )
}

/** Loops: the list, one board, its day, or where to begin. */
export function LoopsScreen(props: LoopsScreenProps) {
  const { loops, tellings, settings, status, reason } = useBank()
  const store = useBankStore()
  const deeds = useLoopDeeds()
  const create = async (loop: Loop) => {
    if (await deeds.create(loop)) props.onOpen(loop.id)
  }
  const template = () =>
    void create(amazonLoop({ id: crypto.randomUUID(), weightOf: loopWeights({ role: '' }, settings) }))
  const blank = () => void create(addSlot(blankLoop({ id: crypto.randomUUID() }), { id: crypto.randomUUID() }))
  const loop = props.loopId ? loops.find((each) => each.id === props.loopId) : loops.length === 1 ? loops[0] : undefined
  if (status === 'loading') return <SkeletonRows />
  if (status === 'failed')
    return (
      <ErrorPanel title="Loops could not be read." details={reason}>
        <Button onClick={() => void store.reload()}>Try again</Button>
      </ErrorPanel>
    )
  if (loop)
    return <OneLoop key={loop.id} {...props} loop={loop} deeds={deeds} many={loops.length > 1} onNewLoop={blank} />
  if (loops.length === 0)
    return (
      <main data-pane="loops" style={{ height: '100%' }}>
        <h1 className="visually-hidden">Loops</h1>
        <LoopsEmpty onTemplate={template} onBlank={blank} />
      </main>
    )
  return (
    <LoopList
      loops={loops}
      tellings={tellings}
      today={localDay()}
      onOpen={(id) => props.onOpen(id)}
      onTemplate={template}
      onBlank={blank}
    />
  )
}
