import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { ReviewContext } from '../../../../shared/review/flag.ts'
import { type Settings, settingsSchema } from '../../../../shared/settings/settings.ts'
import { localDay } from '../../../host/local-day.ts'
import { useBank } from '../../../storage/use-bank.ts'
import { type BankGround, type FactBook, factBook } from './fact-book.ts'
import { leavingDismissed } from './leaving-dismissed.ts'
import { nearIndex } from './near-index.ts'
import { useLastTold } from './use-last-told.ts'

/** What a review depends on; how the window looks does not. */
function reviewKey({
  theme: _theme,
  sidePanelShown: _panel,
  hintsShown: _hints,
  focusMode: _focus,
  ...rest
}: Settings): string {
  return JSON.stringify(rest)
}

/** What the stories tell is the same under any settings: read once. */
const index = nearIndex()
let book: { key: string; book: FactBook } | null = null

/** One book for the settings and the day at hand, kept while screens come and go. */
function bookFor(key: string, lastRehearsed: BankGround['lastRehearsed']): FactBook {
  if (book?.key === key) return book.book
  const [date = '', settings = '{}'] = key.split(/\|(.*)/s)
  const context: ReviewContext = { today: date, settings: settingsSchema.parse(JSON.parse(settings)) }
  book = { key, book: factBook(context, index, lastRehearsed) }
  return book.book
}

/** Banks up to this size are read through while nobody waits; larger ones only when the list is sorted or narrowed by it. */
const readThrough = 200

/** The facts of stories; the component wakes when more is known. `all` asks for those of the whole bank. */
export function useFacts(all: boolean): FactBook {
  const { stories, settings, dismissals } = useBank()
  const key = `${localDay()}|${reviewKey(settings)}`
  const lastRehearsed = useLastTold()
  const atFirst = useRef(lastRehearsed)
  const facts = useMemo(() => leavingDismissed(bookFor(key, atFirst.current), dismissals), [key, dismissals])
  useSyncExternalStore(facts.subscribe, facts.version)
  useEffect(() => facts.follow({ stories, lastRehearsed }), [facts, stories, lastRehearsed])
  const wanted = all || stories.length <= readThrough
  useEffect(() => {
    if (wanted) facts.want(stories)
  }, [facts, stories, wanted])
  return facts
}
