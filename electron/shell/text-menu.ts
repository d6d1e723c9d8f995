import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'

type TextParams = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>

/** The menu of a right click on text; empty where there is nothing to do. Electron has none of its own. */
export function textMenu({ isEditable, selectionText, editFlags }: TextParams): MenuItemConstructorOptions[] {
  if (isEditable) {
    return [
      { role: 'cut', enabled: editFlags.canCut },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll', enabled: editFlags.canSelectAll },
    ]
  }
  return selectionText.trim() === '' ? [] : [{ role: 'copy' }]
}
