import { applySplit, splitNotes } from '../story/split-notes.ts'
import { type SectionName, type Story, sectionNames } from '../story/story.ts'
import { below, type JsonObject, type RowFindings, textField } from './row-fields.ts'

/** How often each word stands in some texts, case and width aside. */
function wordCounts(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const word of text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return counts
}

/** True when every word of some texts stands, as often, in the others. */
function repeats(texts: readonly string[], others: readonly string[]): boolean {
  const there = wordCounts(others)
  return [...wordCounts(texts)].every(([word, count]) => (there.get(word) ?? 0) >= count)
}

/**
 * A story's `text` sorted into its sections (DOMAIN.md §6, rule BF11). With sections given, a text that repeats them is
 * left alone; one that says more fills the empty sections and its rest goes to the situation, with a notice. A text
 * without labels goes whole to the situation, with a notice. Nothing of it is lost.
 */
export function withText(
  story: Story,
  raw: JsonObject,
  findings: RowFindings,
): { story: Story; sectionsFound: SectionName[] } {
  const given = sectionNames.filter((name) => story[name].trim())
  const text = textField(raw, 'text', findings)
  if (!text.trim()) return { story, sectionsFound: given }
  const place = below(findings.place, 'text')
  const notes = splitNotes(text)
  if (given.length === 0) {
    if (notes.kept.trim()) findings.notices.push({ type: 'unlabelled-text', place })
    return { story: applySplit(story, notes), sectionsFound: notes.found }
  }
  const said = [story.title, story.hook, ...sectionNames.map((name) => story[name])]
  const pieces = [notes.title, notes.kept, ...sectionNames.map((name) => notes[name])]
  if (repeats(pieces, said)) return { story, sectionsFound: given }
  findings.notices.push({ type: 'text-beside-sections', place })
  const news = (piece: string) => (repeats([piece], said) ? '' : piece)
  const rest = {
    ...notes,
    title: news(notes.title),
    kept: news(notes.kept),
    situation: news(notes.situation),
    task: news(notes.task),
    action: news(notes.action),
    result: news(notes.result),
    learning: news(notes.learning),
  }
  const found = sectionNames.filter((name) => given.includes(name) || rest[name].trim())
  return { story: applySplit(story, rest), sectionsFound: found }
}
