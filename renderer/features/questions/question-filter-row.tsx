import { SlidersHorizontal, X } from 'lucide-react'
import type { KeyboardEvent, RefObject } from 'react'
import { isPrincipleId } from '../../../shared/principle/principle.ts'
import { principles } from '../../../shared/principle/principle-content.ts'
import { questionDomainSchema, questionDomains } from '../../../shared/question/question.ts'
import { IconButton } from '../../ui/button.tsx'
import { ChipButton } from '../../ui/chip-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Select } from '../../ui/select.tsx'
import { narrowedBy, noQuestionFilter, originWords, type QuestionFilter } from './question-filter.ts'
import styles from './question-list.module.css'
import { domainWords } from './question-words.ts'

const principleOptions = principles.map((each) => ({ value: each.id, label: each.name }))
const domainOptions = questionDomains.map((value) => ({ value, label: domainWords[value] }))
const originOptions = [
  { value: 'own', label: originWords.own },
  { value: 'built-in', label: originWords['built-in'] },
]

interface QuestionFilterRowProps {
  filter: QuestionFilter
  setFilter: (change: Partial<QuestionFilter>) => void
  /** Questions shown. */
  shown: number
  field: RefObject<HTMLInputElement | null>
  /** Down into the list. */
  onDown: () => void
}

/** Words to narrow the list by, the other ways to narrow it, and what narrows it now. */
export function QuestionFilterRow({ filter, setFilter, shown, field, onDown }: QuestionFilterRowProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'Enter') onDown()
    else if (event.key === 'Escape' && filter.words) setFilter({ words: '' })
    else if (event.key === 'Escape') onDown()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const chips = narrowedBy(filter)
  return (
    <div className={styles.filter}>
      <div className={styles.line}>
        <input
          ref={field}
          type="search"
          className={styles.words}
          value={filter.words}
          placeholder="Filter by words"
          aria-label="Filter questions by words"
          onChange={(event) => setFilter({ words: event.target.value })}
          onKeyDown={onKeyDown}
        />
        <Popover
          title="Narrow the list"
          width={300}
          align="end"
          trigger={
            <IconButton label="More ways to filter">
              <SlidersHorizontal size={15} />
            </IconButton>
          }
        >
          <Select
            id="question-principle"
            label="Principle"
            value={filter.principle}
            options={principleOptions}
            onChange={(value) => setFilter({ principle: isPrincipleId(value) ? value : null })}
          />
          <Select
            id="question-domain"
            label="Domain"
            value={filter.domain}
            options={domainOptions}
            onChange={(value) => setFilter({ domain: questionDomainSchema.safeParse(value).data ?? null })}
          />
          <Select
            id="question-origin"
            label="From"
            value={filter.origin}
            options={originOptions}
            onChange={(value) => setFilter({ origin: value === 'own' || value === 'built-in' ? value : null })}
          />
        </Popover>
      </div>
      <div className={styles.chips}>
        <ChipButton
          aria-pressed={filter.unanswered}
          strong={filter.unanswered}
          onClick={() => setFilter({ unanswered: !filter.unanswered })}
        >
          No story yet
        </ChipButton>
        <ChipButton
          aria-pressed={filter.origin === 'own'}
          strong={filter.origin === 'own'}
          onClick={() => setFilter({ origin: filter.origin === 'own' ? null : 'own' })}
        >
          Mine
        </ChipButton>
        {chips
          .filter(({ name, words }) => name !== 'unanswered' && words !== originWords.own)
          .map(({ name, words }) => (
            <ChipButton
              key={name}
              aria-label={`Remove filter ${words}`}
              onClick={() => setFilter({ [name]: noQuestionFilter[name] })}
            >
              {words} <X size={11} aria-hidden="true" />
            </ChipButton>
          ))}
        <span className={styles.shown}>{shown}</span>
      </div>
    </div>
  )
}
