import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { OwnQuestion } from '../../../shared/question/question.ts'
import type { Story } from '../../../shared/story/story.ts'
import { useHost } from '../../host/use-host.ts'
import { usePinning } from '../../match/use-pinning.ts'
import { useBank } from '../../storage/use-bank.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { newQuestionId } from './new-question-id.ts'
import { QuestionDialog } from './question-dialog.tsx'
import { filteredQuestions } from './question-filter.ts'
import { questionAct } from './question-keys.ts'
import { QuestionList } from './question-list.tsx'
import { useQuestionFilter } from './question-memory.ts'
import { QuestionPane } from './question-pane.tsx'
import { QuestionsHead } from './questions-head.tsx'
import styles from './questions-screen.module.css'
import type { QuestionsScreenProps } from './questions-screen.tsx'
import { useQuestionDeeds } from './use-question-deeds.ts'
import type { Questions } from './use-questions.ts'

type Layer = { name: 'none' } | { name: 'add' } | { name: 'edit'; own: OwnQuestion }

/** The list of questions and the chosen one beside it. */
export function QuestionWorkspace({
  questions,
  questionId,
  onOpenQuestion,
  onOpenStory,
  onNewStory,
  onPractise,
}: QuestionsScreenProps & { questions: Questions }) {
  const host = useHost()
  const { storiesById, settings } = useBank()
  const deeds = useQuestionDeeds()
  const pin = usePinning()
  const [filter, setFilter] = useQuestionFilter()
  const [layer, setLayer] = useState<Layer>({ name: 'none' })
  const [said, say] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const pane = useRef<HTMLElement>(null)
  const { entries, book, version } = questions
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says that the book has other answers
  const shown = useMemo(() => filteredQuestions(entries, filter, book.best), [entries, filter, book, version])
  const entry = entries.find((each) => each.asked.id === questionId) ?? null
  const at = shown.findIndex((each) => each.asked.id === questionId)
  const add = () => setLayer({ name: 'add' })
  const adding = layer.name === 'add' || questionId === newQuestionId
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) box.current?.focus()
  }, [])

  const open = (id: string | null) => onOpenQuestion(id, questionId ? 'replace' : 'push')
  const newStory = () => {
    if (entry) onNewStory({ question: entry.asked.text, principles: entry.asked.force })
  }
  const remove = async (own: OwnQuestion) => {
    const next = shown[at + 1] ?? shown[at - 1]
    if (!(await deeds.remove(own))) return
    open(next?.asked.id ?? null)
    box.current?.focus()
  }
  const pinStory = (story: Story | undefined) => {
    if (entry && story) void pin(entry.asked.text, story, entry.asked.wordings).then(say)
  }
  /** The ranked story that has the focus, or else the best one. */
  const pointed = () => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-story]')?.dataset.story
    const first = pane.current?.querySelector<HTMLElement>('[data-story]')?.dataset.story
    return storiesById.get(focused ?? first ?? '')
  }
  const enter = () => {
    const first = pane.current?.querySelector<HTMLElement>('[data-open]') ?? pane.current?.querySelector('button')
    first?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    const act = questionAct(event, settings.singleKeyShortcuts, host.platform)
    const inList = event.currentTarget === box.current
    if (!act || (!inList && act.type !== 'pin' && act.type !== 'new-story')) return
    event.preventDefault()
    switch (act.type) {
      case 'move': {
        const to = at < 0 ? (act.by > 0 ? 0 : shown.length - 1) : Math.min(shown.length - 1, Math.max(0, at + act.by))
        return shown[to] ? open(shown[to].asked.id) : undefined
      }
      case 'move-to':
        return open((act.end === 'first' ? shown[0] : shown.at(-1))?.asked.id ?? null)
      case 'enter':
        return enter()
      case 'new-story':
        return newStory()
      case 'pin':
        return pinStory(pointed())
      case 'delete':
        return entry?.own ? void remove(entry.own) : undefined
      case 'add':
        return add()
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pinning works wherever the focus is on the screen
    <div className={styles.screen} onKeyDown={onKeyDown}>
      <QuestionsHead
        questions={questions}
        principle={filter.principle}
        onPrinciple={(principle) => setFilter({ principle })}
        onAdd={add}
        addKey={settings.singleKeyShortcuts ? 'N' : ''}
      />
      <div className={styles.panes} data-front={entry ? 'question' : 'list'}>
        <QuestionList
          entries={shown}
          book={book}
          storiesById={storiesById}
          filter={filter}
          setFilter={setFilter}
          openId={questionId}
          box={box}
          onKeyDown={onKeyDown}
          onOpen={open}
          onEnter={enter}
          onAdd={add}
        />
        {entry ? (
          <QuestionPane
            key={entry.asked.id}
            entry={entry}
            version={version}
            box={pane}
            onOpenStory={onOpenStory}
            onNewStory={newStory}
            onPractise={onPractise}
            onPin={pinStory}
            onEdit={(own) => setLayer({ name: 'edit', own })}
            onDelete={(own) => void remove(own)}
            onLeave={() => box.current?.focus()}
          />
        ) : (
          <main className={styles.none} aria-label="Question" data-pane="question">
            <EmptyState title="Pick a question to see which story answers it" />
          </main>
        )}
      </div>
      {layer.name === 'edit' || adding ? (
        <QuestionDialog
          own={layer.name === 'edit' ? layer.own : null}
          present={entries.flatMap((each) => [each.asked.text, ...each.asked.wordings])}
          deeds={deeds}
          onAdded={(id) => {
            setFilter({ words: '', principle: null, domain: null, unanswered: false, origin: null })
            onOpenQuestion(id, 'push')
          }}
          onClose={() => {
            setLayer({ name: 'none' })
            if (questionId === newQuestionId) onOpenQuestion(null, 'replace')
          }}
        />
      ) : null}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  )
}
