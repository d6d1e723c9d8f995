import { type KeyboardEvent, type RefObject, useRef } from 'react'
import type { Story } from '../../../shared/story/story.ts'
import type { AnswerBook } from '../../match/answer-book.ts'
import { Button } from '../../ui/button.tsx'
import { useCommand } from '../../ui/command-registry.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { QuestionEntry } from './question-entry.ts'
import { narrowedBy, noQuestionFilter, type QuestionFilter } from './question-filter.ts'
import { QuestionFilterRow } from './question-filter-row.tsx'
import styles from './question-list.module.css'
import { QuestionRows } from './question-rows.tsx'

interface QuestionListProps {
  entries: readonly QuestionEntry[]
  book: AnswerBook
  storiesById: ReadonlyMap<string, Story>
  filter: QuestionFilter
  setFilter: (change: Partial<QuestionFilter>) => void
  openId: string | null
  box: RefObject<HTMLDivElement | null>
  onKeyDown: (event: KeyboardEvent) => void
  onOpen: (id: string) => void
  onEnter: (id: string) => void
  onAdd: () => void
}

/** Why the list is empty, and what to do about it. */
function nothingWords(filter: QuestionFilter, complete: boolean): string {
  const isOnly = (name: keyof QuestionFilter) => narrowedBy(filter).every((part) => part.name === name) && !filter.words
  if (filter.origin === 'own' && isOnly('origin')) return 'No questions of your own yet'
  if (filter.unanswered && isOnly('unanswered'))
    return complete ? 'Every question has a story' : 'No question without a story so far'
  return 'No question matches'
}

/** The list of questions: to look through and to narrow. */
export function QuestionList(props: QuestionListProps) {
  const { entries, book, storiesById, filter, setFilter, openId, box, onKeyDown, onOpen, onEnter, onAdd } = props
  const field = useRef<HTMLInputElement>(null)
  useCommand('filter-list', () => {
    field.current?.focus()
    field.current?.select()
  })
  const { done, total } = book.progress()
  return (
    <section className={styles.pane} aria-label="List of questions" data-pane="list">
      <QuestionFilterRow
        filter={filter}
        setFilter={setFilter}
        shown={entries.length}
        field={field}
        onDown={() => box.current?.focus()}
      />
      {entries.length === 0 ? (
        <EmptyState title={nothingWords(filter, done === total)}>
          {filter.origin === 'own' ? (
            <Button look="primary" onClick={onAdd}>
              Add questions
            </Button>
          ) : null}
          <Button onClick={() => setFilter(noQuestionFilter)}>Show all questions</Button>
        </EmptyState>
      ) : (
        <QuestionRows
          entries={entries}
          book={book}
          storiesById={storiesById}
          openId={openId}
          box={box}
          onKeyDown={onKeyDown}
          onPress={onOpen}
          onEnter={onEnter}
        />
      )}
    </section>
  )
}
