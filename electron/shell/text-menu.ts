import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'

type TextParams = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags' | 'dictionarySuggestions'>

/**
 * The menu of a right click on text; empty where there is nothing to do. Electron has none of its own. Spellings are
 * offered where the system checks them.
 */
export function textMenu(
  { isEditable, selectionText, editFlags, dictionarySuggestions }: TextParams,
  replace: (word: string) => void,
): MenuItemConstructorOptions[] {
  if (isEditable) {
    const spellings = dictionarySuggestions.map((word) => ({ label: word, click: () => replace(word) }))
    return [
      ...spellings,
      ...(spellings.length > 0 ? [{ type: 'separator' } as const] : []),
      { role: 'cut', enabled: editFlags.canCut },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll', enabled: editFlags.canSelectAll },
    ]
  }
  return selectionText.trim() === '' ? [] : [{ role: 'copy' }]
}
