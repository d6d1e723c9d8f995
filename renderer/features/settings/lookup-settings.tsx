import type { Settings } from '../../../shared/settings/settings.ts'
import type { ShellHost } from '../../host/host.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Switch } from '../../ui/switch.tsx'
import type { Setting } from './setting.tsx'
import type { SettingsEdit } from './use-settings.ts'

const widths: readonly { value: Settings['glanceWidth']; label: string }[] = [
  { value: 'narrow', label: 'Narrow' },
  { value: 'medium', label: 'Medium' },
  { value: 'wide', label: 'Wide' },
]

/** The lookup's own window; in a browser, what there is instead of it. */
export function lookupSettings({ settings, save }: SettingsEdit, shell: ShellHost | null): Setting[] {
  const glance: Setting = {
    id: 'glance-width',
    label: 'Width of a glance',
    hint: 'A story in large letters, for use during a call: Ctrl/⌘+L in the lookup.',
    words: 'large type call',
    control: (
      <Segmented
        label="Width of a glance"
        value={settings.glanceWidth}
        options={widths}
        onChange={(glanceWidth) => save({ glanceWidth })}
      />
    ),
  }
  if (!shell)
    return [
      glance,
      {
        id: 'lookup-page',
        label: 'A window over every app',
        hint: `The desktop app has one, at a shortcut of your own. Here the lookup can be opened as a page of its own: ${location.origin}/lookup.html`,
        words: 'global shortcut tray',
        control: null,
      },
    ]
  return [
    {
      id: 'lookup-window',
      label: 'The lookup window',
      hint: 'Comes up over any app, on the screen with the pointer. Its keys are under Shortcuts.',
      words: 'global shortcut',
      control: <Button onClick={() => shell.summonLookup()}>Show it</Button>,
    },
    {
      id: 'lookup-on-top',
      label: 'Stay on top',
      hint: 'Otherwise it goes when you turn to another window. A glance always stays.',
      words: 'always on top pinned floating',
      control: <Switch label="Stay on top" on={settings.lookupOnTop} onChange={(on) => save({ lookupOnTop: on })} />,
    },
    {
      id: 'keep-lookup-ready',
      label: 'Keep Lookup ready',
      hint: 'The shortcut still works after you close the main window. Quit in the menu or the tray ends everything.',
      words: 'background close tray',
      control: (
        <Switch
          label="Keep Lookup ready"
          on={settings.keepLookupReady}
          onChange={(on) => save({ keepLookupReady: on })}
        />
      ),
    },
    {
      id: 'tray',
      label: 'Icon in the tray',
      hint: 'Lookup, New story, Practice and Quit. Some desktops show no tray; everything in it can be had elsewhere.',
      words: 'menu bar notification area',
      control: <Switch label="Icon in the tray" on={settings.trayShown} onChange={(on) => save({ trayShown: on })} />,
    },
    glance,
  ]
}
