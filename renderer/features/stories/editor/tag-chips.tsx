import { useRef } from 'react'
import { addTag, removeTag } from '../../../../shared/story/edit-story.ts'
import type { Story } from '../../../../shared/story/story.ts'
import { ChipButton } from '../../../ui/chip-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Picker } from '../../../ui/picker.tsx'
import type { StoryDeeds } from '../use-story-deeds.ts'

interface TagChipsProps {
  story: Story
  /** Every tag in use. */
  tags: readonly string[]
  deeds: StoryDeeds
  onShowTag: (tag: string) => void
}

/** The person's own words for a story; a chip takes its tag off or shows the others that have it. */
export function TagChips({ story, tags, deeds, onShowTag }: TagChipsProps) {
  const add = useRef<HTMLButtonElement>(null)
  const take = async (tag: string) => {
    await deeds.change(story.id, `Untagged: ${tag}`, (stored) => removeTag(stored, tag))
    if (document.activeElement === document.body) add.current?.focus()
  }
  const give = (tag: string) => void deeds.change(story.id, `Tagged: ${tag}`, (stored) => addTag(stored, tag))
  return (
    <>
      {story.tags.map((tag) => (
        <Menu
          key={tag}
          label={`Tag ${tag}`}
          entries={[
            { label: 'Show stories with this tag', run: () => onShowTag(tag) },
            { label: 'Remove tag', run: () => void take(tag) },
          ]}
          trigger={
            <ChipButton
              aria-label={`Tag ${tag}`}
              onKeyDown={(event) => {
                if (event.key === 'Delete' || event.key === 'Backspace') void take(tag)
              }}
            >
              {tag}
            </ChipButton>
          }
        />
      ))}
      <Picker
        label="Add a tag"
        items={[...new Set([...tags, ...story.tags])].map((tag) => ({ value: tag, label: tag }))}
        chosen={story.tags}
        onToggle={(tag, on) => (on ? give(tag) : void take(tag))}
        onAdd={give}
        empty="Type a new tag."
        trigger={
          <ChipButton ref={add} aria-label="Add a tag">
            + Tag
          </ChipButton>
        }
      />
    </>
  )
}
