import { useEffect, useRef } from 'react'

/** Milliseconds between two looks at the clock: often enough that no second is seen late. */
const look = 200

/** While `running`, tells how many whole seconds went by since it last told; nothing is lost when a tab is slowed down. */
export function useClock(running: boolean, onSeconds: (seconds: number) => void): void {
  const latest = useRef(onSeconds)
  const rest = useRef(0)
  useEffect(() => {
    latest.current = onSeconds
  })
  useEffect(() => {
    if (!running) return
    let from = performance.now()
    const count = () => {
      const now = performance.now()
      const gone = rest.current + (now - from)
      from = now
      const seconds = Math.floor(gone / 1000)
      rest.current = gone - seconds * 1000
      if (seconds > 0) latest.current(seconds)
    }
    const timer = setInterval(count, look)
    return () => {
      count()
      clearInterval(timer)
    }
  }, [running])
}

/** Does this when the window goes out of sight, if `wanted`. */
export function useHidden(wanted: boolean, onHidden: () => void): void {
  const latest = useRef(onHidden)
  useEffect(() => {
    latest.current = onHidden
  })
  useEffect(() => {
    if (!wanted) return
    const look = () => {
      if (document.visibilityState === 'hidden') latest.current()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [wanted])
}
