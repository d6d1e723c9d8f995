import { useMemo, useRef, useState } from 'react'
import { slotName } from '../../../shared/loop/loop.ts'
import { isPrincipleId } from '../../../shared/principle/principle.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Picker } from '../../ui/picker.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'
import { blankLog, isPlanned, type LogDraft, loggedPrinciple, planAfter, tellingOf } from './log-draft.ts'
import styles from './loop-dialogs.module.css'
import { PlanChangeList } from './plan-change-list.tsx'
import { principleOf } from './principle-words.ts'
import { logChoices } from './story-choices.ts'
import type { LoopView } from './use-loop-view.ts'

interface LogDialogProps {
  view: LoopView
  draft: LogDraft
  onChange: (draft: LogDraft) => void
  /** Resolves to false when it could not be written; the draft stays. */
  onSave: (draft: LogDraft) => Promise<boolean>
  onClose: () => void
}

const landings = [
  { value: 'none', label: 'Not said' },
  { value: 'well', label: 'Well' },
  { value: 'ok', label: 'All right' },
  { value: 'badly', label: 'Badly' },
] as const

function Check({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}

/** What a telling means for the rounds to come; also the answer to "what if". */
function Preview({ view, draft }: { view: LoopView; draft: LogDraft }) {
  const after = useMemo(() => {
    const telling = tellingOf(view, draft, { id: 'if', at: '' })
    return telling ? planAfter(view, telling) : null
  }, [view, draft])
  if (!after) return null
  return (
    <section className={styles.preview} aria-label="What it changes">
      <h3 className={styles.subhead}>
        {after.changes.length === 0 ? 'The rest of the plan stays as it is.' : 'The rest of the plan would be'}
      </h3>
      <PlanChangeList view={view} changes={after.changes} />
    </section>
  )
}

/** "What was asked?": the question, the story told, how it landed. Closing keeps what was typed. */
export function LogDialog({ view, draft, onChange, onSave, onClose }: LogDialogProps) {
  const first = useRef<HTMLTextAreaElement>(null)
  const [saving, setSaving] = useState(false)
  const { loop } = view
  const change = (part: Partial<LogDraft>) => onChange({ ...draft, ...part })
  const choices = useMemo(() => logChoices(view, draft.slot), [view, draft.slot])
  const nothing = draft.storyId === null && draft.question.trim() === ''
  const save = async (more: boolean) => {
    if (nothing || saving) return
    setSaving(true)
    const saved = await onSave(draft)
    setSaving(false)
    if (!saved) return
    onChange(blankLog(draft.slot))
    if (more) first.current?.focus()
    else onClose()
  }
  return (
    <Dialog
      title="What was asked?"
      open
      onClose={onClose}
      width={600}
      firstFocus={first}
      foot={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button disabled={nothing} onClick={() => void save(true)}>
            Save and log another
          </Button>
          <Button look="primary" disabled={nothing} onClick={() => void save(false)}>
            Save
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Select
          id="log-round"
          label="Round"
          value={String(draft.slot)}
          none="Choose a round"
          options={loop.slots.map((_, at) => ({ value: String(at), label: slotName(loop, at) }))}
          onChange={(value) => change({ slot: Number(value ?? draft.slot), principle: 'likely' })}
        />
        <div className={styles.field}>
          <label className={styles.label} htmlFor="log-question">
            Question
          </label>
          <textarea
            id="log-question"
            ref={first}
            className={styles.question}
            value={draft.question}
            placeholder="As near to their words as you remember"
            onChange={(event) => change({ question: event.target.value })}
          />
        </div>
        <div className={styles.field}>
          <span className={styles.label}>Story told</span>
          <Picker
            label="Find a story"
            items={choices}
            chosen={draft.storyId ? [draft.storyId] : []}
            most={60}
            width={420}
            onToggle={(value, chosen) => change({ storyId: chosen ? value : null, principle: 'likely' })}
            trigger={
              <Button
                className={styles.pick ?? ''}
                aria-label={`Story told: ${draft.storyId ? view.nameOf(draft.storyId) : 'none chosen'}`}
              >
                {draft.storyId ? view.nameOf(draft.storyId) : 'Choose the story you told'}
              </Button>
            }
          />
        </div>
        {draft.storyId ? (
          <>
            <Select
              id="log-principle"
              label="Answered"
              value={loggedPrinciple(view, draft)}
              none="None of them"
              options={(loop.slots[draft.slot]?.principles ?? []).map((id) => ({
                value: id,
                label: principleOf(id).name,
              }))}
              onChange={(value) => change({ principle: isPrincipleId(value) ? value : null })}
            />
            <div className={styles.field}>
              <span className={styles.label}>It landed</span>
              <Segmented
                label="It landed"
                value={draft.landed ?? 'none'}
                options={landings}
                onChange={(value) => change({ landed: value === 'none' ? null : value })}
              />
            </div>
          </>
        ) : null}
        <div className={styles.checks}>
          {draft.question.trim() ? (
            <Check
              label={draft.storyId ? 'Keep it among my questions' : 'Kept among my questions: no story was told'}
              on={draft.keep || !draft.storyId}
              onChange={(keep) => change({ keep })}
            />
          ) : null}
          {draft.question.trim() && draft.storyId ? (
            <Check label="Pin this story to this question" on={draft.pin} onChange={(pin) => change({ pin })} />
          ) : null}
          {draft.storyId && isPlanned(view) ? (
            <Check label="Plan the rest again" on={draft.replan} onChange={(replan) => change({ replan })} />
          ) : null}
        </div>
        {draft.replan && isPlanned(view) ? <Preview view={view} draft={draft} /> : null}
      </div>
    </Dialog>
  )
}
