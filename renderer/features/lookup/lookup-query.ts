/** What was typed, read by its first character: commands, a tag, a principle, or a question. */
export type LookupQuery =
  | { type: 'empty' }
  | { type: 'commands'; text: string }
  | { type: 'tag'; text: string }
  | { type: 'principle'; text: string }
  | { type: 'question'; text: string }

export function lookupQuery(typed: string): LookupQuery {
  const text = typed.trim()
  if (!text) return { type: 'empty' }
  if (text.startsWith('>')) return { type: 'commands', text: text.slice(1).trim() }
  if (text.startsWith('#')) return { type: 'tag', text: text.slice(1).trim() }
  if (text.startsWith('@')) return { type: 'principle', text: text.slice(1).trim() }
  return { type: 'question', text }
}
