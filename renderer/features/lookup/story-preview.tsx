import { memo } from 'react'
import { type Story, sectionNames } from '../../../shared/story/story.ts'
import { sectionLetters } from '../../../shared/story/story-outline.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import { Marked } from '../../ui/marked.tsx'
import styles from './story-preview.module.css'
import { useMetricSpans } from './use-metric-spans.ts'

interface StoryPreviewProps {
  story: Story
  /** The section brought into view, counted from 0 among the written ones; null = all from the top. */
  section: number | null
}

/** A story at a glance: the hook, then S, T, A, R with the metrics marked. */
export const StoryPreview = memo(function StoryPreview({ story, section }: StoryPreviewProps) {
  const spans = useMetricSpans(story)
  const written = sectionNames.filter((name) => story[name].trim())
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a pointer
    <article className={styles.preview} aria-label={storyName(story)} tabIndex={0}>
      <h2 className={styles.title}>{storyName(story)}</h2>
      {story.hook.trim() ? <p className={styles.hook}>{story.hook}</p> : null}
      {written.length === 0 ? <p className={styles.nothing}>Nothing written in its sections yet.</p> : null}
      <dl className={styles.sections}>
        {written.map((name, index) => (
          <div
            key={name}
            className={styles.section}
            data-current={section === index}
            ref={(element) => {
              if (section === index) element?.scrollIntoView({ block: 'nearest' })
            }}
          >
            <dt title={name}>{sectionLetters[name]}</dt>
            <dd>
              <Marked text={story[name]} spans={spans[name] ?? []} />
            </dd>
          </div>
        ))}
      </dl>
    </article>
  )
})
