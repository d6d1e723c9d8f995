import { useRef, useState } from 'react'
import type { Command } from '../../shared/ipc/command.ts'
import { type CommandKeys, commandsWith } from '../../shared/ipc/command-keys.ts'
import { layerKeys } from '../../shared/ipc/layer-keys.ts'
import { useBank } from '../storage/use-bank.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd, keyWords } from '../ui/kbd.tsx'
import styles from './shortcut-sheet.module.css'

const groups: readonly Command['group'][] = ['Go to', 'Story', 'Edit', 'View', 'Bank', 'Help']

/** What stands in the sheet: the commands by group, then what keys do in one place only. */
const sectionsWith = (own: CommandKeys) => [
  ...groups.map((group) => ({
    title: group,
    rows: commandsWith(own)
      .filter((command) => command.group === group && command.keys.length > 0)
      .map(({ label, keys }) => ({ label, keys })),
  })),
  ...layerKeys.map(({ title, keys }) => ({ title, rows: keys.map((row) => ({ label: row.does, keys: row.keys })) })),
]

export interface ShortcutSheetProps {
  open: boolean
  onClose: () => void
  platform: 'mac' | 'other'
}

/** Every key, where it works and what it does; searchable by either. */
export function ShortcutSheet({ open, onClose, platform }: ShortcutSheetProps) {
  const search = useRef<HTMLInputElement>(null)
  const [wanted, setWanted] = useState('')
  const words = wanted.trim().toLowerCase()
  const { commandKeys } = useBank().settings
  const shown = sectionsWith(commandKeys)
    .map(({ title, rows }) => ({
      title,
      rows: title.toLowerCase().includes(words) ? rows : rows.filter((row) => row.label.toLowerCase().includes(words)),
    }))
    .filter(({ rows }) => rows.length > 0)
  return (
    <Dialog title="Keyboard shortcuts" open={open} onClose={onClose} width={560} firstFocus={search}>
      <input
        ref={search}
        className={styles.search}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        placeholder="Search shortcuts"
        aria-label="Search shortcuts"
      />
      <div className={styles.groups}>
        {shown.map(({ title, rows }) => (
          <section key={title}>
            <h3 className={styles.heading}>{title}</h3>
            <dl className={styles.list}>
              {rows.map((row) => (
                <div key={row.label} className={styles.row}>
                  <dt>{row.label}</dt>
                  <dd className={styles.keys}>
                    {row.keys.map((keys) => (
                      <Kbd key={keys}>{keyWords(keys, platform)}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {shown.length === 0 ? <p>Nothing is called “{wanted.trim()}”.</p> : null}
      </div>
    </Dialog>
  )
}
