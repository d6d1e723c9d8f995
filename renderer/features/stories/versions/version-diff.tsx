import { useMemo } from 'react'
import type { Story } from '../../../../shared/story/story.ts'
import styles from './version-diff.module.css'
import { type DiffPiece, storyDiff } from './word-diff.ts'

function Piece({ piece }: { piece: DiffPiece }) {
  if (piece.kind === 'added') return <ins className={styles.added}>{piece.text}</ins>
  if (piece.kind === 'removed') return <del className={styles.removed}>{piece.text}</del>
  return piece.text
}

/** What changed between two versions: what came is underlined, what went is struck through. */
export function VersionDiff({ before, after }: { before: Story; after: Story }) {
  const fields = useMemo(() => storyDiff(before, after), [before, after])
  return (
    <div className={styles.diff}>
      {fields.some((field) => field.changed) ? null : <p className={styles.same}>The same as now.</p>}
      {fields.map((field) => (
        <section key={field.title} className={styles.field}>
          <h2 className={styles.label}>{field.title}</h2>
          <p className={styles.text}>
            {field.pieces.map((piece, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one diff never move
              <Piece key={at} piece={piece} />
            ))}
          </p>
        </section>
      ))}
    </div>
  )
}
