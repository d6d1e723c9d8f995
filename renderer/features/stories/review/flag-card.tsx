import { canDismiss } from '../../../../shared/review/dismissal.ts'
import type { Flag } from '../../../../shared/review/flag.ts'
import { Button } from '../../../ui/button.tsx'
import styles from './flag-card.module.css'
import type { FlagActions } from './use-flag-actions.ts'

/** Flags that a number answers: their card opens the form for one, at the words. */
const wantsNumber: ReadonlySet<string> = new Set([
  'vague-quantifier',
  'result-without-metric',
  'metric-without-baseline',
  'metric-without-timeframe',
])

/** Flags that one word raises, so that the word may be left alone in every story. */
const aboutAWord: ReadonlySet<string> = new Set(['vague-quantifier', 'hedging', 'weak-verb', 'jargon-unexpanded'])

/** The longest quotation of a title, in characters. */
const longest = 60

/** The words flagged, or what the flag is called where it is about none. */
export function flagTitle({ words, span, label }: Flag): string {
  if (!words || !span) return label
  return `“${words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words}”`
}

/** Why, and the one thing to do; the name of the flag first where the title only quotes. */
export function FlagText({ flag }: { flag: Flag }) {
  const { label, words, span, why, fix } = flag
  const named = span && words && !label.includes(words) ? `${label}${/[?!.]$/.test(label) ? ' ' : '. '}` : ''
  return (
    <>
      <p className={styles.text}>
        {named}
        {why}
      </p>
      <p className={styles.text}>
        <span className={styles.fix}>{fix}</span>
      </p>
    </>
  )
}

interface FlagButtonsProps {
  flag: Flag
  actions: FlagActions
  /** The one to mend next: its first button is the loud one. */
  next: boolean
}

/** What can be done about a flag. */
export function FlagButtons({ flag, actions, next }: FlagButtonsProps) {
  const word = aboutAWord.has(flag.id) && flag.words !== ''
  const number = wantsNumber.has(flag.id)
  const rehearse = flag.id === 'not-rehearsed'
  if (!number && !rehearse && !canDismiss(flag)) return null
  return (
    <div className={styles.actions}>
      {number ? (
        <Button small look={next ? 'primary' : 'plain'} onClick={() => actions.addNumber(flag)}>
          Add number
        </Button>
      ) : null}
      {rehearse ? (
        <Button small look={next ? 'primary' : 'plain'} onClick={actions.practise}>
          Practise
        </Button>
      ) : null}
      {flag.id === 'result-without-metric' ? (
        <Button small onClick={() => actions.waive(flag)}>
          No number exists
        </Button>
      ) : null}
      {canDismiss(flag) ? (
        <Button small onClick={() => actions.dismiss(flag)}>
          Dismiss
        </Button>
      ) : null}
      {word ? (
        <Button small look="quiet" onClick={() => actions.unflag(flag)}>
          Don’t flag this word
        </Button>
      ) : null}
    </div>
  )
}
