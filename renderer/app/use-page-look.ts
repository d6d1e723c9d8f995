import { useEffect } from 'react'
import { useBank } from '../storage/use-bank.ts'

/** The person's theme, text size and text face, on the page. */
export function usePageLook(): void {
  const { status, settings } = useBank()
  const { theme, storyFont, storyFontSize } = settings
  useEffect(() => {
    if (status === 'ready') document.documentElement.style.colorScheme = theme === 'system' ? 'light dark' : theme
  }, [status, theme])
  useEffect(() => {
    const root = document.documentElement.style
    root.setProperty('--story-size', `${storyFontSize}px`)
    if (storyFont === 'sans') root.setProperty('--story-family', 'var(--ui-family)')
    else root.removeProperty('--story-family')
  }, [storyFont, storyFontSize])
}
