import { EventEmitter } from 'node:events'
import type {
  Menu as ElectronMenu,
  Tray as ElectronTray,
  MenuItem,
  MenuItemConstructorOptions,
  NativeImage,
} from 'electron'
import { onlyModelled } from './refusal.ts'

type Item = Pick<MenuItem, 'id' | 'label' | 'enabled'> & {
  role: string | undefined
  accelerator: string | undefined
  type: string
  submenu: StandInMenu | undefined
  click: () => void
}

function itemOf({
  id = '',
  label = '',
  role,
  type,
  submenu,
  click,
  accelerator,
  enabled = true,
}: MenuItemConstructorOptions): Item {
  return {
    id,
    label,
    role,
    type: type ?? (submenu ? 'submenu' : 'normal'),
    enabled,
    accelerator: accelerator ?? undefined,
    submenu: Array.isArray(submenu) ? new StandInMenu(submenu) : undefined,
    click: () => (click as (() => void) | undefined)?.(),
  }
}

/** A menu that can be read and clicked, and is drawn nowhere. */
class StandInMenu {
  readonly items: Item[]
  constructor(template: readonly MenuItemConstructorOptions[]) {
    this.items = template.map(itemOf)
  }
  getMenuItemById(id: string): Item | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
  popup(): void {}
}

let applicationMenu: StandInMenu | null = null
const modelled = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => onlyModelled('Menu', new StandInMenu(template)),
  setApplicationMenu: (menu: StandInMenu | null) => {
    applicationMenu = menu
  },
  getApplicationMenu: () => applicationMenu,
} satisfies Partial<Record<keyof typeof ElectronMenu, unknown>>
export const Menu = onlyModelled('Menu', modelled)

/** An icon in the tray, drawn nowhere. */
class StandInTray extends EventEmitter implements Pick<ElectronTray, 'setToolTip' | 'destroy' | 'isDestroyed'> {
  private gone: boolean
  constructor(_image: NativeImage | string) {
    super()
    this.gone = false
  }
  setToolTip(): void {}
  setContextMenu(): void {}
  destroy(): void {
    this.gone = true
  }
  isDestroyed(): boolean {
    return this.gone
  }
}

export const Tray = onlyModelled(
  'Tray',
  new Proxy(StandInTray, {
    construct: (target, [image]: [NativeImage]) => onlyModelled('Tray', new target(image), ['click']),
  }),
)
