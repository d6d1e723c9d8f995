import {
  BookOpenText,
  CalendarDays,
  Grid3x3,
  MessageCircleQuestionMark,
  Search,
  Settings as SettingsIcon,
  Timer,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Kbd } from '../ui/kbd.tsx'
import styles from './nav.module.css'
import type { ScreenName } from './view.ts'

export interface NavProps {
  current: ScreenName
  lookupKey: string
  storyCount: number
  gapCount: number
  /** Rehearsals due today. */
  dueCount: number
  loopCount: number
  /** Own questions that no story answers well. */
  openCount: number
  onLookup: () => void
  onGo: (screen: ScreenName) => void
}

interface EntryProps {
  icon: ReactNode
  label: string
  note?: string
  warn?: boolean
  current: boolean
  onPress: () => void
}

function Entry({ icon, label, note, warn = false, current, onPress }: EntryProps) {
  return (
    <li>
      <button
        type="button"
        className={styles.entry}
        aria-current={current ? 'page' : undefined}
        onClick={onPress}
        title={label}
      >
        {icon}
        <span className={styles.label}>{label}</span>
        {note ? <span className={`${styles.note} ${warn ? styles.warn : ''}`}>{note}</span> : null}
      </button>
    </li>
  )
}

/** The way between screens, always in the same place. */
export function Nav({
  current,
  lookupKey,
  storyCount,
  gapCount,
  dueCount,
  loopCount,
  openCount,
  onLookup,
  onGo,
}: NavProps) {
  const gaps = gapCount === 1 ? '1 gap' : `${gapCount} gaps`
  return (
    <nav className={styles.nav} aria-label="Main" data-pane="nav">
      <button type="button" className={styles.lookup} onClick={onLookup} title="Look up a story">
        <Search size={15} aria-hidden="true" className={styles.lookupIcon} />
        <span className={styles.label}>Look up a story</span>
        <span className={styles.label}>
          <Kbd>{lookupKey}</Kbd>
        </span>
      </button>
      <ul className={styles.entries}>
        <Entry
          icon={<BookOpenText size={15} aria-hidden="true" />}
          label="Stories"
          note={String(storyCount)}
          current={current === 'stories'}
          onPress={() => onGo('stories')}
        />
        <Entry
          icon={<Grid3x3 size={15} aria-hidden="true" />}
          label="Coverage"
          note={storyCount === 0 || gapCount === 0 ? '' : gaps}
          warn
          current={current === 'coverage'}
          onPress={() => onGo('coverage')}
        />
        <Entry
          icon={<MessageCircleQuestionMark size={15} aria-hidden="true" />}
          label="Questions"
          note={openCount > 0 ? `${openCount} open` : ''}
          current={current === 'questions'}
          onPress={() => onGo('questions')}
        />
        <Entry
          icon={<Timer size={15} aria-hidden="true" />}
          label="Practice"
          note={dueCount > 0 ? `${dueCount} due` : ''}
          current={current === 'practice'}
          onPress={() => onGo('practice')}
        />
        <Entry
          icon={<CalendarDays size={15} aria-hidden="true" />}
          label="Loops"
          note={loopCount === 0 ? '' : String(loopCount)}
          current={current === 'loops'}
          onPress={() => onGo('loops')}
        />
      </ul>
      <ul className={styles.last}>
        <Entry
          icon={<SettingsIcon size={15} aria-hidden="true" />}
          label="Settings"
          current={current === 'settings'}
          onPress={() => onGo('settings')}
        />
      </ul>
    </nav>
  )
}
