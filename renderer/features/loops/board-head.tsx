import { ArrowLeft } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { setLoopDate, setLoopText } from '../../../shared/loop/edit-loop.ts'
import { whenWords } from '../../../shared/loop/loop-days.ts'
import { IconButton } from '../../ui/button.tsx'
import { boardSummary } from './board-words.ts'
import styles from './loop-board.module.css'
import { SavedText } from './saved-text.tsx'
import type { LoopDeeds } from './use-loop-deeds.ts'
import type { LoopView } from './use-loop-view.ts'

interface BoardHeadProps {
  view: LoopView
  deeds: LoopDeeds
  /** Null where there is no list to go back to. */
  onBack: (() => void) | null
  /** What can be done, at the right. */
  children: ReactNode
}

/** The day as it is typed: kept once it is a whole date. */
function DateField({ view, deeds }: Pick<BoardHeadProps, 'view' | 'deeds'>) {
  const { loop } = view
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <input
      type="date"
      className={styles.date}
      aria-label="Day of the loop"
      value={typed ?? loop.date ?? ''}
      onChange={(event) => {
        const date = event.target.value
        setTyped(date)
        const whole = /^[12]\d{3}-\d\d-\d\d$/.test(date)
        if (whole || date === '') void deeds.edit(loop.id, 'Changed the day', (now) => setLoopDate(now, date || null))
      }}
      onBlur={() => setTyped(null)}
    />
  )
}

/** Whose loop, for what, and when; how it stands. */
export function BoardHead({ view, deeds, onBack, children }: BoardHeadProps) {
  const { loop, ground } = view
  const when = whenWords(loop.date, ground.today)
  return (
    <header className={styles.head}>
      <h1 className="visually-hidden">Loop board</h1>
      <div className={styles.headLine}>
        {onBack ? (
          <IconButton label="All loops" onClick={onBack}>
            <ArrowLeft size={16} />
          </IconButton>
        ) : null}
        <div className={styles.names}>
          <SavedText
            label="Company"
            className={styles.company}
            placeholder="Company"
            stored={loop.company}
            save={(text) => deeds.edit(loop.id, 'Changed the company', (now) => setLoopText(now, 'company', text))}
            oneLine
          />
          <SavedText
            label="Role"
            className={styles.role}
            placeholder="Role"
            stored={loop.role}
            save={(text) => deeds.edit(loop.id, 'Changed the role', (now) => setLoopText(now, 'role', text))}
            oneLine
          />
          <SavedText
            label="Level"
            className={styles.role}
            placeholder="Level"
            stored={loop.level}
            save={(text) => deeds.edit(loop.id, 'Changed the level', (now) => setLoopText(now, 'level', text))}
            oneLine
          />
        </div>
        {children}
      </div>
      <div className={styles.summary}>
        <DateField view={view} deeds={deeds} />
        {when ? <span className={styles.when}>{when}</span> : null}
        <span>{boardSummary(view)}</span>
      </div>
    </header>
  )
}
