import { useEffect, useState } from 'react'
import type { DueCard } from '../../shared/practice/due-queue.ts'
import type { LookupHost } from '../host/host.ts'
import { localDay } from '../host/local-day.ts'
import { useBank } from '../storage/use-bank.ts'

/** The code that knows what is due comes after the page: the schedule is no part of a first picture. */
const counting = () => import('../features/practice/use-due.ts')

const nothing: readonly DueCard[] = []

/**
 * What is to be rehearsed today; empty for as long as nobody can tell. The window lies ready for days, so that the day is
 * looked up at every summons.
 */
export function useLateDue(lookup: LookupHost): readonly DueCard[] {
  const bank = useBank()
  const [code, setCode] = useState<Awaited<ReturnType<typeof counting>> | null>(null)
  const [, setSummons] = useState(0)
  useEffect(() => {
    // A list of the empty lookup only: without it everything else still works.
    counting().then(setCode, () => undefined)
    return lookup.onSummoned(() => setSummons((count) => count + 1))
  }, [lookup])
  if (!code) return nothing
  return code.dueOf(bank, localDay()).items
}
