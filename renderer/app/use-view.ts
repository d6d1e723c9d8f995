import { useCallback, useEffect, useRef, useState } from 'react'
import { hashToView, type View, viewToHash } from './view.ts'

/**
 * The current view, mirrored in the address. `replace` leaves no step behind for Back. `onMoved` is called when the address
 * led elsewhere by itself: Back, Forward, or an address typed.
 */
export function useView(onMoved: () => void): [View, (view: View, how?: 'push' | 'replace') => void] {
  const [view, setView] = useState(() => hashToView(location.hash))
  const moved = useRef(onMoved)
  useEffect(() => {
    moved.current = onMoved
  })
  useEffect(() => {
    const onMove = () => {
      setView(hashToView(location.hash))
      moved.current()
    }
    window.addEventListener('popstate', onMove)
    window.addEventListener('hashchange', onMove)
    return () => {
      window.removeEventListener('popstate', onMove)
      window.removeEventListener('hashchange', onMove)
    }
  }, [])
  const go = useCallback((next: View, how: 'push' | 'replace' = 'push') => {
    const hash = viewToHash(next)
    if (hash !== location.hash) {
      if (how === 'push') history.pushState(null, '', hash)
      else history.replaceState(null, '', hash)
    }
    setView(next)
  }, [])
  return [view, go]
}
