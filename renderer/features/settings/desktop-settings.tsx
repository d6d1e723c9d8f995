import type { ShellHost, ShellState } from '../../host/host.ts'
import { Button } from '../../ui/button.tsx'
import { Switch } from '../../ui/switch.tsx'
import type { Setting } from './setting.tsx'
import type { SettingsEdit } from './use-settings.ts'

/** What of the desktop belongs to no other section. Nothing here in a browser. */
export function desktopSettings(
  { settings, save }: SettingsEdit,
  shell: ShellHost | null,
  state: ShellState | null,
): Setting[] {
  if (!shell) return []
  const login: Setting = {
    id: 'launch-at-login',
    label: 'Start when I log in',
    hint: state?.canLaunchAtLogin
      ? 'With “Keep Lookup ready” the lookup alone is started, without the main window.'
      : 'This system does not let an app ask for it: add the app to what your desktop starts.',
    words: 'launch login autostart',
    control: state?.canLaunchAtLogin ? (
      <Switch label="Start when I log in" on={settings.launchAtLogin} onChange={(on) => save({ launchAtLogin: on })} />
    ) : null,
  }
  return [
    login,
    {
      id: 'badge',
      label: 'Due rehearsals on the icon',
      hint: 'Off unless you want to be reminded. Windows shows a dot, and some Linux desktops show nothing.',
      words: 'badge dock count practice',
      control: (
        <Switch
          label="Due rehearsals on the icon"
          on={settings.badgeShown}
          onChange={(on) => save({ badgeShown: on })}
        />
      ),
    },
    {
      id: 'data-folder',
      label: 'Folder of the app',
      hint: 'Backups and records, as files. The bank itself is a database beside them; do not change it by hand.',
      words: 'data folder open finder explorer',
      control: <Button onClick={() => shell.showFolder()}>Show in the file manager</Button>,
    },
  ]
}

/** Said plainly, wherever the app runs. */
export function spellingSetting(shell: ShellHost | null, state: ShellState | null): Setting {
  const hint = !shell
    ? 'As your browser is set. What it sends out for that, if anything, is its own affair.'
    : state?.systemSpelling
      ? 'macOS checks your spelling, on this computer, as it is set in the system.'
      : 'Not checked here: the engine would have to fetch dictionaries from the internet, and this app asks for nothing.'
  return { id: 'spelling', label: 'Spelling', hint, words: 'spell check dictionary language', control: null }
}
