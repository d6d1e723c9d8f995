import type { ReactNode } from 'react'

export interface SettingsScreenProps {
  section: string
  onSection: (section: string) => void
  /** Sections other features bring: import, export, backups, trash. */
  panels: readonly { id: string; label: string; panel: ReactNode }[]
}

/** Preferences; changes apply at once. */
export function SettingsScreen({ panels }: SettingsScreenProps) {
  return <main>{panels.map((panel) => panel.label).join(', ')}</main>
}
