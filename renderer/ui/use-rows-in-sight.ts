import { defaultRangeExtractor } from '@tanstack/react-virtual'
import { useCallback } from 'react'

/**
 * Which rows of a long list are drawn: those in sight and the active one, which is named by its id, so that it must be
 * there even when it is out of sight. `activeAt` = its index, −1 = none.
 */
export function useRowsInSight(activeAt: number) {
  return useCallback(
    (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const seen = defaultRangeExtractor(range)
      return activeAt < 0 || seen.includes(activeAt) ? seen : [...seen, activeAt].sort((a, b) => a - b)
    },
    [activeAt],
  )
}
