import type { MenuItemConstructorOptions } from 'electron'
import type { Command, CommandId } from '../../shared/ipc/command.ts'
import { type CommandKeys, commandsWith } from '../../shared/ipc/command-keys.ts'
import { productName } from '../address.ts'
import { accelerator } from './accelerator.ts'

interface MenuPorts {
  platform: NodeJS.Platform
  /** The person's own keys. */
  own: CommandKeys
  run: (id: CommandId) => void
  summonLookup: () => void
  showFolder: () => void
  /** Reload and developer tools, where the app runs from its sources. */
  fromSources: boolean
}

type Item = MenuItemConstructorOptions
const line: Item = { type: 'separator' }

function commandItems(group: Command['group'], { platform, own, run }: MenuPorts): Item[] {
  return commandsWith(own)
    .filter((command) => command.group === group)
    .map((command) => {
      const key = accelerator(command.keys, platform)
      return {
        id: command.id,
        label: command.label,
        click: () => run(command.id),
        ...(key ? { accelerator: key } : {}),
      }
    })
}

/**
 * The menu as data, from the one list of commands (CM1). Undo and redo are commands, not roles: the page knows whether
 * the text or the bank is to be undone. What the system does itself keeps its role.
 */
export function applicationMenu(ports: MenuPorts): Item[] {
  const isMac = ports.platform === 'darwin'
  const of = (group: Command['group']) => commandItems(group, ports)
  const settings = of('Go to').filter((item) => item.id === 'show-settings')
  const places = of('Go to').filter((item) => !isMac || item.id !== 'show-settings')
  const applicationItems: Item = {
    label: productName,
    submenu: [
      { role: 'about' },
      line,
      ...settings.map((item) => ({ ...item, label: 'Settings…' })),
      line,
      { role: 'services' },
      line,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      line,
      { role: 'quit' },
    ],
  }
  const sourceItems: Item[] = ports.fromSources ? [line, { role: 'forceReload' }, { role: 'toggleDevTools' }] : []
  return [
    ...(isMac ? [applicationItems] : []),
    {
      label: 'File',
      submenu: [
        ...of('Story'),
        line,
        ...of('Bank'),
        line,
        { label: 'Show the folder of the app', click: ports.showFolder },
        line,
        { role: 'close' },
        ...(isMac ? [] : [{ role: 'quit' } as Item]),
      ],
    },
    {
      label: 'Edit',
      submenu: [
        ...of('Edit'),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'delete' },
        { role: 'selectAll' },
        ...(isMac
          ? [line, { label: 'Speech', submenu: [{ role: 'startSpeaking' }, { role: 'stopSpeaking' }] } as Item]
          : []),
      ],
    },
    {
      label: 'View',
      submenu: [
        ...of('View'),
        line,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...sourceItems,
      ],
    },
    { label: 'Go', submenu: [{ label: 'Lookup window', click: ports.summonLookup }, line, ...places] },
    { label: 'Window', role: 'windowMenu' },
    { label: 'Help', role: 'help', submenu: [...of('Help'), ...(isMac ? [] : [line, { role: 'about' } as Item])] },
  ]
}
