import { useEffect, useRef, useState } from 'react'
import type { Flag } from '../../../../shared/review/flag.ts'
import { nextBestFix } from '../../../../shared/review/next-best-fix.ts'
import { sectionNames } from '../../../../shared/story/story.ts'
import { FlagButtons, FlagText, flagTitle } from '../review/flag-card.tsx'
import { flagKey } from '../review/hint-spans.ts'
import type { FlagActions } from '../review/use-flag-actions.ts'
import styles from './flag-cards.module.css'

interface CardProps {
  flag: Flag
  next: boolean
  /** It was stepped to: it comes into sight. */
  current: boolean
  actions: FlagActions
}

function Card({ flag, next, current, actions }: CardProps) {
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current) card.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <li
      ref={card}
      className={`${styles.card} ${next ? styles.next : ''}`}
      data-flag={flag.id}
      aria-current={current || undefined}
    >
      {flag.section ? (
        <button type="button" className={styles.title} onClick={() => actions.select(flag)}>
          {flagTitle(flag)}
        </button>
      ) : (
        <p className={styles.title}>{flagTitle(flag)}</p>
      )}
      <FlagText flag={flag} />
      <FlagButtons flag={flag} actions={actions} next={next} />
    </li>
  )
}

/** As they stand in the story; what is about no place comes first. */
export function inDocumentOrder(flags: readonly Flag[]): readonly Flag[] {
  const at = ({ section }: Flag) => (section ? sectionNames.indexOf(section) : -1)
  return [...flags].sort((a, b) => at(a) - at(b) || (a.span?.start ?? -1) - (b.span?.start ?? -1))
}

interface FlagCardsProps {
  flags: readonly Flag[]
  dismissed: readonly Flag[]
  /** Nothing is written yet: there is nothing to say about it. */
  blank: boolean
  /** The key of the flag last stepped to. */
  current: string | null
  actions: FlagActions
}

/** The one thing to mend next; the rest is folded, so that a weak story is no wall of complaints (rule RV50). */
export function FlagCards({ flags, dismissed, blank, current, actions }: FlagCardsProps) {
  const { next, rest } = nextBestFix(blank ? [] : flags)
  const folded = inDocumentOrder(rest)
  const [open, setOpen] = useState(false)
  const inFold = folded.some((flag) => flagKey(flag) === current)
  useEffect(() => {
    if (inFold) setOpen(true)
  }, [inFold])
  const cards = (some: readonly Flag[]) => (
    <ul className={styles.list}>
      {some.map((flag) => (
        <Card
          key={flagKey(flag)}
          flag={flag}
          next={flag === next}
          current={flagKey(flag) === current}
          actions={actions}
        />
      ))}
    </ul>
  )
  return (
    <section className={styles.flags} aria-label="Review">
      <h2 className={styles.heading}>{next ? `Review · ${flags.length}` : 'Review'}</h2>
      {next ? cards([next]) : <p className={styles.text}>{blank ? 'Nothing written yet.' : 'Nothing to mend.'}</p>}
      {folded.length === 1 ? cards(folded) : null}
      {folded.length > 1 ? (
        <details className={styles.more} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary className={styles.summary}>{folded.length} more</summary>
          {open ? cards(folded) : null}
        </details>
      ) : null}
      {dismissed.length > 0 && !blank ? (
        <details>
          <summary className={styles.summary}>{dismissed.length} dismissed · show</summary>
          <ul className={styles.dismissed}>
            {dismissed.map((flag) => (
              <li key={flagKey(flag)} className={styles.line}>
                <span className={styles.text}>{flagTitle(flag)}</span>
                <button type="button" className={styles.link} onClick={() => actions.bringBack([flag])}>
                  Bring back
                </button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}
