import type { Flag } from './flag.ts'

/** How much there is to mend: one that blocks outweighs ten that warn, one that warns outweighs ten hints (rule LF4). */
export function weakness(flags: readonly Flag[]): number {
  const weights = { blocks: 100, warns: 10, hints: 1 }
  return flags.reduce((sum, flag) => sum + weights[flag.severity], 0)
}

/** The flag worth a word in a list: the most severe that is more than a hint, or null. */
export function worstFlag(flags: readonly Flag[]): Flag | null {
  return flags.find((flag) => flag.severity === 'blocks') ?? flags.find((flag) => flag.severity === 'warns') ?? null
}
