import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { defaultLookupShortcut, pressedShortcut } from '../../../shared/settings/global-shortcut.ts'
import type { ShellHost } from '../../host/host.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd, keyWords } from '../../ui/kbd.tsx'
import styles from './shortcut-recorder.module.css'
import { useShellState } from './use-shell-state.ts'

interface ShortcutRecorderProps {
  /** '' = none. */
  shortcut: string
  platform: 'mac' | 'other'
  shell: ShellHost
  onChange: (shortcut: string) => void
}

/** The shortcut that works over every app: shown, turned off, or recorded anew; and told when another app has it. */
export function ShortcutRecorder({ shortcut, platform, shell, onChange }: ShortcutRecorderProps) {
  const [recording, setRecording] = useState(false)
  const [hint, setHint] = useState('')
  const state = useShellState(shell)
  const isTaken = shortcut !== '' && state?.shortcut === 'taken'
  const field = useRef<HTMLButtonElement>(null)
  const again = useRef<HTMLButtonElement>(null)

  const start = () => {
    setHint('')
    setRecording(true)
  }
  useEffect(() => {
    if (!recording) return
    // The field has the keys at once; what main is asked only keeps the present shortcuts from taking one of them.
    field.current?.focus()
    void shell.recordShortcut(true)
    // However it ends, by a key, by turning away, by leaving the screen: the shortcuts work again.
    return () => void shell.recordShortcut(false)
  }, [recording, shell])
  const stop = () => {
    setRecording(false)
    requestAnimationFrame(() => again.current?.focus())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return stop()
    const pressed = pressedShortcut(event.nativeEvent, platform)
    if (pressed) {
      stop()
      onChange(pressed)
    } else if (!['Control', 'Shift', 'Alt', 'Meta'].includes(event.key))
      setHint(platform === 'mac' ? 'Hold ⌘, ⌥ or ⌃ with it.' : 'Hold Ctrl or Alt with it.')
  }

  if (recording)
    return (
      <div className={styles.box}>
        <button
          ref={field}
          type="button"
          className={styles.recording}
          onKeyDown={onKeyDown}
          onBlur={() => setRecording(false)}
        >
          Press the keys. Esc keeps what was.
        </button>
        <p role="status" className={styles.hint}>
          {hint}
        </p>
      </div>
    )
  return (
    <div className={styles.box}>
      <div className={styles.deeds}>
        {shortcut ? <Kbd>{keyWords(shortcut, platform)}</Kbd> : <span className={styles.hint}>None</span>}
        <Button ref={again} small look={isTaken ? 'primary' : 'plain'} onClick={start}>
          {shortcut ? 'Choose another' : 'Choose keys'}
        </Button>
        {shortcut ? (
          <Button small onClick={() => onChange('')}>
            Turn off
          </Button>
        ) : null}
        {shortcut === defaultLookupShortcut ? null : (
          <Button small onClick={() => onChange(defaultLookupShortcut)}>
            Use {keyWords(defaultLookupShortcut, platform)}
          </Button>
        )}
      </div>
      <p role="status" className={styles.taken}>
        {isTaken ? `${keyWords(shortcut, platform)} is used by another app.` : ''}
      </p>
    </div>
  )
}
