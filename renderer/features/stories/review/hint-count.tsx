import { useEffect, useRef, useState } from 'react'
import type { Story } from '../../../../shared/story/story.ts'

/** Milliseconds without a key before the count is said (SCREENS.md §5). */
const quiet = 2000

/** Says how many hints there are, once typing has rested; nothing about a story that is only looked at. */
export function HintCount({ story, count }: { story: Story; count: number }) {
  const [said, setSaid] = useState('')
  const opened = useRef(story)
  useEffect(() => {
    if (opened.current.id !== story.id) {
      opened.current = story
      setSaid('')
    }
    if (opened.current === story) return
    const timer = setTimeout(() => setSaid(count === 1 ? '1 hint' : `${count} hints`), quiet)
    return () => clearTimeout(timer)
  }, [story, count])
  return (
    <span role="status" aria-live="polite" aria-label="Hints" className="visually-hidden">
      {said}
    </span>
  )
}
