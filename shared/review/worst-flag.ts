import type { Flag } from './flag.ts'

/** The flag worth a word in a list: the most severe that is more than a hint, or null. */
export function worstFlag(flags: readonly Flag[]): Flag | null {
  return flags.find((flag) => flag.severity === 'blocks') ?? flags.find((flag) => flag.severity === 'warns') ?? null
}
