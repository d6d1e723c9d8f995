import { assertNever } from '../../../shared/assert.ts'
import type { Settings } from '../../../shared/settings/settings.ts'
import type { Host } from '../../host/host.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { Switch } from '../../ui/switch.tsx'
import type { Setting } from './setting.tsx'
import type { SettingsEdit } from './use-settings.ts'

const themes: readonly { value: Settings['theme']; label: string }[] = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

/** "1 October 2026". */
function day(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(iso))
}

function otherBank({ other }: Host['place']): string {
  if (!other) return ''
  const lastUsed = day(other.lastUsed)
  switch (other.kind) {
    case 'desktop':
      return ` The desktop app was used here too, last on ${lastUsed}. Its bank is a separate one: export it there and import it here to bring them together.`
    case 'browser':
      return ` The app was used here in a browser too, last on ${lastUsed}. That bank is a separate one: export it there and import it here to bring them together.`
    default:
      return assertNever(other.kind, 'every host has words')
  }
}

/** The look, the keys, the place; `keeping` is what the browser has promised of it, or ''. */
export function generalSettings({ settings, save }: SettingsEdit, place: Host['place'], keeping: string): Setting[] {
  return [
    {
      id: 'theme',
      label: 'Theme',
      words: 'dark light system colours appearance',
      control: (
        <Segmented label="Theme" value={settings.theme} options={themes} onChange={(theme) => save({ theme })} />
      ),
    },
    {
      id: 'side-panel',
      label: 'Side panel',
      hint: 'The review beside a story, and the gaps beside the grid. Ctrl/⌘+\\ shows and hides it.',
      words: 'review gaps panel',
      control: (
        <Switch
          label="Side panel"
          on={settings.sidePanelShown}
          onChange={(sidePanelShown) => save({ sidePanelShown })}
        />
      ),
    },
    {
      id: 'single-keys',
      label: 'Single-key shortcuts',
      hint: 'N, / and ? and the letters of lists and grids. They never work while you type in a field.',
      words: 'keyboard letters',
      control: (
        <Switch
          label="Single-key shortcuts"
          on={settings.singleKeyShortcuts}
          onChange={(singleKeyShortcuts) => save({ singleKeyShortcuts })}
        />
      ),
    },
    {
      id: 'place',
      label: 'Where your bank lives',
      hint: [`Your stories are kept ${place.where}.`, keeping].filter(Boolean).join(' ') + otherBank(place),
      words: 'storage folder location data privacy',
      control: null,
    },
  ]
}
