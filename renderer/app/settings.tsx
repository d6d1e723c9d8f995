import { SettingsScreen } from '../features/settings/settings-screen.tsx'
import { type PanelDeeds, settingsPanels } from './settings-panels.tsx'

export interface SettingsProps {
  section: string
  onSection: (section: string) => void
  deeds: PanelDeeds
}

/** Settings with the sections that belong to other features. */
export function Settings({ section, onSection, deeds }: SettingsProps) {
  return <SettingsScreen section={section} onSection={onSection} panels={settingsPanels(deeds)} />
}
