import { useRef } from 'react'
import { useHost } from '../../host/use-host.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd, keyWords } from '../../ui/kbd.tsx'
import { SideList } from '../../ui/side-list.tsx'
import { type Block, guideChapters } from './guide-chapters.ts'
import styles from './guide-screen.module.css'

export interface GuideScreenProps {
  /** The chapter by its id; one that is not known is the first. */
  chapter: string
  onChapter: (chapter: string) => void
}

function BlockView({ block }: { block: Block }) {
  const { platform } = useHost()
  if (block.type === 'text') return <p>{block.text}</p>
  if (block.type === 'steps')
    return (
      <ol className={styles.steps}>
        {block.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    )
  return (
    <dl className={styles.keys}>
      {block.keys.map(([keys, does]) => (
        <div key={keys}>
          <dt>
            <Kbd>{keyWords(keys, platform)}</Kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}

/** How to get from half-remembered stories to a prepared interview, chapter by chapter. It is part of the app: no network. */
export function GuideScreen({ chapter, onChapter }: GuideScreenProps) {
  const page = useRef<HTMLElement>(null)
  const at = Math.max(
    0,
    guideChapters.findIndex((each) => each.id === chapter),
  )
  const current = guideChapters[at]
  const next = guideChapters[at + 1]
  if (!current) return null
  const goTo = (id: string) => {
    page.current?.scrollTo({ top: 0 })
    onChapter(id)
  }
  return (
    <main className={styles.screen}>
      <nav className={styles.side} aria-label="Chapters of the guide" data-pane="chapters">
        <h1 className={styles.heading}>Guide</h1>
        <SideList
          items={guideChapters.map(({ id, title }) => ({ id, label: title }))}
          current={current.id}
          onPick={goTo}
        />
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard */}
      <section ref={page} className={styles.page} aria-label={current.title} data-pane="guide" tabIndex={0}>
        <div className={styles.body}>
          <h2 className={styles.title}>{current.title}</h2>
          {current.blocks.map((block) => (
            <BlockView key={block.type === 'text' ? block.text : block.type} block={block} />
          ))}
          {next ? <Button onClick={() => goTo(next.id)}>Next: {next.title}</Button> : null}
        </div>
      </section>
    </main>
  )
}
