import type { ReactNode } from 'react'
import { commands } from '../../../shared/ipc/command.ts'
import { useHost } from '../../host/use-host.ts'
import { useKeepingWords } from '../../host/use-keeping.ts'
import { aboutSettings } from './about-settings.tsx'
import { desktopSettings, spellingSetting } from './desktop-settings.tsx'
import { editorSettings } from './editor-settings.tsx'
import { generalSettings } from './general-settings.tsx'
import { lookupSettings } from './lookup-settings.tsx'
import { practiceSettings } from './practice-settings.tsx'
import { principleSettings } from './principle-settings.tsx'
import type { Section, Setting } from './setting.tsx'
import { ShortcutList } from './shortcut-list.tsx'
import { ShortcutRecorder } from './shortcut-recorder.tsx'
import { useSettings } from './use-settings.ts'
import { useShellState } from './use-shell-state.ts'

export interface Panel {
  id: string
  label: string
  panel: ReactNode
}

/** All sections in their order, with those that other features bring before the last two. */
export function useSections(panels: readonly Panel[], wanted: string): Section[] {
  const host = useHost()
  const edit = useSettings()
  const { shell } = host
  const state = useShellState(shell)
  const keeping = useKeepingWords(host)
  const general = [...generalSettings(edit, host.place, keeping), ...desktopSettings(edit, shell, state)]
  const editor = [...editorSettings(edit), spellingSetting(shell, state)]
  const overApps: Setting[] = shell
    ? [
        {
          id: 'lookup-shortcut',
          label: 'Lookup over every app',
          hint: 'Works wherever you are. On Linux under Wayland the desktop asks you first, and may keep its own list of keys.',
          words: 'global shortcut record keys',
          wide: true,
          control: (
            <ShortcutRecorder
              shortcut={edit.settings.lookupShortcut}
              platform={host.platform}
              shell={shell}
              onChange={(lookupShortcut) => edit.save({ lookupShortcut })}
            />
          ),
        },
      ]
    : []
  return [
    { id: 'general', label: 'General', type: 'settings', settings: general },
    { id: 'editor', label: 'Editor and hints', type: 'settings', settings: editor },
    { id: 'lookup', label: 'Lookup', type: 'settings', settings: lookupSettings(edit, shell) },
    { id: 'practice', label: 'Practice', type: 'settings', settings: practiceSettings(edit) },
    { id: 'principles', label: 'Principles and role', type: 'settings', settings: principleSettings(edit, wanted) },
    ...panels.map((panel): Section => ({ ...panel, type: 'panel' })),
    {
      id: 'shortcuts',
      label: 'Shortcuts',
      ...(shell ? {} : { still: true as const }),
      type: 'settings',
      settings: [
        ...overApps,
        {
          id: 'commands',
          label: 'Every command and its keys',
          words: commands.map((command) => `${command.group} ${command.label}`).join(' '),
          wide: true,
          control: (
            <ShortcutList
              platform={host.platform}
              wanted={wanted}
              own={edit.settings.commandKeys}
              onChange={(commandKeys) => edit.save({ commandKeys })}
            />
          ),
        },
      ],
    },
    { id: 'about', label: 'About', still: true, type: 'settings', settings: aboutSettings() },
  ]
}

/** The sections with only what was asked for: every word must stand in the section's or the setting's words. */
export function foundSections(sections: readonly Section[], wanted: string): Section[] {
  const terms = wanted.split(/\s+/).filter(Boolean)
  const has = (words: string) => terms.every((term) => words.toLowerCase().includes(term))
  return sections.flatMap((section): Section[] => {
    if (section.type === 'panel') return has(section.label) ? [section] : []
    const settings = section.settings.filter((setting) =>
      has(
        `${section.label} ${setting.label} ${setting.words ?? ''} ${typeof setting.hint === 'string' ? setting.hint : ''}`,
      ),
    )
    return settings.length > 0 ? [{ ...section, settings }] : []
  })
}
