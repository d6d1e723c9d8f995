/**
 * The one list of commands: menu, page, palette and shortcut sheet all read it (rule CM1). `keys` in tinykeys' notation,
 * `$mod` is ⌘ on macOS and Ctrl elsewhere; the first is the one shown. A command marked `letter` works only outside text
 * fields and can be switched off (WCAG 2.1.4).
 */
export interface Command {
  id: string
  label: string
  group: 'Go to' | 'Story' | 'Edit' | 'View' | 'Bank' | 'Help'
  keys: readonly string[]
  letter?: true
}

export const commands = [
  { id: 'open-lookup', label: 'Look up a story', group: 'Go to', keys: ['$mod+k'] },
  { id: 'show-stories', label: 'Stories', group: 'Go to', keys: ['$mod+1', 'g s'] },
  { id: 'show-coverage', label: 'Coverage', group: 'Go to', keys: ['$mod+2', 'g c'] },
  { id: 'show-questions', label: 'Questions', group: 'Go to', keys: ['g q'] },
  { id: 'show-practice', label: 'Practice', group: 'Go to', keys: ['$mod+3', 'g p'] },
  { id: 'show-loops', label: 'Loops', group: 'Go to', keys: ['$mod+4', 'g l'] },
  { id: 'show-settings', label: 'Settings', group: 'Go to', keys: ['$mod+,', '$mod+5', 'g ,'] },
  { id: 'go-back', label: 'Back', group: 'Go to', keys: ['Alt+ArrowLeft'] },
  { id: 'go-forward', label: 'Forward', group: 'Go to', keys: ['Alt+ArrowRight'] },
  { id: 'new-story', label: 'New story', group: 'Story', keys: ['$mod+n', 'n'] },
  { id: 'paste-notes', label: 'New story from pasted notes', group: 'Story', keys: ['$mod+Shift+v'] },
  { id: 'quick-capture', label: 'Jot down a story', group: 'Story', keys: ['$mod+Shift+k'] },
  { id: 'dig-up-story', label: 'Dig up a story', group: 'Story', keys: [] },
  { id: 'add-question', label: 'Add questions', group: 'Story', keys: [] },
  { id: 'delete-story', label: 'Move story to Trash', group: 'Story', keys: [] },
  { id: 'undo', label: 'Undo', group: 'Edit', keys: ['$mod+z'] },
  { id: 'redo', label: 'Redo', group: 'Edit', keys: ['$mod+Shift+z', '$mod+y'] },
  { id: 'save-now', label: 'Save now', group: 'Edit', keys: ['$mod+s'] },
  { id: 'next-hint', label: 'Next hint', group: 'Edit', keys: ['F8'] },
  { id: 'previous-hint', label: 'Previous hint', group: 'Edit', keys: ['Shift+F8'] },
  { id: 'show-hint', label: 'Show the hint at the caret', group: 'Edit', keys: ['$mod+.'] },
  { id: 'filter-list', label: 'Filter the current list', group: 'View', keys: ['$mod+f', '/'] },
  { id: 'toggle-side-panel', label: 'Show or hide the side panel', group: 'View', keys: ['$mod+\\'] },
  { id: 'toggle-hints', label: 'Show or hide hints', group: 'View', keys: ['$mod+Shift+h'] },
  { id: 'toggle-focus', label: 'Focus mode: dim the other sections', group: 'View', keys: ['$mod+Shift+f'] },
  { id: 'next-pane', label: 'Next pane', group: 'View', keys: ['F6'] },
  { id: 'previous-pane', label: 'Previous pane', group: 'View', keys: ['Shift+F6'] },
  { id: 'theme-light', label: 'Theme: light', group: 'View', keys: [] },
  { id: 'theme-dark', label: 'Theme: dark', group: 'View', keys: [] },
  { id: 'theme-system', label: 'Theme: as the system', group: 'View', keys: [] },
  { id: 'print-page', label: 'Print or PDF', group: 'Bank', keys: ['$mod+p'] },
  { id: 'import-file', label: 'Import…', group: 'Bank', keys: ['$mod+o'] },
  { id: 'export-bank', label: 'Export bank file…', group: 'Bank', keys: ['$mod+Shift+e'] },
  { id: 'export-markdown', label: 'Export Markdown…', group: 'Bank', keys: [] },
  { id: 'add-samples', label: 'Add the sample stories', group: 'Bank', keys: [] },
  { id: 'remove-samples', label: 'Remove the sample stories', group: 'Bank', keys: [] },
  { id: 'show-guide', label: 'Guide', group: 'Help', keys: ['F1'] },
  { id: 'show-shortcuts', label: 'Keyboard shortcuts', group: 'Help', keys: ['$mod+/', '?'] },
] as const satisfies readonly Command[]

export type CommandId = (typeof commands)[number]['id']

const ids = new Set<string>(commands.map((command) => command.id))

export function isCommandId(value: unknown): value is CommandId {
  return typeof value === 'string' && ids.has(value)
}
