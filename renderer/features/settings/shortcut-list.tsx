import { type Command, commands } from '../../../shared/ipc/command.ts'
import { Kbd, keyWords } from '../../ui/kbd.tsx'
import styles from './shortcut-list.module.css'

const groups: readonly Command['group'][] = ['Go to', 'Story', 'Edit', 'View', 'Bank', 'Help']

/** Every command with its keys. `wanted` narrows the list to what its name or group says. */
export function ShortcutList({ platform, wanted }: { platform: 'mac' | 'other'; wanted: string }) {
  const named = commands.filter((command) => `${command.group} ${command.label}`.toLowerCase().includes(wanted))
  const shown: readonly Command[] = named.length > 0 ? named : commands
  return groups.map((group) => {
    const mine = shown.filter((command) => command.group === group)
    if (mine.length === 0) return null
    return (
      <div key={group} className={styles.group}>
        <h4 className={styles.heading}>{group}</h4>
        <dl>
          {mine.map((command) => (
            <div key={command.id} className={styles.row}>
              <dt>{command.label}</dt>
              <dd className={styles.keys}>
                {command.keys.length === 0 ? <span className={styles.none}>in the palette</span> : null}
                {command.keys.map((keys) => (
                  <Kbd key={keys}>{keyWords(keys, platform)}</Kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    )
  })
}
