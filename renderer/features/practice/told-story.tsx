import { storyMetrics } from '../../../shared/metric/story-metrics.ts'
import { sentencesThatFit, type TellingLength, wordBudget } from '../../../shared/practice/lengths.ts'
import type { Part } from '../../../shared/practice/pacing.ts'
import { type Story, sectionNames } from '../../../shared/story/story.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import { Marked } from '../../ui/marked.tsx'
import styles from './told-story.module.css'

interface ToldStoryProps {
  story: Story
  /** Null = all of it; else what does not fit into this length is dimmed. */
  length: TellingLength | null
  wordsPerMinute: number
}

const sectionWords = { situation: 'Situation', task: 'Task', action: 'Action', result: 'Result', learning: 'Learning' }

/** The story as it is written, its numbers marked. */
export function ToldStory({ story, length, wordsPerMinute }: ToldStoryProps) {
  const { spans } = storyMetrics(story)
  const fitting = length ? sentencesThatFit(story, wordBudget(length.seconds, wordsPerMinute)) : []
  return (
    <article className={styles.story}>
      <h2 className={styles.title}>{storyName(story)}</h2>
      {story.hook.trim() ? <p className={styles.hook}>{story.hook}</p> : null}
      {sectionNames.map((name) => {
        const text = story[name].trimEnd()
        if (!text.trim()) return null
        const mine = fitting.filter((sentence) => sentence.part === (name as Part))
        return (
          <section key={name} className={styles.section} aria-label={sectionWords[name]}>
            <h3 className={styles.label}>{sectionWords[name]}</h3>
            <p className={styles.text}>
              {length && name !== 'learning' ? (
                mine.map(({ start, text: sentence, kept }) => (
                  <span key={start} className={kept ? '' : styles.left} data-left={kept ? undefined : ''}>
                    <Marked
                      text={`${sentence} `}
                      spans={spans[name]
                        .filter((span) => span.start >= start && span.end <= start + sentence.length)
                        .map((span) => ({ start: span.start - start, end: span.end - start }))}
                    />
                  </span>
                ))
              ) : (
                <Marked text={text} spans={spans[name]} />
              )}
            </p>
          </section>
        )
      })}
    </article>
  )
}
