import styles from './marked.module.css'

interface MarkedProps {
  text: string
  /** Places to mark: offsets in order or not, never overlapping. */
  spans: readonly { start: number; end: number }[]
}

/** Plain text with some places marked. */
export function Marked({ text, spans }: MarkedProps) {
  const parts: { at: number; text: string; marked: boolean }[] = []
  let at = 0
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start < at || span.end > text.length) continue
    if (span.start > at) parts.push({ at, text: text.slice(at, span.start), marked: false })
    parts.push({ at: span.start, text: text.slice(span.start, span.end), marked: true })
    at = span.end
  }
  if (at < text.length) parts.push({ at, text: text.slice(at), marked: false })
  return parts.map((part) =>
    part.marked ? (
      <mark key={part.at} className={styles.mark}>
        {part.text}
      </mark>
    ) : (
      <span key={part.at}>{part.text}</span>
    ),
  )
}
