import { isPrincipleId, type PrincipleId } from '../principle/principle.ts'
import { type PrincipleTag, principleTagSchema } from '../story/story.ts'
import {
  below,
  fieldOf,
  isJsonObject,
  type JsonObject,
  kindOfValue,
  listField,
  noticeUnknownFields,
  type RowFindings,
  textAt,
} from './row-fields.ts'

const knownFields = new Set(Object.keys(principleTagSchema.shape))

/** The principle that a person's or a file's words name: its id, or its official name in any case and punctuation. */
export function principleNamed(text: string): PrincipleId | null {
  const slug = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')
  return isPrincipleId(slug) ? slug : null
}

function tagFrom(value: unknown, place: string, bareIndex: number, findings: RowFindings): PrincipleTag | null {
  const entry: unknown = typeof value === 'string' ? { id: value } : value
  if (!isJsonObject(entry)) {
    const found = kindOfValue(value)
    findings.problems.push({ type: 'wrong-type', place, expected: 'a principle', found })
    return null
  }
  noticeUnknownFields(entry, knownFields, place, findings)
  const written = textAt(fieldOf(entry, 'id'), below(place, 'id'), findings)
  const id = principleNamed(written)
  if (id === null) {
    const found = written.slice(0, 80)
    findings.problems.push({
      type: 'unknown-principle',
      place: typeof value === 'string' ? place : `${place}.id`,
      found,
    })
    return null
  }
  const strength = fieldOf(entry, 'strength') ?? (bareIndex === 0 ? 'primary' : 'secondary')
  if (strength !== 'primary' && strength !== 'secondary') {
    const found = typeof strength === 'string' ? strength.slice(0, 80) : kindOfValue(strength)
    findings.problems.push({ type: 'unknown-strength', place: `${place}.strength`, found })
    return null
  }
  return { id, strength, note: textAt(fieldOf(entry, 'note'), below(place, 'note'), findings) }
}

/**
 * The principles of a row: tags as we keep them, or bare ids of which the first is the primary (DOMAIN.md §6). A second
 * primary becomes secondary and a repeated id is taken once, its notes joined: both with a notice (rule BF10).
 */
export function principlesField(raw: JsonObject, findings: RowFindings): PrincipleTag[] {
  const tags: PrincipleTag[] = []
  for (const [index, { value, place }] of listField(raw, 'principles', findings).entries()) {
    const tag = tagFrom(value, place, index, findings)
    if (!tag) continue
    const earlier = tags.find((each) => each.id === tag.id)
    if (earlier) {
      findings.notices.push({ type: 'repeated-principle', place, id: tag.id })
      if (tag.note && tag.note !== earlier.note) earlier.note = earlier.note ? `${earlier.note}\n${tag.note}` : tag.note
    } else if (tag.strength === 'primary' && tags.some((each) => each.strength === 'primary')) {
      findings.notices.push({ type: 'second-primary', place, id: tag.id })
      tags.push({ ...tag, strength: 'secondary' })
    } else {
      tags.push(tag)
    }
  }
  return tags
}
