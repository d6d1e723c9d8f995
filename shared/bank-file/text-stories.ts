import { hasLabels, type NotePart, noteParts } from '../story/note-parts.ts'
import { limits } from './limits.ts'
import { takePrinciples } from './named-principles.ts'
import type { RawRecord } from './reading.ts'

interface Chunk {
  line: number
  text: string
}

const longestTitle = 120
const drawnLine = /^[ \t]*(?:[-=*_~#][ \t]?){3,}[ \t]*$/

const isLabelled = ({ text }: Chunk) => text.length <= limits.characters && hasLabels(text)

/** Pieces between drawn lines (`---`, `***`) that stand alone; one without labels stays with its neighbour. */
function drawnChunks(text: string): Chunk[] {
  const lines = text.split('\n')
  const cuts = lines.flatMap((line, index) =>
    line.length < 200 && drawnLine.test(line) && !lines[index - 1]?.trim() ? [index] : [],
  )
  if (cuts.length === 0) return [{ line: 1, text }]
  const pieces = [0, ...cuts].map((from, index) => ({
    line: from + 1,
    text: lines.slice(from, cuts[index] ?? lines.length).join('\n'),
  }))
  const labelled = pieces.map(isLabelled)
  if (labelled.filter(Boolean).length < 2) return [{ line: 1, text }]
  const groups: { line: number; texts: string[]; labelled: boolean }[] = []
  for (const [index, piece] of pieces.entries()) {
    const group = groups.at(-1)
    const own = labelled[index] ?? false
    if (!group || (group.labelled && own)) groups.push({ line: piece.line, texts: [piece.text], labelled: own })
    else {
      group.texts.push(piece.text)
      group.labelled ||= own
    }
  }
  return groups.map(({ line, texts }) => ({ line, text: texts.join('\n') }))
}

/** How many characters at the end of a part are one short line after a blank one: the title of the story after it. */
function titleTail({ text }: NotePart): number {
  const tail = /\n[^\S\n]*\n([^\n]{1,200})\s*$/.exec(text.slice(-(longestTitle + 80)))
  return tail?.[1] && tail[1].trim().length <= longestTitle ? tail[1].length + (text.length - text.trimEnd().length) : 0
}

/** Cuts where a situation is labelled again after an action or a result: notes of several stories in a row. */
function restartChunks({ line, text }: Chunk): Chunk[] {
  const parts = noteParts(text)
  const chunks: Chunk[] = []
  let from = 0
  let at = 0
  let told = false
  let fromLine = line
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'situation' && told) {
      const before = parts[index - 1]
      const cut = at - (before ? titleTail(before) : 0)
      const chunk = text.slice(from, cut)
      chunks.push({ line: fromLine, text: chunk })
      fromLine += chunk.split('\n').length - 1
      from = cut
      told = false
    }
    told ||= (part.kind === 'action' || part.kind === 'result') && part.text.trim() !== ''
    at += part.head.length + part.text.length
  }
  return [...chunks, { line: fromLine, text: text.slice(from) }]
}

/** Longer texts are not searched for several stories by their labels alone: that many pages come with headings. */
const longestSearched = 2_000_000

/**
 * Free notes as records, one for each story that can be told apart: by drawn lines, or by a situation that is labelled
 * again after an action or a result (rule BF16). No character is left out.
 */
export function textRecords(text: string): RawRecord[] {
  const chunks = text.length > longestSearched ? [{ line: 1, text }] : drawnChunks(text).flatMap(restartChunks)
  return chunks
    .filter((chunk) => chunk.text.trim())
    .map((chunk) => {
      const { text: rest, principles } = takePrinciples(chunk.text)
      return { raw: { text: rest, principles }, place: `line ${chunk.line}` }
    })
}
