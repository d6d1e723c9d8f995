import type { SaveStatus } from './draft-state.ts'

/** How long ago something was saved, in words. Instants are ISO; `now` in milliseconds. */
export function savedWords(savedAt: string, now: number): string {
  const then = Date.parse(savedAt)
  if (Number.isNaN(then)) return 'Saved'
  const minutes = Math.floor((now - then) / 60_000)
  if (minutes < 1) return 'Saved just now'
  if (minutes < 60) return `Saved ${minutes} min ago`
  if (minutes < 24 * 60) return `Saved ${Math.floor(minutes / 60)} h ago`
  return `Saved ${new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }).format(then)}`
}

/** What a person is told about their text, always in sight. */
export function saveStatusWords(status: SaveStatus, savedAt: string, now: number): string {
  switch (status) {
    case 'saved':
      return savedWords(savedAt, now)
    case 'waiting':
    case 'saving':
      return 'Saving…'
    case 'failed':
      return 'Not saved. Retrying'
  }
}
