import { type RefObject, useCallback, useEffect, useState } from 'react'
import type { Flag } from '../../../../shared/review/flag.ts'
import { type SectionName, sectionNames } from '../../../../shared/story/story.ts'
import { useBank, useBankStore } from '../../../storage/use-bank.ts'
import { useCommand } from '../../../ui/command-registry.tsx'
import type { StoryEditorHandle } from '../editor/story-editor.tsx'
import { type HintPlace, hintFrom } from './hint-order.ts'
import { flagKey } from './hint-spans.ts'
import type { Review } from './use-review.ts'

/** What lies over the text, beside the words selected there: a card, the form for a number, or for why there is none. */
export interface HintLayer {
  type: 'card' | 'number' | 'waiver'
  flag: Flag
  section: SectionName
}

export interface Hints {
  layer: HintLayer | null
  /** The flag last stepped to, by its key. */
  current: string | null
  /** Selects the words of a flag in the text. */
  select: (flag: Flag) => void
  /** Selects the words and lays something beside them. */
  open: (type: HintLayer['type'], flag: Flag) => void
  close: () => void
}

/** Ways through the hints of the open story: by key, by card, from the words to the card and back. */
export function useHints(review: Review | null, editor: RefObject<StoryEditorHandle | null>, storyId: string): Hints {
  const store = useBankStore()
  const { hintsShown } = useBank().settings
  const [layer, setLayer] = useState<HintLayer | null>(null)
  const [current, setCurrent] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another story has other hints
  useEffect(() => {
    setLayer(null)
    setCurrent(null)
  }, [storyId])

  const flags = review?.flags ?? []
  const places = (): HintPlace[] => {
    const known = new Set(flags.map(flagKey))
    return sectionNames.flatMap((section) =>
      (editor.current?.field(section)?.places() ?? [])
        .filter((place) => known.has(place.key))
        .map((place) => ({ ...place, section })),
    )
  }
  const focused = () => sectionNames.find((section) => editor.current?.field(section)?.hasFocus()) ?? null
  const goTo = (place: HintPlace) => {
    setLayer(null)
    setCurrent(place.key)
    editor.current?.field(place.section)?.select(place.from, place.to)
  }
  const step = (by: 1 | -1) => {
    const section = focused()
    const from = section ? (editor.current?.field(section)?.selection().from ?? 0) : 0
    const place = hintFrom(places(), section && { section, from }, by)
    if (place) goTo(place)
  }
  const select = (flag: Flag): SectionName => {
    const place = places().find((each) => each.key === flagKey(flag))
    if (place) goTo(place)
    else {
      const field = flag.section && editor.current?.field(flag.section)
      setCurrent(flagKey(flag))
      field?.select(field.length(), field.length())
    }
    return flag.section ?? 'result'
  }
  const openCard = () => {
    const section = focused()
    const caret = section && editor.current?.field(section)?.selection()
    if (!section || !caret) return
    const here = places().filter((each) => each.section === section && each.from <= caret.to && each.to >= caret.from)
    const flag = flags.find((each) => here.some((place) => place.key === flagKey(each)))
    if (flag) setLayer({ type: 'card', flag, section: select(flag) })
  }

  useCommand('next-hint', () => step(1))
  useCommand('previous-hint', () => step(-1))
  useCommand('show-hint', openCard)
  useCommand('toggle-hints', () => void store.saveSettings({ hintsShown: !hintsShown }))

  return {
    layer,
    current,
    select,
    open: (type, flag) => setLayer({ type, flag, section: select(flag) }),
    close: useCallback(() => setLayer(null), []),
  }
}
