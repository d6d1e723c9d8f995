import { type KeyboardEvent, type Ref, useRef } from 'react'
import { setText } from '../../../../shared/story/edit-story.ts'
import type { DraftSession } from '../draft/draft-session.ts'
import styles from './title-field.module.css'

interface TitleFieldProps {
  session: DraftSession
  value: string
  /** Out of the title, into the text. */
  onDown: () => void
  ref?: Ref<HTMLTextAreaElement>
}

/** The story's title: one line of thought that may wrap. */
export function TitleField({ session, value, onDown, ref }: TitleFieldProps) {
  const found = useRef(value)
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Ctrl/⌘+Enter leads to the next story, from here as from everywhere in the editor.
    if (event.nativeEvent.isComposing || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return
    const atEnd = event.currentTarget.selectionEnd === value.length
    const down = event.key === 'ArrowDown' && (atEnd || event.ctrlKey || event.metaKey)
    // Whoever has just typed a title goes on typing; whoever only passes by meets the chips on the way.
    if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey && value !== found.current) || down) onDown()
    else return
    event.preventDefault()
  }
  return (
    <textarea
      ref={ref}
      className={styles.title}
      rows={1}
      data-pane-focus
      value={value}
      placeholder="Untitled story"
      aria-label="Title"
      spellCheck
      onChange={(event) => {
        const title = event.target.value.replace(/\s*\n\s*/g, ' ')
        session.edit((story) => setText(story, 'title', title))
      }}
      onFocus={() => {
        found.current = value
      }}
      onKeyDown={onKeyDown}
      onBlur={() => void session.flush()}
    />
  )
}
