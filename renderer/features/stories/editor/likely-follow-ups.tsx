import { useState } from 'react'
import { followUpsOf } from '../../../../shared/practice/follow-ups.ts'
import { questionKey } from '../../../../shared/question/question.ts'
import { depthOf } from '../../../../shared/review/depth-score.ts'
import type { Story } from '../../../../shared/story/story.ts'
import { Button } from '../../../ui/button.tsx'
import { shortName } from '../principle-words.ts'
import styles from './likely-follow-ups.module.css'

/** Shown before a person asks for all. */
const shownFirst = 3

/** Why it is likely: whose probe it is. */
function sourceWords(source: string, principle: string | null): string {
  if (principle === null) return 'asked of any story'
  return source === 'counter' ? `the other side of ${shortName(principle)}` : shortName(principle)
}

interface LikelyFollowUpsProps {
  story: Story
  onAnswer: (question: string) => void
}

/** What an interviewer is likely to ask next, besides the person's own follow-ups, and how deep the story holds (RD5). */
export function LikelyFollowUps({ story, onAnswer }: LikelyFollowUpsProps) {
  const [all, setAll] = useState(false)
  const own = new Set(story.followUps.map(({ question }) => questionKey(question)))
  const likely = followUpsOf(story).filter(
    ({ source, question }) => source !== 'own' && !own.has(questionKey(question)),
  )
  const { answered, met, principles } = depthOf(story)
  const reach = principles === 0 ? '' : `, on ${met} of ${principles} principles`
  return (
    <div className={styles.likely}>
      <p className={styles.depth}>
        Depth: {answered === 1 ? '1 answer' : `${answered} answers`}
        {reach}. Likely to be asked next:
      </p>
      <ul className={styles.list} aria-label="Likely follow-ups">
        {likely.slice(0, all ? undefined : shownFirst).map(({ question, source, principle }) => (
          <li key={question} className={styles.one}>
            <span>
              {question} <span className={styles.source}>{sourceWords(source, principle)}</span>
            </span>
            <Button small aria-label={`Answer: ${question}`} onClick={() => onAnswer(question)}>
              Answer
            </Button>
          </li>
        ))}
      </ul>
      {likely.length > shownFirst ? (
        <Button small look="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${likely.length}`}
        </Button>
      ) : null}
    </div>
  )
}
