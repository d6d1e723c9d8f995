import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { assertNever } from '../../../shared/assert.ts'
import type { LookupShape } from '../../../shared/ipc/shell.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { sectionNames } from '../../../shared/story/story.ts'
import { storyOutline } from '../../../shared/story/story-outline.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import { useHost } from '../../host/use-host.ts'
import { useLoopAtHand } from '../../match/loop-at-hand.ts'
import { pinnedTo } from '../../match/pinned-to.ts'
import { usePinning } from '../../match/use-pinning.ts'
import { useBank } from '../../storage/use-bank.ts'
import { Late } from '../../ui/late.tsx'
import { useNotice } from '../../ui/notices.tsx'
import styles from './lookup-dialog.module.css'
import type { LookupDialogProps } from './lookup-dialog.tsx'
import { LookupFoot } from './lookup-foot.tsx'
import { type LookupAct, lookupAct } from './lookup-keys.ts'
import { LookupListView, lookupRowId } from './lookup-list-view.tsx'
import { lookupQuery } from './lookup-query.ts'
import { LookupQueryField } from './lookup-query-field.tsx'
import { LoopQuestion, loopWords } from './loop-question.tsx'
import readsAs from './reads-as.module.css'
import { type Chips, chipsInOrder, chipWords, noChips, ReadsAs, turnChip } from './reads-as.tsx'
import { StoryPreview } from './story-preview.tsx'
import { glanceCode, useGlance } from './use-glance.ts'
import { useLookup } from './use-lookup.ts'
import { useTelling } from './use-telling.ts'

interface PanelProps extends Omit<LookupDialogProps, 'open'> {
  field: RefObject<HTMLTextAreaElement | null>
  /** A story is opened as a glance: there is no other place to see it in. */
  opensInGlance?: boolean
  /** Told how the panel wants to lie: as the list, or as one of the widths of a glance. */
  onShape?: (shape: LookupShape) => void
  /** Whether the window stays above others, where it is one of its own. */
  onTop?: { on: boolean; turn: () => void }
}

