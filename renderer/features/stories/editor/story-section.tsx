import { type Ref, useDeferredValue, useMemo } from 'react'
import { setText } from '../../../../shared/story/edit-story.ts'
import type { SectionName } from '../../../../shared/story/story.ts'
import { wordCount } from '../../../../shared/story/story-text.ts'
import type { DraftSession } from '../draft/draft-session.ts'
import { metricsIn } from '../facts/metric-marks.ts'
import { StoryText } from '../text/story-text.tsx'
import type { TextDocument, TextFieldHandle } from '../text/text-field.tsx'
import { useSettled } from '../use-settled.ts'
import marks from './marks.module.css'
import { metricTitle } from './metric-title.ts'
import { sectionWords } from './section-words.ts'
import styles from './story-section.module.css'

/** Milliseconds of quiet before a section is read for metrics (SCREENS.md §5). */
export const readingPause = 120

interface StorySectionProps {
  session: DraftSession
  section: SectionName
  value: string
  keys: Readonly<Record<string, () => void>>
  ref?: Ref<TextFieldHandle>
}

/** Situation and Task hold no outcome (rules MT1–MT50), so they are not read for one. */
const holdsMetrics: ReadonlySet<SectionName> = new Set(['action', 'result', 'learning'])

const plural = (words: number) => (words === 1 ? '1 word' : `${words.toLocaleString('en')} words`)

/** One part of a story: its name, its length and its text. */
export function StorySection({ session, section, value, keys, ref }: StorySectionProps) {
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
  // Marks may come a frame after the text, so that moving through the list never waits for them.
  const marked = useDeferredValue(read, '')
  const spans = useMemo(
    () => ({
      text: marked,
      spans: (holdsMetrics.has(section) ? metricsIn(section, marked) : []).map((span) => ({
        start: span.start,
        end: span.end,
        className: marks.metric ?? '',
        title: metricTitle(span),
      })),
    }),
    [section, marked],
  )
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
