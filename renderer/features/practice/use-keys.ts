import { useEffect, useRef } from 'react'

/** What a key does here; keys are named as the browser names them, letters in lower case. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>

function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('button,a,input,select,textarea,[contenteditable],[role="combobox"]') !== null
  )
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="checkbox"]):not([type="radio"]),select,textarea'))
  )
}

function layerOpen(): boolean {
  return document.querySelector('[role="dialog"]:not([aria-modal="false"]),[role="alertdialog"],[role="menu"]') !== null
}

/** Milliseconds in which a letter after G still belongs to it: "g s" goes to Stories and skips nothing. */
const sequenceMs = 1000

/**
 * Keys of the screen while it is shown. Characters fall silent where single-key shortcuts are off (WCAG 2.1.4); a control
 * that has the focus keeps Space and Enter, and an open layer keeps every key.
 */
export function useKeys(keys: Keys, letters: boolean): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    let wentAt = Number.NEGATIVE_INFINITY
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTextField(event.target) || layerOpen()) return
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
      const inSequence = event.timeStamp - wentAt < sequenceMs
      if (key === 'g') wentAt = event.timeStamp
      if (inSequence && /^[a-z,]$/.test(key)) return
      if (/^[^ ]$/.test(key) && !letters) return
      if ((key === ' ' || key === 'Enter') && isControl(event.target)) return
      const run = latest.current[key]
      if (!run || (event.repeat && key !== 'ArrowRight' && key !== 'ArrowLeft')) return
      event.preventDefault()
      run()
    }
    // Before the app's own keys: N is "new story" there and "none comes to mind" here.
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [letters])
}
