import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Command } from '../../../shared/ipc/command.ts'
import { type CommandKeys, holderOf, keysOf, pressedKeys } from '../../../shared/ipc/command-keys.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd, keyWords } from '../../ui/kbd.tsx'
import styles from './shortcut-list.module.css'
import recorder from './shortcut-recorder.module.css'

interface CommandKeysRowProps {
  command: Command
  own: CommandKeys
  platform: 'mac' | 'other'
  onChange: (own: CommandKeys) => void
}

/** One command with its keys: recorded anew, a conflict named, or set back. */
export function CommandKeysRow({ command, own, platform, onChange }: CommandKeysRowProps) {
  const [recording, setRecording] = useState(false)
  const [hint, setHint] = useState('')
  const field = useRef<HTMLButtonElement>(null)
  const again = useRef<HTMLButtonElement>(null)
  const keys = keysOf(command, own)
  const isOwn = own[command.id] !== undefined
  useEffect(() => {
    if (recording) field.current?.focus()
  }, [recording])
  const stop = () => {
    setRecording(false)
    requestAnimationFrame(() => again.current?.focus())
  }
  /** Why the command cannot have these keys; '' = it can. */
  const refusal = (wanted: string): string => {
    const holder = holderOf(wanted, own)
    const words = keyWords(wanted, platform)
    if (holder === null) return `${words} is kept for what every app does with it.`
    if (!holder || holder.id === command.id) return ''
    return `${words} is “${holder.label}” already. Give that one other keys first.`
  }
  const reset = () => {
    const { [command.id]: _former, ...rest } = own
    const [usual] = command.keys
    // What is kept for every app may be the command's own, as F6 is.
    const refused = usual === undefined || holderOf(usual, own) === null ? '' : refusal(usual)
    setHint(refused)
    if (!refused) onChange(rest)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') {
      setHint('')
      return stop()
    }
    if (['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return
    const pressed = pressedKeys(event.nativeEvent, platform)
    if (!pressed)
      return setHint(`Hold ${platform === 'mac' ? '⌘' : 'Ctrl or Alt'} with a letter or a digit, or press F1 to F12.`)
    const refused = refusal(pressed)
    setHint(refused)
    if (refused) return
    stop()
    if (pressed !== command.keys[0]) onChange({ ...own, [command.id]: pressed })
    else reset()
  }
  return (
    <div className={styles.row}>
      <dt>{command.label}</dt>
      <dd className={styles.keys}>
        {recording ? (
          <button
            ref={field}
            type="button"
            className={recorder.recording}
            onKeyDown={onKeyDown}
            onBlur={() => setRecording(false)}
          >
            Press the keys. Esc keeps what was.
          </button>
        ) : (
          <>
            {keys.length === 0 ? <span className={styles.none}>in the palette</span> : null}
            {keys.map((each) => (
              <Kbd key={each}>{keyWords(each, platform)}</Kbd>
            ))}
            <Button
              ref={again}
              small
              aria-label={`Change the keys of ${command.label}`}
              onClick={() => setRecording(true)}
            >
              Change
            </Button>
            {isOwn ? (
              <Button small aria-label={`Reset the keys of ${command.label}`} onClick={reset}>
                Reset
              </Button>
            ) : null}
          </>
        )}
        <span role="status" className={recorder.hint}>
          {hint}
        </span>
      </dd>
    </div>
  )
}
