import { Dialog } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { assertNever } from '../../../shared/assert.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import { sectionNames } from '../../../shared/story/story.ts'
import { storyOutline } from '../../../shared/story/story-outline.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import { useHost } from '../../host/use-host.ts'
import { useNotice } from '../../ui/notices.tsx'
import styles from './lookup-dialog.module.css'
import { LookupFoot } from './lookup-foot.tsx'
import { type LookupAct, lookupAct } from './lookup-keys.ts'
import { lookupQuery } from './lookup-query.ts'
import { LookupRow } from './lookup-row.tsx'
import { type Chips, noChips, ReadsAs, turnChip } from './reads-as.tsx'
import { StoryPreview } from './story-preview.tsx'
import { useLookup } from './use-lookup.ts'

export interface LookupDialogProps {
  open: boolean
  onClose: () => void
  onOpenStory: (id: string) => void
  /** Start a story for this question. */
  onNewStory: (from: { question: string; principles: PrincipleId[] }) => void
  /** Commands that can be run from the palette (typed after ">"), with their keys in words. */
  commands: readonly { id: string; label: string; keys: string; run: () => void }[]
}

/** A question in, the stories to tell out; also every command, tag and principle by name. */
export function LookupDialog(props: LookupDialogProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  return (
    <Dialog.Root open={props.open} onOpenChange={(next) => (next ? undefined : props.onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.window} aria-label="Look up a story" initialFocus={field}>
          <LookupPanel {...props} field={field} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

type PanelProps = LookupDialogProps & { field: React.RefObject<HTMLTextAreaElement | null> }

function LookupPanel({ onClose, onOpenStory, onNewStory, commands, field }: PanelProps) {
  const host = useHost()
  const tell = useNotice()
  const [typed, setTyped] = useState('')
  const [chips, setChips] = useState<Chips>(noChips)
  const [at, setAt] = useState(0)
  const [section, setSection] = useState<number | null>(null)
  const { list, answer, count, indexed } = useLookup(typed, chips, commands)
  const rows = useRef<HTMLDivElement>(null)
  const selected = Math.min(at, list.items.length - 1)
  const item = list.items[selected]
  const story = item?.type === 'story' ? item.story : null

  useEffect(() => {
    rows.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })

  const move = (to: number) => {
    setAt(Math.max(0, Math.min(list.items.length - 1, to)))
    setSection(null)
  }
  const type = (text: string) => {
    setTyped(text)
    setAt(0)
    setSection(null)
  }
  const newStory = () => onNewStory({ question: typed.trim(), principles: [...(answer?.readsAs.slice(0, 1) ?? [])] })
  const pick = (index: number) => {
    const chosen = list.items[index]
    if (chosen?.type === 'story') onOpenStory(chosen.story.id)
    if (chosen?.type === 'new-story') newStory()
    if (chosen?.type === 'command') {
      onClose()
      // After the dialog has given the focus back, so that a command that moves it has the last word.
      setTimeout(chosen.run, 0)
    }
  }
  const copy = async () => {
    if (!story) return
    await navigator.clipboard.writeText(storyOutline(story))
    tell({ text: `Copied the outline of “${storyName(story)}”` })
  }

  const chipAt = (index: number) =>
    [...chips.force, ...(answer?.readsAs ?? []).filter((id) => !chips.force.includes(id))][index]
  const act = (wanted: LookupAct) => {
    switch (wanted.type) {
      case 'move':
        return move(selected + wanted.by)
      case 'pick':
        return pick(wanted.index === 'selected' ? selected : wanted.index)
      case 'new-story':
        return newStory()
      case 'turn-chip': {
        const id = chipAt(wanted.index)
        return id ? setChips(turnChip(chips, id)) : undefined
      }
      case 'copy':
        return void copy()
      case 'next-section':
        return setSection(((section ?? -1) + 1) % sectionNames.length)
      case 'clear-chips':
        return setChips(noChips)
      case 'step-back':
        type('')
        return setChips(noChips)
      default:
        return assertNever(wanted, 'every act of the lookup is done')
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const selecting = field.current?.selectionStart !== field.current?.selectionEnd
    const wanted = lookupAct(event, { platform: host.platform, empty: typed === '', selecting })
    if (!wanted) return
    event.preventDefault()
    // The dialog must not also close on an Esc that only cleared the question.
    event.stopPropagation()
    act(wanted)
  }

  return (
    <>
      <div className={styles.query}>
        <Search size={19} aria-hidden="true" className={styles.icon} />
        <textarea
          ref={field}
          rows={1}
          className={styles.field}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          placeholder="Type or paste the question you were asked"
          aria-label="Question"
          role="combobox"
          aria-expanded={list.items.length > 0}
          aria-controls="lookup-rows"
          aria-autocomplete="list"
          aria-activedescendant={item ? `lookup-row-${selected}` : undefined}
          spellCheck={false}
        />
        <span className={styles.count}>{count}</span>
      </div>
      {answer ? (
        <ReadsAs readsAs={answer.readsAs} chips={chips} onTurn={(id) => setChips(turnChip(chips, id))} />
      ) : null}
      <div className={styles.body}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a pointer */}
        <div className={styles.left} tabIndex={0}>
          {list.heading ? (
            <p className={styles.heading} data-gap={answer?.gap}>
              {list.heading}
            </p>
          ) : null}
          <div id="lookup-rows" ref={rows} role="listbox" aria-label="Stories" className={styles.rows}>
            {list.items.map((each, index) => (
              <LookupRow
                key={each.id}
                item={each}
                id={`lookup-row-${index}`}
                index={index}
                selected={index === selected}
                platform={host.platform}
                onPick={() => pick(index)}
                onPoint={() => (index === selected ? undefined : move(index))}
              />
            ))}
          </div>
        </div>
        <div className={styles.right}>{story ? <StoryPreview story={story} section={section} /> : null}</div>
      </div>
      <LookupFoot
        platform={host.platform}
        indexed={indexed}
        story={story !== null}
        question={lookupQuery(typed).type === 'question'}
      />
      <p className="visually-hidden" role="status">
        {typed.trim() ? `${list.heading} ${list.items.filter((each) => each.type !== 'new-story').length} found` : ''}
      </p>
    </>
  )
}
