import type { PrincipleId } from '../principle/principle.ts'
import { type RoleId, rolePresets } from '../principle/role-weights.ts'
import type { Settings } from '../settings/settings.ts'

// The first line that fits wins, so the narrower title stands before the wider one: "technical product manager" is a
// product manager, "senior data engineer" is data.
const titles: readonly (readonly [RoleId, RegExp])[] = [
  ['product-manager', /\bproduct (\w+ )?(manager|owner|lead)\b|\bpm-?t\b|^pm$/],
  ['tpm', /\btpm\b|\bprogram(me)? (manager|lead)\b/],
  ['engineering-manager', /\b(engineering|development|software|technical) (manager|lead|director)\b|\bsdm\b|^em$/],
  ['data', /\bdata\b|\bscientist\b|\banalyst\b|\banalytics\b|\bmachine learning\b|\bbusiness intelligence\b/],
  ['operations', /\boperations?\b|\barea manager\b|\blogistics\b|\bsupply chain\b/],
  ['senior-engineer', /\b(senior|sr|staff|principal|lead)\b.*\b(engineer|developer|sde|swe)\b|\bsde ?(3|iii)\b/],
  ['software-engineer', /\bsde\b|\bswe\b|\bengineer\b|\bdeveloper\b|\bprogrammer\b/],
]

/** The preset that a role written as free text names, or null: a preset's id, its label, or a common title. */
export function roleNamed(text: string): RoleId | null {
  const wanted = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim()
  if (!wanted) return null
  const preset = rolePresets.find(({ id, label }) => id === wanted || label.toLowerCase() === text.trim().toLowerCase())
  return preset?.id ?? titles.find(([, pattern]) => pattern.test(wanted))?.[0] ?? null
}

/**
 * How much each principle counts in this loop, 0–3 (rule PL3): the preset that the loop's role names, else the one of the
 * settings. The person's own weights were set over the settings' preset, so they count only where that preset does.
 */
export function loopWeights(loop: { role: string }, settings: Settings): (id: PrincipleId) => number {
  const role = roleNamed(loop.role) ?? settings.role
  const own = role === settings.role ? settings.principleWeights : {}
  const preset = rolePresets.find((each) => each.id === role)
  return (id) => own[id] ?? preset?.weights[id] ?? 1
}
