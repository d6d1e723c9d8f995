/** What can be put on paper. */
export const sheets = ['brief', 'cards', 'coverage', 'pages', 'book'] as const
export type SheetName = (typeof sheets)[number]

export function isSheetName(value: unknown): value is SheetName {
  return sheets.some((each) => each === value)
}

export const sheetLabels: Record<SheetName, string> = {
  brief: 'Loop brief',
  cards: 'Story cards, four a page',
  coverage: 'Coverage sheet',
  pages: 'One page per story',
  book: 'Full book',
}

export type Paper = 'a4' | 'letter'

/** Which stories: all but retired ones, ready ones, or those that one loop plans and told. */
export type Scope = 'all' | 'ready' | { loop: string }

/** US Letter where it is customary, A4 elsewhere. */
export function usualPaper(language: string): Paper {
  return /-(us|ca|mx|ph|cl|co|ve)$/i.test(language) ? 'letter' : 'a4'
}
