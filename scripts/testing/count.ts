/** What a runner counted of its tests. */
export interface Count {
  passed: number
  failed: number
  skipped: number
  /** Those of the passed that failed at first and passed when they were tried again, by name. */
  flaky: readonly string[]
}

export const oneFailed: Count = { passed: 0, failed: 1, skipped: 0, flaky: [] }

export function countSum(counts: readonly Count[]): Count {
  const sum = (key: 'passed' | 'failed' | 'skipped') => counts.reduce((total, count) => total + count[key], 0)
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    flaky: counts.flatMap((count) => count.flaky),
  }
}

/** "34 passed, 1 failed", and what was skipped where anything was. */
export function countWords({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** The end of a run: a line for each test that passed at the second try only, then the line that counts them all. */
export function closingLines(count: Count): string[] {
  return [...count.flaky.map((name) => `flaky: ${name}`), countWords(count)]
}