/** The lookup itself: what is typed, what was found, and what can be done with it. */
export function LookupPanel(props: PanelProps) {
  const { onClose, onOpenStory, onNewStory, commands, due, field, opensInGlance, onTop } = props
  const host = useHost()
  const tell = useNotice()
  const { loops, pins } = useBank()
  const loopId = useLoopAtHand()
  const loop = loops.find((each) => each.id === loopId)
  const [typed, setTyped] = useState('')
  const [chips, setChips] = useState<Chips>(noChips)
  const [at, setAt] = useState(0)
  const [section, setSection] = useState<number | null>(null)
  const [said, say] = useState('')
  const { list, answer, asked, count, indexed, wordingsOf } = useLookup(typed, chips, { commands, due })
  const pin = usePinning()
  const telling = useTelling(say)
  const selected = Math.max(0, Math.min(at, list.items.length - 1))
  const item = list.items[selected]
  const story = item?.type === 'story' ? item.story : null
  const isQuestion = lookupQuery(typed).type === 'question'
  const pinned =
    story && isQuestion ? pinnedTo(pins, [typed, ...wordingsOf(typed)]).some((each) => each.storyId === story.id) : null

  const glance = useGlance(story !== null, field, props.onShape)

  const move = (to: number) => {
    setAt(Math.max(0, Math.min(list.items.length - 1, to)))
    setSection(null)
  }
  const type = (text: string) => {
    setTyped(text)
    setAt(0)
    setSection(null)
    say('')
  }
  const turn = (id: PrincipleId) => {
    const next = turnChip(chips, id)
    setChips(next)
    setAt(0)
    say(chipWords(next, id))
  }
  const newStory = () => {
    if (isQuestion) onNewStory({ question: typed.trim(), principles: chips.force })
  }
  const pick = (index: number, stay: boolean) => {
    const chosen = list.items[index]
    if (chosen?.type === 'story' && opensInGlance && !stay) {
      move(index)
      glance.open()
    } else if (chosen?.type === 'story') onOpenStory(chosen.story.id, stay)
    if (chosen?.type === 'question') type(chosen.text)
    if (chosen?.type === 'new-story') newStory()
    if (chosen?.type === 'command') {
      onClose()
      // After the dialog has given the focus back, so that a command that moves it has the last word.
      setTimeout(chosen.run, 0)
    }
  }
  // The list is drawn again for another answer only, so what its rows do must not be new with every letter.
  const latest = useRef({ pick, move })
  useEffect(() => {
    latest.current = { pick, move }
  })
  const pickRow = useCallback((index: number) => latest.current.pick(index, false), [])
  const selectRow = useCallback((index: number) => latest.current.move(index), [])
  const copy = async () => {
    if (!story) return
    await navigator.clipboard.writeText(storyOutline(story))
    tell({ text: `Copied the outline of “${storyName(story)}”` })
  }
  const act = (wanted: LookupAct) => {
    switch (wanted.type) {
      case 'move':
        return move(selected + wanted.by)
      case 'pick':
        return pick(wanted.index === 'selected' ? selected : wanted.index, wanted.stay)
      case 'new-story':
        return newStory()
      case 'turn-chip': {
        const id = chipsInOrder(chips, answer?.readsAs ?? [])[wanted.index]
        return id ? turn(id) : undefined
      }
      case 'copy':
        return void copy()
      case 'pin':
        return story && isQuestion ? void pin(typed, story, wordingsOf(typed)).then(say) : undefined
      case 'told':
        return story
          ? telling.told({ story, question: isQuestion ? typed.trim() : '', principle: answer?.readsAs[0] ?? null })
          : undefined
      case 'glance':
        return story ? glance.open() : undefined
      case 'on-top':
        onTop?.turn()
        return say(onTop?.on ? 'No longer on top' : 'Stays on top')
      case 'next-section':
        return setSection(((section ?? -1) + 1) % sectionNames.length)
      case 'clear-chips':
        return setChips(noChips)
      case 'step-back':
        setChips(noChips)
        field.current?.focus()
        return type('')
      default:
        return assertNever(wanted, 'every act of the lookup is done')
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { selectionStart, selectionEnd } = field.current ?? { selectionStart: 0, selectionEnd: 0 }
    const wanted = lookupAct(event.nativeEvent, {
      platform: host.platform,
      inField: event.target === field.current,
      empty: typed === '',
      atEnd: selectionStart === typed.length,
      isWindow: onTop !== undefined,
      selecting: selectionStart !== selectionEnd || (getSelection()?.toString() ?? '') !== '',
    })
    if (!wanted) return
    event.preventDefault()
    // The dialog must not also close on an Esc that only cleared the question.
    event.stopPropagation()
    act(wanted)
  }

  if (glance.shown && story)
    return (
      <Late
        code={glanceCode}
        props={{
          story,
          width: glance.width,
          platform: host.platform,
          onWidth: glance.setWidth,
          onMove: (by) => (list.items[selected + by]?.type === 'story' ? move(selected + by) : undefined),
          onClose: glance.close,
        }}
      />
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: chords work wherever the focus is in the window
    <div className={styles.panel} onKeyDown={onKeyDown}>
      <LookupQueryField
        field={field}
        typed={typed}
        count={count}
        selectedId={item ? lookupRowId(selected) : undefined}
        onType={type}
        onTop={onTop}
      />
      {answer || loop ? (
        <ReadsAs readsAs={answer?.readsAs ?? []} asked={answer !== null} chips={chips} onTurn={turn}>
          {loop ? (
            <button type="button" className={readsAs.loop} onClick={telling.askLoop}>
              Loop: {loopWords(loop)}
            </button>
          ) : null}
        </ReadsAs>
      ) : null}
      <div className={styles.body}>
        <LookupListView
          list={list}
          asked={asked}
          selected={selected}
          platform={host.platform}
          onPick={pickRow}
          onSelect={selectRow}
        />
        {story ? (
          <div className={styles.right}>
            <StoryPreview story={story} section={section} />
          </div>
        ) : null}
      </div>
      <div className={styles.under}>
        {telling.asking ? (
          <LoopQuestion
            loops={loops}
            onChoose={(id) => {
              telling.choose(id)
              field.current?.focus()
            }}
            onCancel={() => {
              telling.cancel()
              field.current?.focus()
            }}
          />
        ) : null}
        <LookupFoot platform={host.platform} indexed={indexed} story={story !== null} pinned={pinned} onAct={act} />
      </div>
      <p className="visually-hidden" role="status">
        {[
          said,
          typed.trim() ? `${list.heading} ${list.items.filter((each) => each.type !== 'new-story').length} found` : '',
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </div>
  )
}
