import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8')

const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

function tokenOf(name: string): { light: string; dark: string } {
  const token = tokens.get(name)
  if (!token) throw new Error(`tokens.css has no colour --${name} with a light and a dark value`)
  return token
}

/** WCAG 2.2, relative luminance of "#rrggbb", 0–1. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2, contrast ratio, 1–21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['canvas', 'surface', 'sunken', 'hover'] as const

/** Ink, and what it is written on. text-3 is never written on accent-soft (4.28 in the dark). */
const textPairs: readonly [ink: string, grounds: readonly string[]][] = [
  ['text', [...grounds, 'accent-soft', 'metric-bg', 'warn-bg', 'danger-bg']],
  ['text-2', [...grounds, 'accent-soft', 'metric-bg', 'warn-bg', 'danger-bg']],
  ['text-3', grounds],
  ['accent', [...grounds, 'accent-soft']],
  ['on-accent', ['accent']],
  ['metric-ink', ['canvas', 'surface', 'sunken', 'metric-bg']],
  ['warn-ink', ['canvas', 'surface', 'sunken', 'warn-bg']],
  ['danger-ink', ['canvas', 'surface', 'sunken', 'danger-bg']],
  ['ok-ink', ['canvas', 'surface', 'sunken']],
  ['heat-ink', ['heat-1', 'heat-2', 'heat-3']],
  ['heat-4-ink', ['heat-4']],
]

/** The edge of a control and the ring of the focus, and what they lie on. */
const edgePairs: readonly [edge: string, grounds: readonly string[]][] = [
  ['control-border', ['canvas', 'surface', 'sunken']],
  ['accent', [...grounds, 'accent-soft', 'metric-bg', 'warn-bg', 'danger-bg']],
  ['warn-ink', ['canvas', 'surface', 'warn-bg']],
]

describe.each(['light', 'dark'] as const)('%s colours', (theme) => {
  test.each(textPairs)('text in %s stands out 4.5 to 1 at least', (ink, on) => {
    const short = on.flatMap((ground) => {
      const ratio = contrast(tokenOf(ink)[theme], tokenOf(ground)[theme])
      return ratio < 4.5 ? [`${ink} on ${ground}: ${ratio.toFixed(2)}`] : []
    })
    expect(short).toEqual([])
  })
  test.each(edgePairs)('edges in %s stand out 3 to 1 at least', (edge, on) => {
    const short = on.flatMap((ground) => {
      const ratio = contrast(tokenOf(edge)[theme], tokenOf(ground)[theme])
      return ratio < 3 ? [`${edge} on ${ground}: ${ratio.toFixed(2)}`] : []
    })
    expect(short).toEqual([])
  })
})

test('the ratio is that of WCAG: 21 for black on white, 4.54 for #767676 on white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})
