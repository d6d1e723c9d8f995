import { useState } from 'react'
import { setEvidenceNote, setStrength } from '../../../../shared/story/edit-story.ts'
import type { PrincipleTag, Story, Strength } from '../../../../shared/story/story.ts'
import { Button } from '../../../ui/button.tsx'
import { ChipButton } from '../../../ui/chip-button.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import type { DraftSession } from '../draft/draft-session.ts'
import { principleOf } from '../principle-words.ts'
import type { StoryDeeds } from '../use-story-deeds.ts'
import styles from './card.module.css'

const strengths: readonly { value: Strength; label: string }[] = [
  { value: 'primary', label: 'Primary' },
  { value: 'secondary', label: 'Also shows' },
]

interface PrincipleCardProps {
  session: DraftSession
  story: Story
  tag: PrincipleTag
  deeds: StoryDeeds
  openAtFirst: boolean
  onRemoved: () => void
}

/** One principle of a story: how strongly it shows, what proves it, and how to take it off. */
export function PrincipleCard({ session, story, tag, deeds, openAtFirst, onRemoved }: PrincipleCardProps) {
  const [open, setOpen] = useState(openAtFirst)
  const principle = principleOf(tag.id)
  const name = principle?.name ?? tag.id
  const primary = tag.strength === 'primary'
  const setTo = (strength: Strength | null, label: string) =>
    deeds.change(story.id, label, (stored) => setStrength(stored, tag.id, strength))
  return (
    <Popover
      title={name}
      width={320}
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        if (!next) void session.flush()
      }}
      trigger={
        <ChipButton strong={primary} aria-label={`${name}, ${primary ? 'primary' : 'also shows'}`} title={name}>
          {principle?.short ?? tag.id}
        </ChipButton>
      }
    >
      <p className={styles.quiet}>{principle?.reading}</p>
      <Segmented
        label="How strongly the story shows it"
        value={tag.strength}
        options={strengths}
        onChange={(strength) =>
          void setTo(strength, strength === 'primary' ? `Made ${name} primary` : `${name} also shows`)
        }
      />
      <label className={styles.field}>
        <span>{principle?.evidenceQuestion ?? 'What proves it?'}</span>
        <textarea
          className={styles.text}
          rows={2}
          value={tag.note}
          spellCheck
          onChange={(event) => {
            const note = event.target.value
            session.edit((typed) => setEvidenceNote(typed, tag.id, note))
          }}
          onBlur={() => void session.flush()}
        />
      </label>
      <div>
        <Button
          small
          onClick={() => {
            setOpen(false)
            void setTo(null, `Untagged ${name}`).then(onRemoved)
          }}
        >
          Remove
        </Button>
      </div>
    </Popover>
  )
}
