import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { ReviewContext } from '../../../../shared/review/flag.ts'
import { type Settings, settingsSchema } from '../../../../shared/settings/settings.ts'
import { useBank } from '../../../storage/use-bank.ts'
import { leavingDismissed } from './leaving-dismissed.ts'
import { type FactBook, factBook } from './story-facts.ts'

/** The local date, "YYYY-MM-DD". */
function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** What a review depends on; how the window looks does not. */
function reviewKey({ theme: _theme, sidePanelShown: _panel, hintsShown: _hints, ...rest }: Settings): string {
  return JSON.stringify(rest)
}

let book: { key: string; book: FactBook } | null = null

/** One book for the settings and the day at hand, kept while screens come and go. */
function bookFor(key: string): FactBook {
  if (book?.key === key) return book.book
  const [date = '', settings = '{}'] = key.split(/\|(.*)/s)
  const context: ReviewContext = { today: date, settings: settingsSchema.parse(JSON.parse(settings)) }
  book = { key, book: factBook(context) }
  return book.book
}

/** Banks up to this size are read through while nobody waits; larger ones only when the list is sorted or narrowed by it. */
const readThrough = 200

/** The facts of stories; the component wakes when more is known. `all` asks for those of the whole bank. */
export function useFacts(all: boolean): FactBook {
  const { stories, settings, dismissals } = useBank()
  const key = `${today()}|${reviewKey(settings)}`
  const facts = useMemo(() => leavingDismissed(bookFor(key), dismissals), [key, dismissals])
  useSyncExternalStore(facts.subscribe, facts.version)
  const wanted = all || stories.length <= readThrough
  useEffect(() => {
    if (wanted) facts.want(stories)
  }, [facts, stories, wanted])
  return facts
}
