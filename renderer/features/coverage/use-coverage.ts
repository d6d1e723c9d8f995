import { useBank } from '../../storage/use-bank.ts'
import { type Coverage, coverageOf } from './coverage-of.ts'

/** Coverage of the stored stories; counted once a change, however many ask. */
export function useCoverage(): Coverage {
  const { stories, settings } = useBank()
  return coverageOf(stories, settings)
}
