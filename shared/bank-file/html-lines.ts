import type { DocumentLine } from './heading-stories.ts'

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }

/** One pass, so that `&amp;lt;` comes out as `&lt;`. */
const decodeEntities = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => entities[name] ?? whole)

/**
 * The lines of the plain HTML that the Word converter writes, as text: tags are dropped, never interpreted, and entities
 * become the characters they stand for. Cells of one table row stand on one line, tabs between them.
 */
export function htmlLines(html: string): DocumentLine[] {
  const lines: DocumentLine[] = []
  let level = 0
  let text = ''
  let inCell = false
  const endLine = (gap: boolean) => {
    for (const line of text.split('\n'))
      if (line.trim()) lines.push({ level, text: level ? line.trim() : line.trimEnd() })
    if (text.trim() && gap) lines.push({ level: 0, text: '' })
    text = ''
    level = 0
  }
  for (const [, closing, tag = '', words] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>|([^<]+)/g)) {
    if (words !== undefined) text += decodeEntities(words)
    else if (tag === 'br') text += '\n'
    else if (tag === 'td' || tag === 'th') {
      if (!closing && text.trim()) text = `${text.trimEnd()}\t`
      inCell = !closing
    } else if (inCell && tag === 'p') text += closing ? '\n' : ''
    else if (tag === 'p') endLine(Boolean(closing))
    else if (/^h[1-6]$/.test(tag)) {
      endLine(true)
      if (!closing) level = Number(tag.slice(1))
    } else if (tag === 'li') {
      endLine(false)
      if (!closing) text = '- '
    } else if (/^(?:tr|table|ul|ol)$/.test(tag)) endLine(tag === 'table')
  }
  endLine(false)
  return lines
}
