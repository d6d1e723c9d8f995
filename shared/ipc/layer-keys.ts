/** What keys do in one place only, beside the commands that work everywhere (SCREENS §8). */
export interface LayerKeys {
  id: 'list' | 'editor' | 'versions' | 'coverage' | 'lookup' | 'questions' | 'practice' | 'loops'
  /** Where they work, as a heading. */
  title: string
  keys: readonly { does: string; keys: readonly string[] }[]
}

/**
 * The keys of each screen in tinykeys' notation, as the shortcut sheet lists them (rule CM2: a key that works in a layer
 * stands here, and a journey presses every one that does). An open layer has a key before the app does.
 */
export const layerKeys: readonly LayerKeys[] = [
  {
    id: 'list',
    title: 'In the list of stories',
    keys: [
      { does: 'Next story', keys: ['ArrowDown', 'j'] },
      { does: 'Previous story', keys: ['ArrowUp', 'k'] },
      { does: 'First story', keys: ['Home'] },
      { does: 'Last story', keys: ['End'] },
      { does: 'Write in the story', keys: ['Enter', 'ArrowRight'] },
      { does: 'Peek: scroll the story, the list keeps the focus', keys: ['Space', 'Shift+Space'] },
      { does: 'Select', keys: ['x', 'Control+Space'] },
      { does: 'Select more', keys: ['Shift+ArrowDown', 'Shift+ArrowUp'] },
      { does: 'Select all', keys: ['$mod+a'] },
      { does: 'Status', keys: ['e'] },
      { does: 'Tag', keys: ['t'] },
      { does: 'Principles', keys: ['p'] },
      { does: 'Duplicate', keys: ['d'] },
      { does: 'Move to Trash', keys: ['Delete'] },
    ],
  },
  {
    id: 'editor',
    title: 'In a story',
    keys: [
      { does: 'Next section', keys: ['Tab', '$mod+ArrowDown'] },
      { does: 'Previous section', keys: ['Shift+Tab', '$mod+ArrowUp'] },
      { does: 'Next story', keys: ['$mod+Enter'] },
      { does: 'Back to the list', keys: ['Escape'] },
    ],
  },
  {
    id: 'versions',
    title: 'In the versions of a story',
    keys: [
      { does: 'Next version', keys: ['ArrowDown'] },
      { does: 'Previous version', keys: ['ArrowUp'] },
      { does: 'Name it', keys: ['F2'] },
      { does: 'Back to the story', keys: ['Escape'] },
    ],
  },
  {
    id: 'coverage',
    title: 'In Coverage',
    keys: [
      { does: 'Move', keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] },
      { does: 'First and last of the row', keys: ['Home', 'End'] },
      { does: 'First and last cell', keys: ['Control+Home', 'Control+End'] },
      { does: 'A page up or down', keys: ['PageUp', 'PageDown'] },
      { does: 'None, also shows, primary', keys: ['Space'] },
      { does: 'Open the story; at a principle, its stories', keys: ['Enter'] },
      { does: 'New story for a principle', keys: ['n'] },
      { does: 'Candidates for a principle', keys: ['m'] },
      { does: 'Next gap', keys: [']'] },
      { does: 'Previous gap', keys: ['['] },
      { does: 'Sort by this column', keys: ['s'] },
    ],
  },
  {
    id: 'lookup',
    title: 'In Look up',
    keys: [
      { does: 'Move', keys: ['ArrowUp', 'ArrowDown'] },
      { does: 'Open', keys: ['Enter'] },
      { does: 'Open and stay here', keys: ['$mod+Enter'] },
      { does: 'Open the first to ninth', keys: ['$mod+1'] },
      { does: 'New story for this question', keys: ['Shift+Enter'] },
      { does: 'Next section of the preview', keys: ['Tab', 'ArrowRight'] },
      { does: 'Keep or drop a principle', keys: ['Alt+1'] },
      { does: 'Drop what principles were kept', keys: ['Backspace'] },
      { does: 'Copy the outline', keys: ['$mod+c'] },
      { does: 'Told it', keys: ['$mod+t'] },
      { does: 'Pin to this question', keys: ['$mod+d'] },
      { does: 'Glance, in large letters', keys: ['$mod+l'] },
      { does: 'A step back, then away', keys: ['Escape'] },
    ],
  },
  {
    id: 'questions',
    title: 'In Questions',
    keys: [
      { does: 'Next question', keys: ['ArrowDown', 'j'] },
      { does: 'Previous question', keys: ['ArrowUp', 'k'] },
      { does: 'First question', keys: ['Home'] },
      { does: 'Last question', keys: ['End'] },
      { does: 'To its stories', keys: ['Enter', 'ArrowRight'] },
      { does: 'Pin the best story', keys: ['$mod+d'] },
      { does: 'New story for this question', keys: ['Shift+Enter'] },
      { does: 'Add questions', keys: ['n'] },
      { does: 'Delete a question of your own', keys: ['Delete'] },
    ],
  },
  {
    id: 'practice',
    title: 'In Practice',
    keys: [
      { does: 'Start, pause', keys: ['Space'] },
      { does: 'Next part', keys: ['ArrowRight'] },
      { does: 'Previous part', keys: ['ArrowLeft'] },
      { does: 'Hint', keys: ['h'] },
      { does: 'Finish and reveal; then grade Good', keys: ['Enter'] },
      { does: 'Again, Hard, Good, Easy', keys: ['1', '2', '3', '4'] },
      { does: 'Tell it again', keys: ['r'] },
      { does: 'Follow-up question', keys: ['f'] },
      { does: 'Skip', keys: ['s'] },
      { does: 'Edit the story', keys: ['e'] },
      { does: 'End', keys: ['Escape'] },
    ],
  },
  {
    id: 'loops',
    title: 'In a loop',
    keys: [
      { does: 'Rounds', keys: ['ArrowUp', 'ArrowDown'] },
      { does: 'Slots', keys: ['ArrowLeft', 'ArrowRight'] },
      { does: 'Choose a story', keys: ['Enter'] },
      { does: 'Move a story to…', keys: ['m'] },
      { does: 'Move the round', keys: ['Alt+ArrowUp', 'Alt+ArrowDown'] },
      { does: 'Clear', keys: ['Delete'] },
      { does: 'Keep as it is', keys: ['k'] },
      { does: 'Add an interviewer', keys: ['a'] },
      { does: 'Principles of the round', keys: ['p'] },
      { does: 'Log a question', keys: ['l'] },
      { does: 'Suggest a plan', keys: ['g'] },
    ],
  },
]
