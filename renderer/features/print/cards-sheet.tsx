import type { Story } from '../../../shared/story/story.ts'
import { sectionLetters } from '../../../shared/story/story-outline.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import styles from './cards-sheet.module.css'
import { shownPrinciples } from './principle-name.ts'

/** Cards on one page. */
const perPage = 4

function Card({ story }: { story: Story }) {
  const anchors = story.anchors.filter((anchor) => anchor.trim() !== '')
  return (
    <li className={styles.card}>
      <h2 className={styles.name}>{storyName(story)}</h2>
      <p className={styles.principles}>{shownPrinciples(story)}</p>
      {story.hook ? <p className={styles.hook}>{story.hook}</p> : null}
      {story.openingLine ? <p className={styles.opening}>“{story.openingLine}”</p> : null}
      {anchors.length > 0 ? (
        <ol className={styles.anchors}>
          {anchors.map((anchor) => (
            <li key={anchor}>{anchor}</li>
          ))}
        </ol>
      ) : (
        (['situation', 'task', 'action', 'result'] as const).map((name) =>
          story[name].trim() ? (
            <p key={name} className={`${styles.section} ${name === 'result' ? styles.result : ''}`}>
              <b>{sectionLetters[name]}</b> {story[name]}
            </p>
          ) : null,
        )
      )}
      {anchors.length > 0 && story.result ? (
        <p className={`${styles.section} ${styles.result}`}>
          <b>{sectionLetters.result}</b> {story.result}
        </p>
      ) : null}
      {story.closingLine ? <p className={styles.opening}>“{story.closingLine}”</p> : null}
    </li>
  )
}

/** Cards to cut out: four a page, the beats where there are any, else the sections as far as they fit. */
export function CardsSheet({ stories }: { stories: readonly Story[] }) {
  const pages = Array.from({ length: Math.ceil(stories.length / perPage) }, (_, page) =>
    stories.slice(page * perPage, (page + 1) * perPage),
  )
  return (
    <article>
      <h1 className="visually-hidden">Story cards</h1>
      {pages.map((page) => (
        <ul key={page[0]?.id} className={styles.page}>
          {page.map((story) => (
            <Card key={story.id} story={story} />
          ))}
        </ul>
      ))}
    </article>
  )
}
