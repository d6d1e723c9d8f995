/** How a verb stands in the text. Verbs like "cut" have one form for base and past and count as `past`. */
export type VerbForm = 'base' | 'third' | 'past' | 'ing'

function thirdOf(base: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(base)) return `${base}es`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}

function stemFor(base: string, doubled: boolean): string {
  return doubled ? base + base.slice(-1) : base
}

function pastOf(base: string, doubled: boolean): string {
  if (base.endsWith('e')) return `${base}d`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stemFor(base, doubled)}ed`
}

function ingOf(base: string, doubled: boolean): string {
  return /[^eo]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${stemFor(base, doubled)}ing`
}

/**
 * All forms of the listed verbs. A list is words apart by spaces: "reduce", "drop!" doubles its last letter ("dropped"),
 * "fall=fell/fallen" has past forms of its own, and both signs may be joined: "cut!=cut".
 */
export function verbForms(list: string): Map<string, VerbForm> {
  const forms = new Map<string, VerbForm>()
  for (const entry of list.split(/\s+/).filter((word) => word !== '')) {
    const [head = '', own] = entry.split('=')
    const doubled = head.endsWith('!')
    const base = doubled ? head.slice(0, -1) : head
    forms.set(base, 'base')
    forms.set(thirdOf(base), 'third')
    forms.set(ingOf(base, doubled), 'ing')
    for (const past of own?.split('/') ?? [pastOf(base, doubled)]) forms.set(past, 'past')
  }
  return forms
}
