import { assertNever } from '../../../shared/assert.ts'
import type { Gap } from '../../../shared/coverage/coverage-gaps.ts'
import type { PrincipleId } from '../../../shared/principle/principle.ts'
import type { Story } from '../../../shared/story/story.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import { inWords, principleOf } from './principle-of.ts'

export interface GapWords {
  title: string
  text: string
}

type NameOf = (storyId: string) => string

/** Weight 3 in words (role-weights.ts). */
const askedOften = 'Asked in nearly every loop.'

function wayToFill(gap: Extract<Gap, { candidates: unknown }>, nameOf: NameOf): string {
  const [first] = gap.candidates
  if (!first) return principleOf(gap.principle).gapHint
  if (first.reason.type === 'draft-shows-it') return `“${nameOf(first.storyId)}” is a draft that shows it.`
  return `“${nameOf(first.storyId)}” could show it.`
}

function gapText(gap: Extract<Gap, { type: 'gap' }>, nameOf: NameOf): string {
  const [first] = gap.candidates
  const next = !first
    ? ''
    : first.reason.type === 'draft-shows-it'
      ? 'Make it ready, or write a new one.'
      : 'Tag it, or write a new one.'
  return [gap.weight === 3 ? askedOften : '', wayToFill(gap, nameOf), next].filter(Boolean).join(' ')
}

function thinText(gap: Extract<Gap, { type: 'thin' }>, nameOf: NameOf): string {
  const rests = gap.restsOn ? `Rests on “${nameOf(gap.restsOn)}”.` : `${gap.ready} stories carry this principle.`
  const [first] = gap.candidates
  return [gap.weight === 3 ? askedOften : '', rests, first ? wayToFill(gap, nameOf) : ''].filter(Boolean).join(' ')
}

/** What a card says: the name of the trouble, and why or how to mend it. Targets are in ready stories. */
export function gapWords(
  gap: Gap,
  storiesById: ReadonlyMap<string, Story>,
  targetOf: (id: PrincipleId) => number,
): GapWords {
  const nameOf: NameOf = (id) => {
    const story = storiesById.get(id)
    return story ? storyName(story) : 'A story'
  }
  switch (gap.type) {
    case 'gap':
      return {
        title: `${principleOf(gap.principle).short} · ${gap.drafts > 0 ? 'only drafts' : 'none ready'}`,
        text: gapText(gap, nameOf),
      }
    case 'thin':
      return {
        title: `${principleOf(gap.principle).short} · ${gap.ready} of ${targetOf(gap.principle)}`,
        text: thinText(gap, nameOf),
      }
    case 'single-point-of-failure':
      return {
        title: `One story carries ${gap.principles.length} principles`,
        text: `${inWords(gap.principles.map((id) => principleOf(id).short))} rest on “${nameOf(gap.storyId)}” alone, and one loop can hear it once.`,
      }
    case 'one-project':
      return {
        title: `One project carries ${Math.round(gap.share * 100)}%`,
        text: `${gap.stories} of ${gap.total} stories come from ${gap.project}.`,
      }
    default:
      return assertNever(gap, 'every kind of gap has words')
  }
}

/** "2 gaps, 3 thin", "No gaps". */
export function gapsInWords(gaps: readonly Gap[]): string {
  const open = gaps.filter((gap) => gap.type === 'gap').length
  const thin = gaps.filter((gap) => gap.type === 'thin').length
  const words = open === 0 ? 'No gaps' : open === 1 ? '1 gap' : `${open} gaps`
  return thin === 0 ? words : `${words}, ${thin} thin`
}
