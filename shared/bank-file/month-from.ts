const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const month = (year: string, number: number) =>
  number >= 1 && number <= 12 ? `${year.length === 2 ? `20${year}` : year}-${String(number).padStart(2, '0')}` : null

/**
 * A month as "YYYY-MM" from what tables and spreadsheets make of it: 2023-04, 2023-04-17, 04/2023, Apr-23, April 2023;
 * null for anything else. A two-digit year is of this century; days are dropped.
 */
export function monthFrom(text: string): string | null {
  const plain = text.trim().toLowerCase()
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.]\d{1,2}(?:[t ].{0,20})?)?$/.exec(plain)
  if (iso?.[1]) return month(iso[1], Number(iso[2]))
  const turned = /^(\d{1,2})[-/.](\d{4})$/.exec(plain)
  if (turned?.[2]) return month(turned[2], Number(turned[1]))
  const [, name, after] = /^([a-z]{3})[a-z]{0,6}\.?[ -]{1,2}(\d{4}|\d{2})$/.exec(plain) ?? []
  if (name !== undefined && after !== undefined) return month(after, names.indexOf(name) + 1)
  const [, before, named] = /^(\d{4})[ -]{1,2}([a-z]{3})[a-z]{0,6}$/.exec(plain) ?? []
  return before !== undefined && named !== undefined ? month(before, names.indexOf(named) + 1) : null
}
