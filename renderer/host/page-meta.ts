import { type BankPlace, bankPlaceSchema } from '../../shared/page/bank-place.ts'

/** The content of a `<meta>` in our page, or '' where it is absent. */
export function pageMeta(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? ''
}

/** The place of the bank as whoever served the page wrote it in; `otherwise` where it says nothing we understand. */
export function placeFromPage(otherwise: string): BankPlace {
  try {
    const read = bankPlaceSchema.safeParse(JSON.parse(pageMeta('bank-place')))
    if (read.success) return read.data
  } catch {
    // Not JSON: a page served without a place, as in tests.
  }
  return { where: otherwise, other: null }
}

/** Which keys this machine has. */
export function pagePlatform(): 'mac' | 'other' {
  return /^mac/i.test(navigator.platform) ? 'mac' : 'other'
}
