import { type Ref, useMemo } from 'react'
import { metricTitle } from '../../../../shared/metric/metric-words.ts'
import { setText } from '../../../../shared/story/edit-story.ts'
import type { SectionName } from '../../../../shared/story/story.ts'
import { wordCount } from '../../../../shared/story/story-text.ts'
import type { DraftSession } from '../draft/draft-session.ts'
import { metricsIn } from '../facts/metric-marks.ts'
import type { SectionHints } from '../review/hint-spans.ts'
import type { TextFieldHandle } from '../text/field-handle.ts'
import { StoryText } from '../text/story-text.tsx'
import type { TextDocument } from '../text/text-field.tsx'
import type { TextSpan } from '../text/text-spans.ts'
import { useSettled } from '../use-settled.ts'
import marks from './marks.module.css'
import { sectionWords } from './section-words.ts'
import styles from './story-section.module.css'

/** Milliseconds of quiet before a section is read for metrics (SCREENS.md §5). */
export const readingPause = 120

interface StorySectionProps {
  session: DraftSession
  section: SectionName
  value: string
  /** What a reviewer sees in it; null until it was read. */
  hints: SectionHints | null
  keys: Readonly<Record<string, () => void>>
  ref?: Ref<TextFieldHandle>
}

/** Situation and Task hold no outcome (rules MT1–MT50), so they are not read for one. */
const holdsMetrics: ReadonlySet<SectionName> = new Set(['action', 'result', 'learning'])

const plural = (words: number) => (words === 1 ? '1 word' : `${words.toLocaleString('en')} words`)

/** One part of a story: its name, its length and its text. */
export function StorySection({ session, section, value, hints, keys, ref }: StorySectionProps) {
  const { title, question } = sectionWords[section]
  const document = useMemo(
    (): TextDocument => ({
      read: () => session.state().story[section],
      write: (text) => session.edit((story) => setText(story, section, text)),
      settle: () => void session.flush(),
    }),
    [session, section],
  )
  const read = useSettled(value, session.id, readingPause)
  const words = useMemo(() => wordCount(read), [read])
  const spans = useMemo(() => {
    if (!hints) return undefined
    const metrics = holdsMetrics.has(section) ? metricsIn(section, hints.text) : []
    const found = metrics.map(
      (span): TextSpan => ({
        start: span.start,
        end: span.end,
        className: marks.metric ?? '',
        title: metricTitle(span),
      }),
    )
    return { text: hints.text, spans: [...found, ...hints.spans] }
  }, [section, hints])
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.label}>
        {title}
        {words > 0 ? <small className={styles.words}>{plural(words)}</small> : null}
      </h2>
      <StoryText
        ref={ref}
        document={document}
        value={value}
        label={title}
        placeholder={question}
        spans={spans}
        keys={keys}
      />
    </section>
  )
}
