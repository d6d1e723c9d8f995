import { type Prose, wordAt } from '../../metric/prose.ts'
import { sectionNames } from '../../story/story.ts'
import { commonAcronyms, shoutedWords } from '../acronyms.ts'
import type { Finding, FlagRule } from '../flag.ts'
import { type SectionReading, spanOf } from '../section-reading.ts'
import type { StoryReading } from '../story-reading.ts'

/** Letters of an acronym; longer capitals are a word shouted ([D]). */
const leastLetters = 2
const mostLetters = 6

/** Tokens of a sentence that say whether it is shouted. */
const mostHeard = 60

const acronymPattern = /^\p{Lu}{2,6}s?$/u

/** The acronym a token is, without a plural s; null for anything else. */
function acronymAt({ tokens }: Prose, at: number): string | null {
  const token = tokens[at]
  if (token?.kind !== 'word' || token.text.length < leastLetters || token.text.length > mostLetters + 1) return null
  if (!acronymPattern.test(token.text)) return null
  const next = tokens[at + 1]
  if (next?.glued && (next.kind === 'number' || next.text === '/' || next.text === '&' || next.text === '.')) {
    const after = tokens[at + 2]
    if (next.text !== '.' || (after?.glued && after.kind === 'word')) return null
  }
  // "RFC 7231", "SOC 2": the name of one thing, as good as a word.
  if (next?.kind === 'number') return null
  const before = tokens[at - 1]
  if (token.glued && before && (before.kind === 'number' || /^[/&.@#_]$/.test(before.text))) return null
  const bare = token.text.replace(/s$/, '')
  return commonAcronyms.has(bare.toUpperCase()) || commonAcronyms.has(token.text) || shoutedWords.has(bare)
    ? null
    : bare
}

/** "worker nodes failed over (WNF)" or "WNF (what it means)" or "WNF, which stands for": the words stand beside it. */
function isExpandedAt(prose: Prose, at: number): boolean {
  const next = wordAt(prose, at + 1)
  if (next === '(') return prose.tokens[at + 2]?.kind === 'word' && wordAt(prose, at + 3) !== ')'
  if (
    (next === ',' || next === '=' || next === '–' || next === '—') &&
    /^(?:or|our|the|a|an|which|meaning|short)$/.test(wordAt(prose, at + 2))
  )
    return true
  if (next === 'stands' || next === 'means' || next === 'meaning') return true
  // "the forecast error (MAPE)": the words stand in front.
  return wordAt(prose, at - 1) === '(' && next === ')' && prose.tokens[at - 2]?.kind === 'word'
}

/** A sentence mostly in capitals is loud and no jargon. */
function isLoud(reading: SectionReading, at: number): boolean {
  const { from, to } = reading.sentences[reading.sentenceOf[at] ?? 0] ?? { from: 0, to: 0 }
  let words = 0
  let capitals = 0
  for (let each = from; each < Math.min(to, from + mostHeard); each += 1) {
    const token = reading.tokens[each]
    if (token?.kind !== 'word') continue
    words += 1
    if (token.text.length > 1 && token.text === token.text.toUpperCase()) capitals += 1
  }
  return words > 3 && capitals * 2 > words
}

function jargon({ story, sections }: StoryReading): Finding[] {
  const known = new Set(`${story.employer} ${story.role} ${story.project}`.match(/\p{Lu}{2,6}/gu) ?? [])
  const first = new Map<string, { reading: SectionReading; at: number }>()
  for (const name of sectionNames) {
    const reading = sections[name]
    for (let at = 0; at < reading.tokens.length; at += 1) {
      const acronym = acronymAt(reading, at)
      if (!acronym || known.has(acronym)) continue
      if (isExpandedAt(reading, at)) {
        known.add(acronym)
        first.delete(acronym)
      } else if (!first.has(acronym) && !isLoud(reading, at)) first.set(acronym, { reading, at })
    }
  }
  return [...first].map(([acronym, { reading, at }]) => ({
    label: `What is ${acronym}?`,
    span: spanOf(reading, at, at + 1),
    words: acronym,
  }))
}

/** RV30: an acronym that is neither common nor expanded anywhere in the story; flagged where it first stands. */
export const jargonUnexpanded: FlagRule = {
  id: 'jargon-unexpanded',
  rule: 'RV30',
  severity: 'hints',
  threshold: `${leastLetters}–${mostLetters} capitals, not in the list of common ones, not expanded in the story ([D])`,
  label: 'Jargon',
  why: 'An interviewer from another field loses the thread at the first word they do not know.',
  fix: 'Say it in full once, or use a plain word.',
  mark: 'wavy',
  fires: { situation: 'The WQD feed stopped every night.' },
  silent: { situation: 'The warehouse queue daemon (WQD) stopped every night, and our API with it.' },
  find: jargon,
}
