import type { Trend } from '../../../shared/practice/gauntlet.ts'

/** "Last: 4.2 s to a story, 1.1 s faster than before"; '' when there was none. */
export function trendWords({ hesitations, change, direction }: Trend): string {
  const last = hesitations.at(-1)
  if (last === undefined) return ''
  const said = `Last: ${last.toFixed(1)} s to a story`
  if (change === null || direction === null) return said
  if (direction === 'steady') return `${said}, about as before`
  return `${said}, ${Math.abs(change).toFixed(1)} s ${direction} than before`
}
