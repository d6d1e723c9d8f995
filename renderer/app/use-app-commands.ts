import { newQuestionId } from '../features/questions/new-question-id.ts'
import type { Exports } from '../features/transfer/use-export.ts'
import { useBank, useBankStore } from '../storage/use-bank.ts'
import { useCommand } from '../ui/command-registry.tsx'
import { moveToPane } from './move-to-pane.ts'
import type { useBankDeeds } from './use-bank-deeds.ts'
import type { View } from './view.ts'

/** What lies over the screen; one at a time. */
export type Layer = 'none' | 'lookup' | 'import' | 'paste' | 'shortcuts' | 'capture' | 'prompts'

interface AppCommands {
  view: View
  go: (view: View) => void
  newStory: () => Promise<void>
  openLayer: (layer: Layer) => void
  deeds: ReturnType<typeof useBankDeeds>
  exports: Exports
}

/** What each command does wherever the person is; a screen that means something else by one says so itself. */
export function useAppCommands({ view, go, newStory, openLayer, deeds, exports }: AppCommands): void {
  const store = useBankStore()
  const { settings } = useBank()
  const setTheme = (theme: 'system' | 'light' | 'dark') => void store.saveSettings({ theme })

  useCommand('open-lookup', () => openLayer('lookup'))
  useCommand('show-stories', () => go({ screen: 'stories', storyId: null, principle: null }))
  useCommand('show-coverage', () => go({ screen: 'coverage' }))
  useCommand('show-questions', () => go({ screen: 'questions', questionId: null }))
  useCommand('add-question', () => go({ screen: 'questions', questionId: newQuestionId }))
  useCommand('show-practice', () => go({ screen: 'practice', turn: null }))
  useCommand('show-loops', () => go({ screen: 'loops', loopId: null, day: false }))
  useCommand('show-settings', () => go({ screen: 'settings', section: 'general' }))
  useCommand('show-guide', () => go({ screen: 'guide', chapter: '' }))
  useCommand('go-back', () => history.back())
  useCommand('go-forward', () => history.forward())
  useCommand('new-story', () => void newStory())
  useCommand('paste-notes', () => openLayer('paste'))
  useCommand('quick-capture', () => openLayer('capture'))
  useCommand('dig-up-story', () => openLayer('prompts'))
  useCommand('undo', deeds.undo)
  useCommand('redo', deeds.redo)
  useCommand('save-now', () => void store.flush())
  useCommand('next-pane', () => moveToPane(1))
  useCommand('previous-pane', () => moveToPane(-1))
  useCommand('theme-light', () => setTheme('light'))
  useCommand('theme-dark', () => setTheme('dark'))
  useCommand('theme-system', () => setTheme('system'))
  useCommand('toggle-side-panel', () => void store.saveSettings({ sidePanelShown: !settings.sidePanelShown }))
  // Coverage prints as it stands; loops print their own brief; from anywhere else it is the book.
  useCommand('print-page', () => {
    if (view.screen === 'coverage') window.print()
    else go({ screen: 'print', sheet: view.screen === 'loops' ? 'brief' : 'book', loopId: null })
  })
  useCommand('import-file', () => openLayer('import'))
  useCommand('export-bank', () => void exports.bankFile())
  useCommand('export-markdown', () => void exports.markdown())
  useCommand('add-samples', () => void deeds.addSamples())
  useCommand('remove-samples', () => void deeds.removeSamples())
  useCommand('show-shortcuts', () => openLayer('shortcuts'))
}
