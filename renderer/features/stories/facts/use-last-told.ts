import { useMemo } from 'react'
import { lastTold } from '../../../../shared/practice/last-told.ts'
import { useBank } from '../../../storage/use-bank.ts'

/** The day each story was last told aloud, "YYYY-MM-DD", by its id (rule PC16). The same map while nothing was told. */
export function useLastTold(): ReadonlyMap<string, string> {
  const { rehearsals, tellings } = useBank()
  return useMemo(() => lastTold(rehearsals, tellings), [rehearsals, tellings])
}
