import { Fragment, useId, useState } from 'react'
import { setHappenedOn, setText, type TextField } from '../../../../shared/story/edit-story.ts'
import { monthSchema, type Story } from '../../../../shared/story/story.ts'
import { Chip } from '../../../ui/chip.tsx'
import { Popover } from '../../../ui/popover.tsx'
import type { DraftSession } from '../draft/draft-session.ts'
import type { StoryDeeds } from '../use-story-deeds.ts'
import styles from './card.module.css'

type Detail = Extract<TextField, 'project' | 'employer' | 'role'>

/** "2025-04" as "Apr 2025". */
export function monthWords(month: string): string {
  const [year = '', number = '1'] = month.split('-')
  const name = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2000, Number(number) - 1),
  )
  return `${name} ${year}`
}

interface DetailChipsProps {
  session: DraftSession
  story: Story
  deeds: StoryDeeds
  /** What other stories say, to choose from while typing. */
  known: Readonly<Record<Detail, readonly string[]>>
}

const details: readonly { field: Detail; label: string }[] = [
  { field: 'project', label: 'Project' },
  { field: 'employer', label: 'Employer' },
  { field: 'role', label: 'Your role' },
]

/** When and where it happened: chips to see, one card to change them. */
export function DetailChips({ session, story, deeds, known }: DetailChipsProps) {
  const [month, setMonth] = useState<string | null>(null)
  const id = useId()
  const filed = [story.happenedOn ? monthWords(story.happenedOn) : '', story.project, story.employer].filter(Boolean)
  const shown = filed.length < 3 ? [...filed, '+ Details'] : filed
  // A month passes through many values while its year is typed; one deed takes the last.
  const settleMonth = () => {
    if (month === null) return
    setMonth(null)
    if (month !== '' && !monthSchema.safeParse(month).success) return
    void deeds.change(story.id, month ? `Dated ${monthWords(month)}` : 'Undated', (stored) =>
      setHappenedOn(stored, month || null),
    )
  }
  return (
    <Popover
      title="When and where"
      width={320}
      trigger={
        <button type="button" className={styles.chips} aria-label={`When and where: ${shown.join(' ')}`}>
          {shown.map((words) => (
            <Fragment key={words}>
              <Chip>{words}</Chip>{' '}
            </Fragment>
          ))}
        </button>
      }
      onOpenChange={(open) => {
        if (open) return
        settleMonth()
        void session.flush()
      }}
    >
      <label className={styles.field}>
        <span>Month it happened; a guess is fine</span>
        <input
          type="month"
          className={styles.input}
          value={month ?? story.happenedOn ?? ''}
          onChange={(event) => setMonth(event.target.value)}
          onBlur={settleMonth}
        />
      </label>
      {details.map(({ field, label }) => (
        <label key={field} className={styles.field}>
          <span>{label}</span>
          <input
            className={styles.input}
            value={story[field]}
            list={`${id}-${field}`}
            onChange={(event) => {
              const text = event.target.value
              session.edit((typed) => setText(typed, field, text))
            }}
            onBlur={() => void session.flush()}
          />
          <datalist id={`${id}-${field}`}>
            {known[field].map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
        </label>
      ))}
    </Popover>
  )
}
