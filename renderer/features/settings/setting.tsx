import type { ReactNode } from 'react'
import styles from './setting.module.css'

/** One thing that can be set. */
export interface Setting {
  id: string
  label: string
  /** What it does, in a sentence. */
  hint?: ReactNode
  /** Further words under which it is found. */
  words?: string
  /** Beside the label; or under it, over the whole width, where `wide`. */
  control: ReactNode
  wide?: boolean
}

/** A section of the screen. Those other features bring have a panel, the others settings. */
export type Section = { id: string; label: string /** Has nothing to press: only to read. */; still?: true } & (
  | { type: 'settings'; settings: readonly Setting[] }
  | { type: 'panel'; panel: ReactNode }
)

function SettingRow({ setting }: { setting: Setting }) {
  return (
    <div className={`${styles.row} ${setting.wide ? styles.wide : ''}`}>
      <div className={styles.words}>
        <h3 className={styles.label}>{setting.label}</h3>
        {setting.hint ? <p className={styles.hint}>{setting.hint}</p> : null}
      </div>
      <div className={styles.control}>{setting.control}</div>
    </div>
  )
}

/** Settings under one another. */
export function SettingRows({ settings }: { settings: readonly Setting[] }) {
  return (
    <div className={styles.rows}>
      {settings.map((setting) => (
        <SettingRow key={setting.id} setting={setting} />
      ))}
    </div>
  )
}
