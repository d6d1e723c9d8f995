import { useEffect, useState } from 'react'
import type { resembling } from '../../../shared/match/fuzzy.ts'

export type Resembling = typeof resembling

/** Stands in until the code that knows likeness is here: what contains the words as they were typed, in the given order. */
const containing: Resembling = (items, typed, textOf) => {
  const wanted = typed.trim().toLowerCase()
  return items.filter((item) => textOf(item).toLowerCase().includes(wanted))
}

let here: Resembling | null = null

/** Finds short texts like what was typed. Its code comes after the page: a first picture needs none of it. */
export function useResembling(): Resembling {
  const [, setIsHere] = useState(here !== null)
  useEffect(() => {
    if (here) return
    import('../../../shared/match/fuzzy.ts').then(
      (code) => {
        here = code.resembling
        setIsHere(true)
      },
      // What is typed word for word is still found.
      () => undefined,
    )
  }, [])
  return here ?? containing
}
