import { useEffect, useRef, useState } from 'react'
import type { StoryVersion } from '../../../storage/story-versions.ts'
import { useNotice } from '../../../ui/notices.tsx'

/**
 * The version whose name is asked for, if any. `asker` remembers what has the focus now, so that the text being written
 * has it again afterwards; what it returns may be called long after, when the story is no longer on the screen.
 */
export function useVersionNaming() {
  const tell = useNotice()
  const [asked, setAsked] = useState<{ version: StoryVersion; focus: Element | null } | null>(null)
  const here = useRef(false)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  return {
    version: asked?.version ?? null,
    asker: () => {
      const focus = document.activeElement
      return (version: StoryVersion) => {
        if (here.current) setAsked({ version, focus })
        else tell({ text: 'It can be named beside its story, under Versions.' })
      }
    },
    close: () => {
      setAsked(null)
      if (asked?.focus instanceof HTMLElement) asked.focus.focus()
    },
  }
}
