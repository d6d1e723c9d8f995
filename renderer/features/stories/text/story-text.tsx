import { useEffect, useSyncExternalStore } from 'react'
import styles from './text-field.module.css'
import type { TextField, TextFieldProps } from './text-field.tsx'

// The editor is a large chunk and comes after the page; until it is here, the text stands in its place as it will look.

let loaded: typeof TextField | null = null
let loading: Promise<void> | null = null
const waiting = new Set<() => void>()

/** Fetches the editor, once. */
export function loadTextField(): Promise<void> {
  loading ??= import('./text-field.tsx').then((module) => {
    loaded = module.TextField
    for (const wake of waiting) wake()
  })
  return loading
}

function subscribe(wake: () => void): () => void {
  waiting.add(wake)
  return () => waiting.delete(wake)
}

/** A field for a text of any length: the editor, or the bare text for as long as the editor is not here. */
export function StoryText(props: TextFieldProps) {
  const Field = useSyncExternalStore(subscribe, () => loaded)
  useEffect(() => void loadTextField(), [])
  if (Field) return <Field {...props} />
  return (
    <div className={`${styles.plain} ${props.value ? '' : styles.waiting}`}>{props.value || props.placeholder}</div>
  )
}
