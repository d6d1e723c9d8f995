import type { Reason } from '../../../shared/match/match.ts'
import { principles } from '../../../shared/principle/principle-content.ts'
import type { Story } from '../../../shared/story/story.ts'
import styles from './evidence.module.css'

/** The words of the story that stand for a concept of the question, shortened. */
function toldWords(reason: Extract<Reason, { type: 'concept' }>, story: Story): string {
  const span = reason.told[0]
  if (!span) return ''
  const text = span.field === 'tags' ? story.tags.join(' ') : story[span.field]
  return text.slice(span.start, span.end).replace(/\s+/g, ' ').slice(0, 32)
}

function words(reason: Reason, story: Story) {
  switch (reason.type) {
    case 'word':
      return <b className={styles.word}>{reason.word}</b>
    case 'concept': {
      const told = toldWords(reason, story)
      return (
        <>
          <b className={styles.word}>{reason.label}</b>
          {told && told.toLowerCase() !== reason.label.toLowerCase() ? ` ≈ ${told}` : ''}
        </>
      )
    }
    case 'principle': {
      const short = principles.find((each) => each.id === reason.id)?.short ?? reason.id
      return <b className={styles.word}>{reason.strength === 'from-text' ? `${short} by its words` : short}</b>
    }
    case 'pinned':
      return <b className={styles.word}>pinned by you</b>
    case 'told':
      return `told ${reason.times}×`
    case 'told-in-loop':
      return <span className={styles.against}>told in this loop: {reason.to}</span>
    case 'no-metric':
      return <span className={styles.against}>no metric</span>
    case 'stale':
      return <span className={styles.against}>{reason.years} years ago</span>
    case 'draft':
      return <span className={styles.against}>draft</span>
  }
}

/** Parts of the evidence line; more would not be read. */
const shown = 5

/** Why this story: what the question and the story share, then what speaks against it. */
export function Evidence({ reasons, story }: { reasons: readonly Reason[]; story: Story }) {
  return (
    <span className={styles.evidence}>
      {reasons.slice(0, shown).map((reason, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no name of their own and are never reordered in place
        <span key={index}>
          {index > 0 ? ' · ' : ''}
          {words(reason, story)}
        </span>
      ))}
    </span>
  )
}
