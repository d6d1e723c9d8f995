import { useState } from 'react'
import { type Command, commands } from '../../shared/ipc/command.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd, keyWords } from '../ui/kbd.tsx'
import styles from './shortcut-sheet.module.css'

const groups: readonly Command['group'][] = ['Go to', 'Story', 'Edit', 'View', 'Bank', 'Help']

export interface ShortcutSheetProps {
  open: boolean
  onClose: () => void
  platform: 'mac' | 'other'
}

/** Every command and its keys, searchable. */
export function ShortcutSheet({ open, onClose, platform }: ShortcutSheetProps) {
  const [wanted, setWanted] = useState('')
  const shown = commands.filter((command) => command.label.toLowerCase().includes(wanted.trim().toLowerCase()))
  return (
    <Dialog title="Keyboard shortcuts" open={open} onClose={onClose} width={560}>
      <input
        className={styles.search}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        placeholder="Search shortcuts"
        aria-label="Search shortcuts"
      />
      <div className={styles.groups}>
        {groups.map((group) => {
          const mine = shown.filter((command) => command.group === group && command.keys.length > 0)
          if (mine.length === 0) return null
          return (
            <section key={group}>
              <h3 className={styles.heading}>{group}</h3>
              <dl className={styles.list}>
                {mine.map((command) => (
                  <div key={command.id} className={styles.row}>
                    <dt>{command.label}</dt>
                    <dd className={styles.keys}>
                      {command.keys.map((keys) => (
                        <Kbd key={keys}>{keyWords(keys, platform)}</Kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
        {shown.length === 0 ? <p>No command is called “{wanted.trim()}”.</p> : null}
      </div>
    </Dialog>
  )
}
