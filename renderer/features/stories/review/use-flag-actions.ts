import type { Flag } from '../../../../shared/review/flag.ts'
import { useBankStore } from '../../../storage/use-bank.ts'
import { useNotice } from '../../../ui/notices.tsx'
import type { StoryDeeds } from '../use-story-deeds.ts'
import type { Hints } from './use-hints.ts'

export interface FlagActions {
  select: (flag: Flag) => void
  addNumber: (flag: Flag) => void
  dismiss: (flag: Flag) => void
  /** "Don't flag this word", in no story (rule RV52). */
  unflag: (flag: Flag) => void
  bringBack: (flags: readonly Flag[]) => void
  /** Opens the form for why no number exists. */
  waive: (flag: Flag) => void
  /** Tells the story aloud, now. */
  practise: () => void
}

/** What can be done about the flags of a story, wherever their cards stand. */
export function useFlagActions(hints: Hints, deeds: StoryDeeds, practise: () => void): FlagActions {
  const store = useBankStore()
  const tell = useNotice()
  return {
    select: hints.select,
    addNumber: (flag) => hints.open('number', flag),
    dismiss: (flag) => {
      hints.close()
      void deeds.dismiss(flag)
    },
    unflag: (flag) => {
      hints.close()
      const { unflaggedWords } = store.snapshot().settings
      const word = flag.words.toLowerCase()
      if (unflaggedWords.includes(word)) return
      void store.saveSettings({ unflaggedWords: [...unflaggedWords, word] })
      const back = () => {
        const now = store.snapshot().settings.unflaggedWords
        void store.saveSettings({ unflaggedWords: now.filter((each) => each !== word) })
      }
      tell({ text: `“${word}” is not flagged any more`, action: { label: 'Undo', run: back } })
    },
    bringBack: (flags) => void deeds.bringBack(flags),
    waive: (flag) => hints.open('waiver', flag),
    practise,
  }
}
