import { type Command, commands } from '../../../shared/ipc/command.ts'
import type { CommandKeys } from '../../../shared/ipc/command-keys.ts'
import { Button } from '../../ui/button.tsx'
import { CommandKeysRow } from './command-keys-row.tsx'
import styles from './shortcut-list.module.css'

const groups: readonly Command['group'][] = ['Go to', 'Story', 'Edit', 'View', 'Bank', 'Help']

interface ShortcutListProps {
  platform: 'mac' | 'other'
  /** Narrows the list to what its name or group says. */
  wanted: string
  own: CommandKeys
  onChange: (own: CommandKeys) => void
}

/** Every command with its keys, which can be recorded anew and set back. */
export function ShortcutList({ platform, wanted, own, onChange }: ShortcutListProps) {
  const named = commands.filter((command) => `${command.group} ${command.label}`.toLowerCase().includes(wanted))
  const shown: readonly Command[] = named.length > 0 ? named : commands
  return (
    <>
      {groups.map((group) => {
        const mine = shown.filter((command) => command.group === group)
        if (mine.length === 0) return null
        return (
          <div key={group} className={styles.group}>
            <h4 className={styles.heading}>{group}</h4>
            <dl>
              {mine.map((command) => (
                <CommandKeysRow key={command.id} command={command} own={own} platform={platform} onChange={onChange} />
              ))}
            </dl>
          </div>
        )
      })}
      {Object.keys(own).length > 0 ? <Button onClick={() => onChange({})}>Reset all keys</Button> : null}
    </>
  )
}
