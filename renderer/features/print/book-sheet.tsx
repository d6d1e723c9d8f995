import { type SectionName, type Story, sectionNames } from '../../../shared/story/story.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import styles from './book-sheet.module.css'
import { shownPrinciples } from './principle-name.ts'

const labels: Record<SectionName, string> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
  learning: 'Learning',
}

function StoryPart({ story }: { story: Story }) {
  const about = [
    shownPrinciples(story),
    story.project,
    story.employer,
    story.role,
    story.happenedOn ?? '',
    story.status === 'draft' ? 'draft' : '',
  ]
  const answered = story.followUps.filter((each) => each.question.trim() !== '')
  return (
    <section className={styles.story}>
      <h2 className={styles.name}>{storyName(story)}</h2>
      <p className={styles.about}>{about.filter((each) => each.trim() !== '').join(' · ')}</p>
      {story.hook ? <p className={styles.hook}>{story.hook}</p> : null}
      {story.openingLine ? <p className={styles.line}>Opens: “{story.openingLine}”</p> : null}
      {sectionNames.map((name) =>
        story[name].trim() ? (
          <div key={name} className={styles.section}>
            <h3 className={styles.label}>{labels[name]}</h3>
            <p className={styles.text}>{story[name]}</p>
          </div>
        ) : null,
      )}
      {story.closingLine ? <p className={styles.line}>Closes: “{story.closingLine}”</p> : null}
      {answered.length > 0 ? (
        <div className={styles.section}>
          <h3 className={styles.label}>Follow-ups</h3>
          <dl className={styles.followUps}>
            {answered.map((each) => (
              <div key={each.question}>
                <dt>{each.question}</dt>
                <dd>{each.answer}</dd>
              </div>
            ))}
          </dl>
        </div>
      ) : null}
    </section>
  )
}

/** Every story in full, flowing or each on a page of its own. */
export function BookSheet({ stories, paged }: { stories: readonly Story[]; paged: boolean }) {
  return (
    <article className={paged ? styles.paged : styles.flowing}>
      <h1 className={paged ? 'visually-hidden' : styles.title}>Stories</h1>
      {stories.map((story) => (
        <StoryPart key={story.id} story={story} />
      ))}
    </article>
  )
}
