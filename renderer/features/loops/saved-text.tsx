import { type ComponentProps, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useBankStore } from '../../storage/use-bank.ts'
import { textSession } from './text-session.ts'

interface SavedTextProps extends Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'onBlur'> {
  label: string
  stored: string
  /** Resolves to false when it could not be written; it is tried again. */
  save: (text: string) => Promise<boolean>
  /** Line breaks become blanks, and Enter leaves the field. */
  oneLine?: boolean
}

/** A text that saves itself: after a pause, on leaving, before undo, before the window goes. */
export function SavedText({ label, stored, save, oneLine = false, ...rest }: SavedTextProps) {
  const store = useBankStore()
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  const [session] = useState(() => textSession(store, (text) => latest.current(text)))
  const typed = useSyncExternalStore(session.subscribe, session.typed)
  return (
    <textarea
      {...rest}
      rows={1}
      aria-label={label}
      value={typed ?? stored}
      onChange={(event) => session.type(oneLine ? event.target.value.replace(/\s*\n\s*/g, ' ') : event.target.value)}
      onBlur={() => void session.flush()}
      onKeyDown={(event) => {
        if (!oneLine || event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.currentTarget.blur()
      }}
    />
  )
}
