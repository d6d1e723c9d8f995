import { useRef } from 'react'
import type { PrincipleId } from '../../../../shared/principle/principle.ts'
import { principles } from '../../../../shared/principle/principle-content.ts'
import { primaryPrinciple, setStrength } from '../../../../shared/story/edit-story.ts'
import type { Story } from '../../../../shared/story/story.ts'
import { ChipButton } from '../../../ui/chip-button.tsx'
import { Picker, type PickerItem } from '../../../ui/picker.tsx'
import type { DraftSession } from '../draft/draft-session.ts'
import { principleOf } from '../principle-words.ts'
import { inReadingOrder } from '../reading-order.ts'
import type { StoryDeeds } from '../use-story-deeds.ts'
import { PrincipleCard } from './principle-card.tsx'

/** The sixteen, to pick from. */
export const principleItems: readonly PickerItem[] = principles.map((each) => ({
  value: each.id,
  label: each.name,
  note: each.reading,
}))

/** Tags or untags one principle: the first becomes primary, the others also show. */
export function togglePrinciple(deeds: StoryDeeds, story: Story, value: string, on: boolean): void {
  const principle = principleOf(value)
  if (!principle) return
  const label = on ? `Tagged ${principle.name}` : `Untagged ${principle.name}`
  void deeds.change(story.id, label, (stored) => {
    const strength = primaryPrinciple(stored) === null ? 'primary' : 'secondary'
    return setStrength(stored, principle.id, on ? strength : null)
  })
}

interface PrincipleChipsProps {
  session: DraftSession
  story: Story
  deeds: StoryDeeds
  /** The one whose card is open at first. */
  at: PrincipleId | null
}

/** Which principles the story shows. A chip opens what there is to say about it. */
export function PrincipleChips({ session, story, deeds, at }: PrincipleChipsProps) {
  const add = useRef<HTMLButtonElement>(null)
  return (
    <>
      {inReadingOrder(story.principles).map((tag) => (
        <PrincipleCard
          key={`${story.id} ${tag.id}`}
          session={session}
          story={story}
          tag={tag}
          deeds={deeds}
          openAtFirst={tag.id === at}
          onRemoved={() => add.current?.focus()}
        />
      ))}
      <Picker
        label="Add a principle"
        width={340}
        items={principleItems}
        chosen={story.principles.map((tag) => tag.id)}
        onToggle={(value, on) => togglePrinciple(deeds, story, value, on)}
        trigger={
          <ChipButton ref={add} aria-label="Add a principle">
            + Principle
          </ChipButton>
        }
      />
    </>
  )
}
