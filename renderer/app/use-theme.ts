import { useEffect } from 'react'
import { useHost } from '../host/use-host.ts'
import { useBank } from '../storage/use-bank.ts'
import { usePageLook } from './use-page-look.ts'

/** The person's theme, text size and text face, on the page and on the window. */
export function useTheme(): void {
  const host = useHost()
  const { status, settings } = useBank()
  const { theme } = settings
  usePageLook()
  useEffect(() => {
    if (status === 'ready') host.setTheme(theme)
  }, [host, status, theme])
}
