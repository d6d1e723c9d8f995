import { type KeyboardEvent, type RefObject, useMemo } from 'react'
import type { MatchAnswer } from '../../../shared/match/match.ts'
import { type Turn, turnFor } from '../../../shared/practice/session-plan.ts'
import type { OwnQuestion } from '../../../shared/question/question.ts'
import type { Story } from '../../../shared/story/story.ts'
import { storyName } from '../../../shared/story/story-text.ts'
import { askBank, worthShowing } from '../../match/ask-bank.ts'
import { pinnedTo } from '../../match/pinned-to.ts'
import { useBank, useBankStore } from '../../storage/use-bank.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { principlesOf, type QuestionEntry } from './question-entry.ts'
import styles from './question-pane.module.css'
import { domainWords, fullName, shortName } from './question-words.ts'
import { RankedStory } from './ranked-story.tsx'

/** Stories shown for one question. */
const mostShown = 10

interface QuestionPaneProps {
  entry: QuestionEntry
  /** Another number whenever the book has other answers. */
  version: number
  box: RefObject<HTMLElement | null>
  onOpenStory: (id: string) => void
  onNewStory: () => void
  onPractise: (turn: Turn) => void
  onPin: (story: Story) => void
  onEdit: (own: OwnQuestion) => void
  onDelete: (own: OwnQuestion) => void
  /** Back to the list. */
  onLeave: () => void
}

function headingOf(answer: MatchAnswer | 'failed' | null, stories: number): string {
  if (stories === 0) return 'No stories yet. The first one you write may answer this.'
  if (answer === 'failed') return 'The matcher could not answer this question.'
  if (!answer) return 'Getting ready to match…'
  if (answer.results.length === 0) return 'No story answers this yet.'
  return answer.gap ? 'No story answers this yet. Closest:' : 'Stories to tell'
}

/** One question: its wordings, and the stories that answer it, with reasons. */
export function QuestionPane(props: QuestionPaneProps) {
  const { entry, version, box, onOpenStory, onNewStory, onPractise, onPin, onEdit, onDelete, onLeave } = props
  const store = useBankStore()
  const { storiesById, stories, pins } = useBank()
  const { asked, own, domain, phrasings } = entry
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking the bank reads the pins and, by the version, all else
  const asking = useMemo((): MatchAnswer | 'failed' | null => {
    try {
      return askBank(store, asked.text, { wordings: asked.wordings, force: asked.force, limit: mostShown })
    } catch {
      return 'failed'
    }
  }, [store, asked, pins, stories, version])
  const answer = asking === 'failed' ? null : asking
  const pinned = new Set(pinnedTo(pins, [asked.text, ...asked.wordings]).map((pin) => pin.storyId))
  const principles = principlesOf(entry, answer ? { storyId: null, fit: 'gap', readsAs: answer.readsAs } : undefined)
  const shown = worthShowing(answer?.results ?? [])
  /** The best of those that can be told as they are. */
  const told = shown.map((match) => storiesById.get(match.storyId)).find((story) => story?.status === 'ready')
  const from = [own ? 'Your question' : 'Built in', domain ? domainWords[domain] : ''].filter(Boolean).join(' · ')
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onLeave()
  }
  return (
    <main ref={box} className={styles.pane} aria-label="Question" data-pane="question" onKeyDown={onKeyDown}>
      <div className={styles.column}>
        <p className={styles.from}>{from}</p>
        <h2 className={styles.question}>{asked.text}</h2>
        <div className={styles.chips}>
          {principles.map((id, at) => (
            <Chip key={id} strong={at === 0} title={fullName(id)}>
              {shortName(id)}
            </Chip>
          ))}
          {entry.principles.length === 0 && principles.length > 0 ? (
            <span className={styles.read}>as read from its words</span>
          ) : null}
        </div>
        <div className={styles.actions}>
          <Button look={answer?.gap ? 'primary' : 'plain'} onClick={onNewStory}>
            Write a story for this <Kbd>⇧↵</Kbd>
          </Button>
          {told ? (
            <Button onClick={() => onPractise(turnFor(told, { id: asked.id, principles }))}>
              Practise<span className="visually-hidden"> “{storyName(told)}” for this question</span>
            </Button>
          ) : null}
          {own ? (
            <>
              <Button onClick={() => onEdit(own)}>Edit…</Button>
              <Button onClick={() => onDelete(own)}>Delete</Button>
            </>
          ) : null}
        </div>
        <h3 className={styles.heading} data-gap={answer?.gap}>
          {headingOf(asking, stories.length)}
        </h3>
        <ol className={styles.list}>
          {shown.map((match) => {
            const story = storiesById.get(match.storyId)
            return story ? (
              <RankedStory
                key={story.id}
                story={story}
                match={match}
                question={asked.text}
                pinned={pinned.has(story.id)}
                onOpen={() => onOpenStory(story.id)}
                onPin={() => onPin(story)}
              />
            ) : null
          })}
        </ol>
        {phrasings.length > 0 ? (
          <>
            <h3 className={styles.heading}>Also asked as</h3>
            <ul className={styles.phrasings}>
              {phrasings.map((phrasing) => (
                <li key={phrasing}>{phrasing}</li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </main>
  )
}
