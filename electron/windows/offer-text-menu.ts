import { type BrowserWindow, Menu } from 'electron'
import { textMenu } from '../shell/text-menu.ts'

/** A right click on text brings up what can be done with it. */
export function offerTextMenu(window: BrowserWindow): void {
  const contents = window.webContents
  contents.on('context-menu', (_event, params) => {
    const items = textMenu(params, (word) => contents.replaceMisspelling(word))
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
}
