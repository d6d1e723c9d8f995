import type { EndedPart } from './run-parts.ts'

/** The whole run as one value: each part's figures under its name, what went wrong, what could not be run. */
export function reportOf(ended: readonly EndedPart[]): Record<string, unknown> {
  return {
    ...Object.fromEntries(ended.map(({ name, figures }) => [name, figures])),
    faults: ended.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`)),
    skipped: [...new Set(ended.flatMap(({ skipped }) => skipped))],
    parts: Object.fromEntries(ended.map(({ name, end }) => [name, end])),
  }
}

/** The same for people: a line a part, then what could not be run. */
export function reportWords(ended: readonly EndedPart[]): string {
  const count = (end: EndedPart['end']) => ended.filter((each) => each.end === end).length
  const lines = ended.flatMap(({ name, end, shows, figures, faults }) => [
    `${name}: ${end}. ${shows}.`,
    `  ${JSON.stringify(figures)}`,
    ...faults.map((fault) => `  ! ${fault}`),
  ])
  const skipped = [...new Set(ended.flatMap((each) => each.skipped))].map((why) => `skipped: ${why}`)
  return [
    ...lines,
    ...skipped,
    '',
    `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`,
  ].join('\n')
}
