import { Fragment } from 'react'
import type { SectionName, Story } from '../../../../shared/story/story.ts'
import { sectionWords as countWords, minutesAndSeconds, spokenSeconds } from '../../../../shared/story/story-text.ts'
import { Meter } from '../../../ui/meter.tsx'
import { sectionWords } from '../editor/section-words.ts'
import heading from './flag-cards.module.css'
import styles from './length-bars.module.css'

const spoken: readonly SectionName[] = ['situation', 'task', 'action', 'result']

interface LengthBarsProps {
  story: Story
  /** 110–180. */
  wordsPerMinute: number
}

/** How the telling divides, and how long it takes. */
export function LengthBars({ story, wordsPerMinute }: LengthBarsProps) {
  const words = countWords(story)
  const all = spoken.reduce((sum, name) => sum + words[name], 0)
  return (
    <section aria-label="Length" className={heading.flags}>
      <h2 className={heading.heading}>Length · spoken {minutesAndSeconds(spokenSeconds(all, wordsPerMinute))}</h2>
      <div className={styles.bars}>
        {spoken.map((name) => {
          const share = all === 0 ? 0 : words[name] / all
          const percent = `${Math.round(share * 100)}%`
          return (
            <Fragment key={name}>
              <span aria-hidden="true">{sectionWords[name].letter}</span>
              <Meter label={sectionWords[name].title} share={share} words={`${percent}, ${words[name]} words`} />
              <span aria-hidden="true" className={styles.percent}>
                {percent}
              </span>
            </Fragment>
          )
        })}
      </div>
    </section>
  )
}
