import { useEffect } from 'react'
import { useHost } from '../host/use-host.ts'
import { useBank } from '../storage/use-bank.ts'

/** The person's theme, text size and text face, on the page and on the window. */
export function useTheme(): void {
  const host = useHost()
  const { status, settings } = useBank()
  const { theme, storyFont, storyFontSize } = settings
  useEffect(() => {
    if (status !== 'ready') return
    document.documentElement.style.colorScheme = theme === 'system' ? 'light dark' : theme
    host.setTheme(theme)
  }, [host, status, theme])
  useEffect(() => {
    const root = document.documentElement.style
    root.setProperty('--story-size', `${storyFontSize}px`)
    if (storyFont === 'sans') root.setProperty('--story-family', 'var(--ui-family)')
    else root.removeProperty('--story-family')
  }, [storyFont, storyFontSize])
}
