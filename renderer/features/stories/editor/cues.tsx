import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { addFollowUp, mostAnchors, removeFollowUp, setAnchor, setFollowUp } from '../../../../shared/story/edit-cues.ts'
import { setText } from '../../../../shared/story/edit-story.ts'
import type { Story } from '../../../../shared/story/story.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import type { DraftSession } from '../draft/draft-session.ts'
import type { StoryDeeds } from '../use-story-deeds.ts'
import card from './card.module.css'
import styles from './cues.module.css'
import { LikelyFollowUps } from './likely-follow-ups.tsx'

const lines = [
  { field: 'hook', label: 'Hook', hint: 'One sentence that makes a listener want the rest' },
  { field: 'openingLine', label: 'Opening line', hint: 'The exact words you begin with' },
  { field: 'closingLine', label: 'Closing line', hint: 'The exact words you end with' },
] as const

/** "hook · 3 anchors · 2 follow-ups": what is inside, while it is closed. */
export function cueWords({ hook, openingLine, closingLine, anchors, followUps }: Story): string {
  const count = (number: number, one: string) => (number === 0 ? '' : `${number} ${one}${number === 1 ? '' : 's'}`)
  const parts = [
    hook && 'hook',
    openingLine && 'opening line',
    closingLine && 'closing line',
    count(anchors.filter(Boolean).length, 'anchor'),
    count(followUps.length, 'follow-up'),
  ]
  return parts.filter(Boolean).join(' · ')
}

interface CuesProps {
  session: DraftSession
  story: Story
  deeds: StoryDeeds
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** What helps in telling the story, folded away until it is wanted. */
export function Cues({ session, story, deeds, open, onOpenChange }: CuesProps) {
  return (
    <details className={styles.cues} open={open} onToggle={(event) => onOpenChange(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <span>Telling it</span>
        <span className={styles.inside}>{cueWords(story) || 'hook, opening line, anchors, follow-ups'}</span>
      </summary>
      {open ? <CueFields session={session} story={story} deeds={deeds} /> : null}
    </details>
  )
}

function CueFields({ session, story, deeds }: Omit<CuesProps, 'open' | 'onOpenChange'>) {
  const settle = () => void session.flush()
  const [asked, setAsked] = useState(false)
  return (
    <div className={styles.fields}>
      {lines.map(({ field, label, hint }) => (
        <label key={field} className={card.field}>
          <span>{label}</span>
          <textarea
            className={styles.line}
            rows={1}
            value={story[field]}
            placeholder={hint}
            spellCheck
            onBlur={settle}
            onChange={(event) => {
              const text = event.target.value.replace(/\s*\n\s*/g, ' ')
              session.edit((typed) => setText(typed, field, text))
            }}
          />
        </label>
      ))}
      <fieldset className={styles.group}>
        <legend className={styles.legend}>Anchors: up to five beats, a few words each</legend>
        {Array.from({ length: Math.min(mostAnchors, story.anchors.length + 1) }, (_, at) => (
          <input
            // biome-ignore lint/suspicious/noArrayIndexKey: an anchor is its place in the order
            key={at}
            className={card.input}
            aria-label={`Anchor ${at + 1}`}
            onBlur={settle}
            value={story.anchors[at] ?? ''}
            onChange={(event) => {
              const text = event.target.value
              session.edit((typed) => setAnchor(typed, at, text))
            }}
          />
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>Follow-up questions</legend>
        {story.followUps.map((each, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a follow-up is its place in the order
          <div key={at} className={styles.followUp}>
            <input
              className={card.input}
              aria-label={`Follow-up question ${at + 1}`}
              onBlur={settle}
              placeholder="What may they ask?"
              // biome-ignore lint/a11y/noAutofocus: it was just asked for
              autoFocus={asked && at === story.followUps.length - 1 && !each.question}
              value={each.question}
              onChange={(event) => {
                const question = event.target.value
                session.edit((typed) => setFollowUp(typed, at, { question }))
              }}
            />
            <IconButton
              label={`Remove follow-up ${at + 1}`}
              onClick={() => void deeds.change(story.id, 'Removed a follow-up', (stored) => removeFollowUp(stored, at))}
            >
              <X size={14} />
            </IconButton>
            <textarea
              className={card.text}
              aria-label={`Answer ${at + 1}`}
              // biome-ignore lint/a11y/noAutofocus: the question came with it, its answer was asked for
              autoFocus={asked && at === story.followUps.length - 1 && each.question !== ''}
              placeholder="Your answer"
              spellCheck
              onBlur={settle}
              value={each.answer}
              onChange={(event) => {
                const answer = event.target.value
                session.edit((typed) => setFollowUp(typed, at, { answer }))
              }}
            />
          </div>
        ))}
        <div>
          <Button
            small
            onClick={() => {
              setAsked(true)
              session.edit((typed) => addFollowUp(typed))
            }}
          >
            <Plus size={13} aria-hidden="true" /> Follow-up
          </Button>
        </div>
        <LikelyFollowUps
          story={story}
          onAnswer={(question) => {
            setAsked(true)
            session.edit((typed) => addFollowUp(typed, question))
          }}
        />
      </fieldset>
    </div>
  )
}
