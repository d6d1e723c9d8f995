import { useRef, useState } from 'react'
import type { StoryVersion } from '../../../storage/story-versions.ts'
import { Button } from '../../../ui/button.tsx'
import { PopoverAt } from '../../../ui/popover-at.tsx'
import card from '../editor/card.module.css'
import form from '../review/number-form.module.css'
import type { StoryDeeds } from '../use-story-deeds.ts'
import { instantWords } from './version-words.ts'

/** Characters of a name. */
const longest = 120

interface NameVersionProps {
  version: StoryVersion
  deeds: StoryDeeds
  /** What it stands beside. */
  place: () => DOMRect | null
  /** Gives the focus back. */
  onClose: () => void
}

/** A name for a version: Enter keeps it, Esc leaves it as it was. */
export function NameVersion({ version, deeds, place, onClose }: NameVersionProps) {
  const field = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(version.kind === 'named' ? version.name : '')
  const nothing = name.trim() === '' && version.name === ''
  return (
    <PopoverAt title={`Version of ${instantWords(version.at)}`} place={place} firstFocus={field} onClose={onClose}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (nothing) return
          void deeds.nameVersion(version, name)
          onClose()
        }}
      >
        <label className={card.field}>
          <span>Name</span>
          <input
            ref={field}
            className={card.input}
            value={name}
            maxLength={longest}
            placeholder="Before the rewrite"
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <div className={form.deeds}>
          <Button small onClick={onClose}>
            Cancel
          </Button>
          <Button small look="primary" type="submit" disabled={nothing}>
            Keep name
          </Button>
        </div>
      </form>
    </PopoverAt>
  )
}
