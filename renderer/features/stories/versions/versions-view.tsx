import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Story } from '../../../../shared/story/story.ts'
import { storyName } from '../../../../shared/story/story-text.ts'
import type { StoryVersion } from '../../../storage/story-versions.ts'
import { useBank, useBankStore } from '../../../storage/use-bank.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorPanel } from '../../../ui/error-panel.tsx'
import { FullView } from '../parts/full-view.tsx'
import type { StoryDeeds } from '../use-story-deeds.ts'
import { NameVersion } from './name-version.tsx'
import { VersionDiff } from './version-diff.tsx'
import { instantWords, versionWords } from './version-words.ts'
import styles from './versions-view.module.css'

type Loaded = { status: 'loading' } | { status: 'ready'; versions: StoryVersion[] } | { status: 'failed'; why: string }

/** All versions of a story, read again whenever something was written. */
function useVersions(story: Story): Loaded {
  const store = useBankStore()
  const { revision } = useBank()
  const [loaded, setLoaded] = useState<Loaded>({ status: 'loading' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever was written may have been a version
  useEffect(() => {
    let wanted = true
    store.versionsOf(story.id).then(
      (versions) => wanted && setLoaded({ status: 'ready', versions }),
      (error: unknown) => wanted && setLoaded({ status: 'failed', why: String(error) }),
    )
    return () => {
      wanted = false
    }
  }, [store, story, revision])
  return loaded
}

export interface VersionsViewProps {
  story: Story
  deeds: StoryDeeds
  onBack: () => void
}

/** What a story was before, what changed since, and the way back. */
export function VersionsView({ story, deeds, onBack }: VersionsViewProps) {
  const loaded = useVersions(story)
  const [chosen, setChosen] = useState<string | null>(null)
  const versions = loaded.status === 'ready' ? loaded.versions : []
  const version = versions.find((each) => each.id === chosen) ?? versions[0]
  const [naming, setNaming] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const row = () => (version ? document.getElementById(`version-${version.id}`) : null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2' && version) {
      event.preventDefault()
      return setNaming(true)
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!by || !version) return
    event.preventDefault()
    const next = versions[versions.indexOf(version) + by]
    if (next) setChosen(next.id)
  }
  return (
    <FullView
      title={`Versions of “${storyName(story)}”`}
      back="Story"
      onBack={onBack}
      actions={
        version ? (
          <>
            <Button onClick={() => setNaming(true)}>
              {version.kind === 'named' && version.name ? 'Rename…' : 'Name…'}
            </Button>
            <Button look="primary" onClick={() => void deeds.restoreVersion(version).then((done) => done && onBack())}>
              Restore this version
            </Button>
          </>
        ) : null
      }
    >
      {loaded.status === 'failed' ? (
        <ErrorPanel title="The versions could not be read." details={loaded.why} />
      ) : versions.length === 0 ? (
        <p className={styles.none}>
          {loaded.status === 'loading'
            ? ''
            : 'No earlier versions yet. One is kept before each edit and every ten minutes while you write; Ctrl+S or ⌘S keeps one at once.'}
        </p>
      ) : (
        <div className={styles.columns}>
          <div
            ref={list}
            role="listbox"
            tabIndex={0}
            aria-label="Versions"
            aria-activedescendant={version ? `version-${version.id}` : undefined}
            className={styles.list}
            data-pane-focus
            onKeyDown={onKeyDown}
          >
            {versions.map((each) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names the active row
              // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox answers the keys
              <div
                key={each.id}
                id={`version-${each.id}`}
                role="option"
                aria-selected={each === version}
                className={styles.row}
                onClick={() => setChosen(each.id)}
              >
                <span>{instantWords(each.at)}</span>
                <span className={each.kind === 'named' && each.name ? styles.name : styles.why}>
                  {versionWords(each)}
                </span>
              </div>
            ))}
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard */}
          <section className={styles.diff} tabIndex={0} aria-label="What changed">
            <p className={styles.lead}>
              What changed since: what came is <ins>underlined</ins>, what went is <del>struck</del>.
            </p>
            {version ? <VersionDiff before={version.story} after={story} /> : null}
          </section>
        </div>
      )}
      {naming && version ? (
        <NameVersion
          version={version}
          deeds={deeds}
          place={() => row()?.getBoundingClientRect() ?? null}
          onClose={() => {
            setNaming(false)
            list.current?.focus()
          }}
        />
      ) : null}
    </FullView>
  )
}
